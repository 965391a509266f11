import * as z from 'zod'
import { Moment } from '../process/id.ts'
import { operation } from './operation.ts'

/** An Ed25519 public key, and a signature by one: raw bytes in base64url. */
const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'an Ed25519 public key: 32 bytes in base64url')
const Signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/, 'an Ed25519 signature: 64 bytes in base64url')
const AdapterId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
const Revision = z.int().min(1).max(1_000_000)

/** An adapter of the organisation's own as it was signed: the text byte for byte, for the signature is over its UTF-8. */
export const SignedAdapter = z.strictObject({ document: z.string().max(60_000), signature: Signature })
export type SignedAdapter = z.infer<typeof SignedAdapter>

export const listAdapters = operation({
  method: 'GET',
  path: '/api/v1/adapters',
  summary:
    "The organisation's own site adapters, newest revision of each with the one before, its key, and what was called back",
  access: 'rep',
  answer: z.strictObject({
    key: PublicKey.optional(),
    adapters: z.array(SignedAdapter),
    blocked: z.array(z.strictObject({ adapter: AdapterId, revision: Revision })),
  }),
})

export const publishAdapter = operation({
  method: 'POST',
  path: '/api/v1/adapters',
  summary: 'Publish a revision of an own site adapter, signed by the organisation; revisions only rise',
  access: 'admin',
  body: SignedAdapter,
  answer: z.strictObject({ adapter: AdapterId, revision: Revision }),
})

export const registerAdapterKey = operation({
  method: 'POST',
  path: '/api/v1/adapters/key',
  summary: 'Say with which key the organisation signs its adapters; extensions take a new one at the next sign-in',
  access: 'admin',
  body: z.strictObject({ key: PublicKey }),
  answer: z.strictObject({ key: PublicKey, since: Moment }),
})

export const blockAdapter = operation({
  method: 'POST',
  path: '/api/v1/adapters/block',
  summary: 'Call a revision of an adapter back, an own one or a built-in one: it is not used any more',
  access: 'admin',
  body: z.strictObject({ adapter: AdapterId, revision: Revision, blocked: z.boolean() }),
  answer: z.strictObject({ adapter: AdapterId, revision: Revision, blocked: z.boolean() }),
})

import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { operation, scopes } from './operation.ts'

const Scope = z.enum(scopes)

/** A key of an integration; itself it is shown once, when it is made. */
export const ApiKey = z.strictObject({
  id: Id,
  name: z.string(),
  scopes: z.array(Scope),
  created: Moment,
  /** None: it was made without an end when the organisation was founded. */
  expires: Moment.optional(),
  revoked: Moment.optional(),
  by: Id.optional(),
})
export type ApiKey = z.infer<typeof ApiKey>

export const listKeys = operation({
  method: 'GET',
  path: '/api/v1/keys',
  summary: 'The API keys, the latest first; never the keys themselves',
  access: 'admin',
  answer: z.strictObject({ keys: z.array(ApiKey) }),
})

export const createKey = operation({
  method: 'POST',
  path: '/api/v1/keys',
  summary: 'Make an API key, shown this once; good for 90 days unless it is said otherwise, and for a year at most',
  access: 'admin',
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    scopes: z
      .array(Scope)
      .min(1)
      .refine((all) => new Set(all).size === all.length, 'each scope once'),
    expires: Moment.optional(),
  }),
  answer: z.strictObject({ id: Id, key: z.string(), expires: Moment }),
})

export const revokeKey = operation({
  method: 'DELETE',
  path: '/api/v1/keys/:key',
  summary: 'Revoke an API key; it holds with the next request',
  access: 'admin',
  params: z.strictObject({ key: Id }),
  answer: z.strictObject({ key: Id }),
})

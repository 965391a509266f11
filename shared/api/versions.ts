import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { Manual } from '../process/manual/schema.ts'
import { Text } from '../process/text.ts'
import { ManualText } from './manuals.ts'
import { operation } from './operation.ts'

/** Old stage → new stage, for those whose key says it not already. */
export const StageMap = z.record(Key, Key)
export type StageMap = z.infer<typeof StageMap>

/** What becomes of the deals in flight, and what is told of a change of version. */
const word = {
  note: z.string().trim().max(500).default(''),
  stages: StageMap.default({}),
  /** The version in force that the caller saw: if it is another one by now, nothing is written and the answer is 412. */
  expected: Hash.optional(),
}

/** One putting in force of a version. A key of an integration may be who did it; then, as after a member is gone, no name. */
export const VersionLine = z.strictObject({
  key: Key,
  hash: Hash,
  name: Text,
  since: Moment,
  state: z.enum(['scheduled', 'in force', 'past']),
  by: z.string(),
  byName: z.string().optional(),
  /** When it was decided. */
  at: Moment,
  note: z.string(),
  /** Open deals that follow this version now, of the teams that the caller leads, or of all. */
  open: z.int(),
  /** Active members of these who said to have read it. */
  acknowledged: z.int(),
})
export type VersionLine = z.infer<typeof VersionLine>

export const listVersions = operation({
  method: 'GET',
  path: '/api/v1/manuals/versions',
  summary: 'Every version that was, is or will be in force, of one manual or of all, the latest first',
  access: 'manager',
  query: z.strictObject({
    key: Key.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({ versions: z.array(VersionLine), next: z.string().optional() }),
})

export const Published = z.strictObject({ key: Key, hash: Hash, since: Moment })
export type Published = z.infer<typeof Published>

export const publishManual = operation({
  method: 'POST',
  path: '/api/v1/manuals',
  summary: 'Publish a manual: new deals follow it from `since` on, by default the day it names itself, else now',
  access: 'admin',
  scope: 'import',
  body: z
    .strictObject({
      manual: Manual.optional(),
      yaml: ManualText.optional(),
      /** `now` is at once, whatever day the manual names. */
      since: z.union([Moment, z.literal('now')]).optional(),
      /** Without a word here: what the manual itself says. */
      inFlight: z.enum(['stay', 'move']).optional(),
      ...word,
    })
    .refine((body) => (body.manual === undefined) !== (body.yaml === undefined), 'either manual or yaml'),
  answer: Published,
})

export const rollBack = operation({
  method: 'POST',
  path: '/api/v1/manuals/rollback',
  summary: 'Put an earlier version in force again from now on; what happened in between stays written',
  access: 'admin',
  body: z.strictObject({ key: Key, to: Hash, inFlight: z.enum(['stay', 'move']).default('stay'), ...word }),
  answer: Published,
})

export const withdrawVersion = operation({
  method: 'DELETE',
  path: '/api/v1/manuals/versions/:key/:since',
  summary: 'Take back a version that was to come into force and has not yet',
  access: 'admin',
  params: z.strictObject({ key: Key, since: z.coerce.number().int().min(0).max(7_258_118_400_000) }),
  answer: Published,
})

export const acknowledgeManual = operation({
  method: 'POST',
  path: '/api/v1/manuals/:hash/acknowledgement',
  summary: 'Say to have read a version: rules that harden by it hold for the caller from now on',
  access: 'rep',
  params: z.strictObject({ hash: Hash }),
  answer: z.strictObject({ manual: Hash, user: Id, at: Moment }),
})

/** A member whom manuals are for; without a moment: has not yet said to have read it. */
export const ReaderLine = z.strictObject({
  user: Id,
  name: z.string(),
  team: Id,
  teamName: z.string(),
  at: Moment.optional(),
})
export type ReaderLine = z.infer<typeof ReaderLine>

export const listAcknowledgements = operation({
  method: 'GET',
  path: '/api/v1/manuals/:hash/acknowledgements',
  summary:
    'Who has read a version and who has not: active reps and managers of the teams that the caller leads, or of all',
  access: 'manager',
  params: z.strictObject({ hash: Hash }),
  query: z.strictObject({ after: Id.optional(), limit: z.coerce.number().int().min(1).max(200).default(200) }),
  answer: z.strictObject({ readers: z.array(ReaderLine), read: z.int(), unread: z.int(), next: Id.optional() }),
})

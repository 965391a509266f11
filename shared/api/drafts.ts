import * as z from 'zod'
import { Hash, Key, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { ChangeLine, ManualText, Sentence } from './manuals.ts'
import { operation } from './operation.ts'
import { StageMap } from './versions.ts'

/** Line and column from 1, where the draft came as text. */
const position = { line: z.int().optional(), column: z.int().optional() }

export const DraftFault = z.strictObject({ at: z.string(), expected: z.string(), ...position })
export type DraftFault = z.infer<typeof DraftFault>

/** What is wrong or could be better at one place. With an `error` the draft cannot be published. */
export const DraftFinding = z.strictObject({
  rule: z.string(),
  level: z.enum(['error', 'warning', 'hint']),
  at: z.string(),
  ...position,
  reason: Sentence,
  suggestion: Sentence,
})
export type DraftFinding = z.infer<typeof DraftFinding>

/** A version that deals in flight follow: where each of its stages goes in the draft; without `to` it needs a place. */
export const FlightLine = z.strictObject({
  hash: Hash,
  open: z.int(),
  stages: z.array(z.strictObject({ key: Key, name: Text, open: z.int(), to: Key.optional() })),
})
export type FlightLine = z.infer<typeof FlightLine>

/** What a draft is called, the hash that it would have, its stages, and when and how it says itself that it begins. */
export const DraftLine = z.strictObject({
  key: Key,
  hash: Hash,
  name: Text,
  stages: z.array(z.strictObject({ key: Key, name: Text })),
  effective: z.string().optional(),
  inFlight: z.enum(['stay', 'move']),
})
export type DraftLine = z.infer<typeof DraftLine>

export const DraftReport = z.strictObject({
  faults: z.array(DraftFault),
  findings: z.array(DraftFinding),
  /** Of a draft that can be read. */
  draft: DraftLine.optional(),
  /** What it was held against: the version asked for, else the one in force. */
  against: z.strictObject({ hash: Hash, since: Moment.optional() }).optional(),
  changes: z.array(ChangeLine),
  inFlight: z.array(FlightLine),
  /** Moving the deals in flight needs words on stages that have no place. */
  mappingNeeded: z.boolean(),
})
export type DraftReport = z.infer<typeof DraftReport>

export const checkManual = operation({
  method: 'POST',
  path: '/api/v1/manuals/check',
  summary:
    'Look at a draft: its faults, findings, what it changes, and what becomes of the deals in flight; nothing is kept',
  access: 'admin',
  body: z
    .strictObject({
      manual: z.looseObject({}).optional(),
      yaml: ManualText.optional(),
      against: Hash.optional(),
      stages: StageMap.default({}),
    })
    .refine((body) => (body.manual === undefined) !== (body.yaml === undefined), 'either manual or yaml'),
  answer: DraftReport,
})

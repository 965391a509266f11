import * as z from 'zod'
import { Calendar } from '../process/calendar/schema.ts'
import { Hash, Key, Moment } from '../process/id.ts'
import { Manual } from '../process/manual/schema.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'

/** What the product says in both languages. */
export const Sentence = z.strictObject({ 'zh-CN': z.string(), en: z.string() })
export type Sentence = z.infer<typeof Sentence>

/** A manual written for people, by YAML or JSON. Characters. */
export const ManualText = z.string().min(1).max(1_000_000)

export const ManualLine = z.strictObject({
  key: Key,
  hash: Hash,
  name: Text,
  stages: z.array(z.strictObject({ key: Key, name: Text })),
  since: Moment,
})
export type ManualLine = z.infer<typeof ManualLine>

export const listManuals = operation({
  method: 'GET',
  path: '/api/v1/manuals',
  summary: 'The manuals in force',
  access: 'rep',
  scope: 'read',
  answer: z.strictObject({ manuals: z.array(ManualLine) }),
})

export const getManual = operation({
  method: 'GET',
  path: '/api/v1/manuals/:hash',
  summary: 'A manual by its content hash; it never changes',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ hash: Hash }),
  answer: Manual,
})

export const getManualYaml = operation({
  method: 'GET',
  path: '/api/v1/manuals/:hash/yaml',
  summary: 'A manual as text for people to read and edit, defaults left out',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ hash: Hash }),
  answer: z.strictObject({ yaml: ManualText }),
})

/** One difference by meaning, with the sentence that says it. `before` and `after` are values as the manual writes them. */
export const ChangeLine = z.strictObject({
  what: z.enum(['added', 'removed', 'moved', 'changed']),
  subject: z.enum([
    'manual',
    'role',
    'attribute',
    'pause',
    'numbers',
    'outcome',
    'stage',
    'gate',
    'step',
    'phrase rule',
    'script',
  ]),
  key: Key,
  name: Text,
  stage: z.strictObject({ key: Key, name: Text }).optional(),
  field: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  effect: z.enum(['stricter', 'looser', 'words', 'other']),
  sentence: Sentence,
})
export type ChangeLine = z.infer<typeof ChangeLine>

export const diffManuals = operation({
  method: 'GET',
  path: '/api/v1/manuals/:hash/diff/:other',
  summary: 'What the other manual changes against the first, by meaning',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ hash: Hash, other: Hash }),
  answer: z.strictObject({ changes: z.array(ChangeLine) }),
})

export const getCalendar = operation({
  method: 'GET',
  path: '/api/v1/calendars/:hash',
  summary: 'A calendar by its content hash; it never changes',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ hash: Hash }),
  answer: Calendar,
})

import * as z from 'zod'
import { Calendar } from '../process/calendar/schema.ts'
import { Hash, Key, Moment } from '../process/id.ts'
import { Manual } from '../process/manual/schema.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'

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

export const getCalendar = operation({
  method: 'GET',
  path: '/api/v1/calendars/:hash',
  summary: 'A calendar by its content hash; it never changes',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ hash: Hash }),
  answer: Calendar,
})

export const publishManual = operation({
  method: 'POST',
  path: '/api/v1/manuals',
  summary: 'Publish a manual: new deals follow it from now on, deals in flight keep theirs',
  access: 'admin',
  scope: 'import',
  body: Manual,
  answer: z.strictObject({ key: Key, hash: Hash }),
})

import * as z from 'zod'
import { Id } from '../process/id.ts'
import { operation } from './operation.ts'

/** One thing that is kept of a message: in which table, under which name, what. */
export const StoredField = z.strictObject({
  table: z.enum(['event', 'message', 'witness', 'personal']),
  name: z.string(),
  value: z.string(),
})
export type StoredField = z.infer<typeof StoredField>

export const whatIsStored = operation({
  method: 'GET',
  path: '/api/v1/deals/:deal/messages/:activity',
  summary: 'Exactly what is stored of a logged message, field by field',
  access: 'rep',
  params: z.strictObject({ deal: Id, activity: Id }),
  answer: z.strictObject({ deal: Id, activity: Id, withdrawn: z.boolean(), fields: z.array(StoredField) }),
})

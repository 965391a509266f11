import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'

/** What figures can be narrowed to, as far as the caller sees it. */
export const Choices = z.strictObject({
  teams: z.array(z.strictObject({ team: Id, name: z.string() })),
  reps: z.array(z.strictObject({ rep: Id, name: z.string(), team: Id })),
  /** Every manual that deals followed or may, by its name of now; its versions, the latest first. */
  manuals: z.array(
    z.strictObject({
      manual: Key,
      name: Text,
      versions: z.array(z.strictObject({ version: Hash, published: Moment })),
    }),
  ),
  /** Of the deals that were opened in the last year. */
  segments: z.array(Key),
})
export type Choices = z.infer<typeof Choices>

export const listChoices = operation({
  method: 'GET',
  path: '/api/v1/choices',
  summary:
    'What figures can be narrowed to: teams, people, manuals with their versions, segments; a rep has the own segments',
  access: 'rep',
  scope: 'read',
  answer: Choices,
})

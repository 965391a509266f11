import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'

/** A few words on a step that makes no sense where it is asked, for the manual's author. */
export const StepNote = z.strictObject({
  id: Id,
  at: Moment,
  user: Id,
  userName: z.string(),
  team: Id,
  deal: Id,
  dealName: z.string(),
  manual: Hash,
  stage: Key,
  step: Key,
  stepName: Text,
  text: z.string(),
  settled: z.strictObject({ at: Moment, by: Id }).optional(),
})
export type StepNote = z.infer<typeof StepNote>

export const noteStep = operation({
  method: 'POST',
  path: '/api/v1/notes',
  summary: "Tell the manual's author that a step makes no sense on this deal; the same id counts once",
  access: 'rep',
  body: z.strictObject({ id: Id, deal: Id, step: Key, text: z.string().trim().min(1).max(200) }),
  answer: z.strictObject({ id: Id }),
})

export const listNotes = operation({
  method: 'GET',
  path: '/api/v1/notes',
  summary: 'What reps wrote of steps: of the teams that the caller leads, for admins of all; the latest first',
  access: 'manager',
  query: z.strictObject({
    step: Key.optional(),
    settled: z.enum(['yes', 'no']).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.strictObject({ notes: z.array(StepNote), next: z.string().optional() }),
})

export const settleNote = operation({
  method: 'POST',
  path: '/api/v1/notes/:note/settled',
  summary: 'Put a note aside, as done with; a second word changes nothing',
  access: 'manager',
  params: z.strictObject({ note: Id }),
  answer: z.strictObject({ id: Id }),
})

export const eraseNote = operation({
  method: 'DELETE',
  path: '/api/v1/notes/:note',
  summary: 'Erase a note with its words, where they name somebody whom nothing should name',
  access: 'admin',
  params: z.strictObject({ note: Id }),
  answer: z.strictObject({ id: Id }),
})

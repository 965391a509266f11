import * as z from 'zod'
import { Calendar } from '../process/calendar/schema.ts'
import { Id } from '../process/id.ts'
import { Language } from '../process/text.ts'
import { operation } from './operation.ts'
import { Domain } from './organisation.ts'
import { Address, PersonName, Shown } from './people.ts'

export const foundOrganisation = operation({
  method: 'POST',
  path: '/api/v1/organisations',
  summary:
    'Found an organisation with its first team and an invitation for its first admin; only with the founding secret',
  access: 'anyone',
  dear: true,
  body: z.strictObject({
    /** Its own choice where an exported organisation is to come back under its id; else a new one. */
    id: Id.optional(),
    name: z.string().trim().min(1).max(120),
    domains: z.array(Domain).max(200),
    language: Language,
    /** Working hours of the first team; its zone is the organisation's. */
    calendar: Calendar,
    team: z.string().trim().min(1).max(120),
    admin: z.strictObject({ name: PersonName, email: Address }),
  }),
  answer: z.strictObject({ organisation: Id, invitation: Shown }),
})

import * as z from 'zod'
import { Id } from '../process/id.ts'
import { Language } from '../process/text.ts'
import { operation } from './operation.ts'
import { Address } from './people.ts'

/** The version of the form of an export; a restore takes this one. */
export const exportFormat = 1

/**
 * Every line is an object of `kind`, `row` and `sum`: first `guiderail` (format, organisation, how much there is), then all
 * that the organisation owns, each deal followed by its events, a `progress` line now and then, and last `end`.
 */
export const ExportLine = z.object({ kind: z.string(), row: z.record(z.string(), z.unknown()), sum: z.string() })

export const exportOrganisation = operation({
  method: 'GET',
  path: '/api/v1/export',
  summary: 'All that the organisation owns, a line a thing, with a sum that shows where a file was altered',
  access: 'admin',
  scope: 'export',
  answer: ExportLine,
  content: 'application/x-ndjson',
})

/** Of whom: a member by id, or a customer's person by address. */
const Whom = z
  .strictObject({ user: Id.optional(), address: Address.optional(), language: Language.default('zh-CN') })
  .refine(({ user, address }) => (user === undefined) !== (address === undefined), 'either user or address')

/** One thing that is held: what it is, of which deal, when, what is said. */
export const Held = z.strictObject({
  section: z.string(),
  deal: z.string(),
  at: z.string(),
  what: z.string(),
  value: z.string(),
})
export type Held = z.infer<typeof Held>

export const exportPerson = operation({
  method: 'GET',
  path: '/api/v1/export/person',
  summary: 'All that is held on one person: a member, or a person at a customer',
  access: 'admin',
  scope: 'export',
  query: Whom,
  answer: z.strictObject({
    /** The names of the fields in both languages. */
    headings: z.record(z.string(), z.record(Language, z.string())),
    held: z.array(Held),
    /** There is more than one answer holds; the table has all of it. */
    more: z.boolean(),
  }),
})

export const exportPersonTable = operation({
  method: 'GET',
  path: '/api/v1/export/person.csv',
  summary: 'The same as a table for a spreadsheet',
  access: 'admin',
  scope: 'export',
  query: Whom,
  answer: Held,
  content: 'text/csv',
})

export const exportDeals = operation({
  method: 'GET',
  path: '/api/v1/export/deals.csv',
  summary: 'The deals of the teams that the caller leads, as a table for a spreadsheet',
  access: 'manager',
  scope: 'export',
  query: z.strictObject({
    owner: Id.optional(),
    team: Id.optional(),
    open: z.enum(['yes', 'no']).optional(),
    language: Language.default('zh-CN'),
  }),
  answer: z.strictObject({}),
  content: 'text/csv',
})

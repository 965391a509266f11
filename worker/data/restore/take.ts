import * as z from 'zod'
import { exportFormat } from '#shared/api/export.ts'
import { Retention } from '#shared/api/organisation.ts'
import { OrganisationRole, Site } from '#shared/api/session.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { Hash, Id } from '#shared/process/id.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { Language } from '#shared/process/text.ts'
import { contentHash } from '#worker/chain/hash.ts'
import { commitment, link } from '#worker/chain/link.ts'
import { organisationTable, travelling } from '#worker/store/tables.ts'
import { readLine, type Thing } from '../lines.ts'
import { type Progress, unbegun } from './progress.ts'
import { type Row, rowOf } from './row.ts'

/** What lines bring: rows by the kind of their table, events with their personal fields among them. */
export interface Brought {
  progress: Progress
  rows: Map<string, Row[]>
}
export type Taken = { ok: true; brought: Brought } | { ok: false; line: number; expected: string }

const Head = z.looseObject({ format: z.literal(exportFormat) })
const Deal = z.strictObject({ deal: Id, seq: z.int().min(1), hash: Hash })
/** The event stays as it was written; what it says is checked. */
const Written = z.unknown().refine((event) => LedgerEvent.safeParse(event).success)
const Event = z.strictObject({
  event: Written,
  hash: Hash,
  personal: z.record(z.string(), z.strictObject({ value: z.string(), salt: z.string().regex(/^([0-9a-f]{2})+$/) })),
})
/** What the rest of the Worker takes for granted of the organisation's own row, and of its people. */
const Organisation = z.looseObject({
  zone: Calendar.shape.timeZone,
  domains: z.array(z.string()),
  mailboxes: z.array(z.string()),
  sites: z.array(Site),
  second_factor: z.enum(['nobody', 'managers', 'all']),
  retention: Retention,
})
const Person = z.looseObject({
  user: Id,
  role: OrganisationRole,
  team: Id,
  active: z.int().min(0).max(1),
  language: Language,
})
const End = z.strictObject({ lines: z.int(), counts: z.record(z.string(), z.int()), sha256: Hash })

/** Takes lines one after the other; the first that is not what was written, or breaks a chain, refuses all of them. */
export async function takeLines(from: Progress, lines: readonly string[]): Promise<Taken> {
  const brought: Brought = { progress: structuredClone(from), rows: new Map() }
  const { progress } = brought
  for (const line of lines) {
    const number = progress.lines + 1
    const read = progress.ended ? undefined : await readLine(line, progress.sum)
    if (!read)
      return { ok: false, line: number, expected: progress.ended ? 'nothing more' : 'the line as it was exported' }
    const fault = await take(brought, read.thing)
    if (fault !== undefined) return { ok: false, line: number, expected: fault }
    progress.lines = number
    progress.sum = read.sum
    progress.counts[read.thing.kind] = (progress.counts[read.thing.kind] ?? 0) + 1
  }
  return { ok: true, brought }
}

/** What was expected instead, or nothing. */
async function take(brought: Brought, { kind, row }: Thing): Promise<string | undefined> {
  const { progress } = brought
  if ((kind === 'guiderail') !== (progress.lines === 0)) return 'an export begins with the line guiderail, once'
  if (kind !== 'event' && kind !== 'progress' && !isWhole(progress))
    return `the rest of the ledger of deal ${progress.deal?.deal}`
  switch (kind) {
    case 'guiderail':
      return Head.safeParse(row).success ? undefined : `an export of format ${exportFormat}`
    case 'organisation': {
      const own = rowOf(organisationTable, row)
      if (!own || progress.organisation || !Organisation.safeParse(row).success)
        return 'the row of an organisation, once'
      progress.organisation = own
      return undefined
    }
    case 'deal':
      return beginDeal(progress, row)
    case 'event':
      return takeEvent(brought, row)
    case 'progress':
      return undefined
    case 'end':
      return takeEnd(progress, row)
    default:
      return takeRow(brought, kind, row)
  }
}

const isWhole = ({ deal }: Progress) => !deal || (deal.seq === deal.end && deal.hash === deal.endHash)

function beginDeal(progress: Progress, row: unknown): string | undefined {
  const read = Deal.safeParse(row)
  if (!read.success || read.data.deal <= (progress.deal?.deal ?? '')) return 'a deal, in the order of their ids'
  progress.deal = { deal: read.data.deal, ...unbegun, end: read.data.seq, endHash: read.data.hash }
  return undefined
}

/** An event links to the one before it, and its personal fields to their commitments. */
async function takeEvent({ progress, rows }: Brought, row: unknown): Promise<string | undefined> {
  const read = Event.safeParse(row)
  const { deal } = progress
  if (!read.success || !deal) return 'an event of a ledger'
  const { hash, personal } = read.data
  const event = LedgerEvent.parse(read.data.event)
  if (event.deal !== deal.deal || event.seq !== deal.seq + 1) return `event ${deal.seq + 1} of deal ${deal.deal}`
  if ((await link(deal.hash, event)) !== hash) return `the event that the chain of deal ${deal.deal} tells of`
  for (const [field, { value, salt }] of Object.entries(personal)) {
    if (event.commitments?.[field] !== (await commitment(value, salt)))
      return `the text that event ${event.id} commits to`
    push(rows, 'personal', { deal: deal.deal, event: event.id, field, value, salt })
  }
  push(rows, 'event', { deal: deal.deal, seq: event.seq, id: event.id, body: JSON.stringify(read.data.event), hash })
  progress.deal = { ...deal, seq: event.seq, hash }
  return undefined
}

function takeEnd(progress: Progress, row: unknown): string | undefined {
  const read = End.safeParse(row)
  const same =
    read.success &&
    read.data.sha256 === progress.sum &&
    read.data.lines === progress.lines &&
    JSON.stringify(Object.entries(read.data.counts).sort()) === JSON.stringify(Object.entries(progress.counts).sort())
  if (!same || !progress.organisation) return 'the end of all that came'
  progress.ended = true
  return undefined
}

async function takeRow({ rows }: Brought, kind: string, row: unknown): Promise<string | undefined> {
  const table = Object.hasOwn(travelling, kind) ? travelling[kind] : undefined
  const taken = table && rowOf(table, row)
  if (!taken || (kind === 'member' && !Person.safeParse(row).success))
    return table ? `a row of ${kind}` : 'a kind of line that an export has'
  if ((kind === 'manual' || kind === 'calendar') && !(await isDocument(kind, taken))) return `a ${kind} of that hash`
  push(rows, kind, taken)
  return undefined
}

const documents = { manual: Manual, calendar: Calendar }

/** What a deal is judged by is found by its content, and is what this engine can read. */
async function isDocument(kind: keyof typeof documents, { hash, content }: Row): Promise<boolean> {
  const document = JSON.parse(String(content))
  return documents[kind].safeParse(document).success && (await contentHash(document)) === hash
}

function push(rows: Map<string, Row[]>, kind: string, row: Row): void {
  const known = rows.get(kind)
  if (known) known.push(row)
  else rows.set(kind, [row])
}

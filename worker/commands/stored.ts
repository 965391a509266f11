import type { Accepted } from '#shared/api/commands.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { LedgerEvent } from '#shared/process/ledger/event.ts'
import { done, failed, type Outcome } from '#worker/outcome.ts'
import type { Trimmed } from '#worker/store/commands.ts'
import { erasedBody } from '#worker/store/erased.ts'
import type { CommandRow, EventOfCommand, MessageRow } from '#worker/store/situation.ts'
import type { Situation } from './situation.ts'

/** The answer that a command got before. The same id with another body or from somebody else learns nothing of it. */
export function storedAnswer(
  row: CommandRow,
  asked: { body: string; actor: string },
  { events }: Situation,
): Outcome<Accepted> {
  if (!isSame(row, asked)) return failed({ kind: 'id-taken' })
  if (row.refusal !== null) return refusedBefore(JSON.parse(row.refusal))
  const own = eventsOn(events, row.deal)
  const beside = row.other === null ? [] : eventsOn(events, row.other)
  const accepted: Accepted = {
    id: row.id,
    deal: row.deal,
    seq: row.last ?? 0,
    events: own,
    ...(row.other !== null && { other: { deal: row.other, seq: beside.at(-1)?.seq ?? 0, events: beside } }),
    ...(row.already !== null && { already: JSON.parse(row.already) }),
  }
  return done(accepted)
}

/** Whether it is the same command again; of one whose texts were erased only its id and its actor are left to tell. */
export function isSame(row: Pick<CommandRow, 'body' | 'actor'>, asked: { body: string; actor: string }): boolean {
  return row.actor === asked.actor && (row.body === asked.body || row.body === erasedBody)
}

function refusedBefore(kept: Refusal | Trimmed): Outcome<Accepted> {
  return failed('was' in kept ? { kind: 'refused-before', was: kept.was } : { kind: 'refused', refusal: kept })
}

function eventsOn(rows: readonly EventOfCommand[], deal: string): LedgerEvent[] {
  return rows.filter((row) => row.deal === deal).map(({ body }) => JSON.parse(body))
}

/** The mailboxes beside its own in which a logged message was seen. */
export function witnessesOf(row: MessageRow | undefined): string[] {
  return row ? JSON.parse(row.witnesses) : []
}

import type { Accepted } from '#shared/api/commands.ts'
import { done, failed, type Outcome } from '#worker/outcome.ts'
import type { CommandRow, MessageRow } from '#worker/store/situation.ts'
import type { Situation } from './situation.ts'

/** The answer that a command got before. The same id with another body or from somebody else learns nothing of it. */
export function storedAnswer(
  row: CommandRow,
  asked: { body: string; actor: string },
  { events, messages, head }: Situation,
): Outcome<Accepted> {
  if (row.body !== asked.body || row.actor !== asked.actor) return failed({ kind: 'id-taken' })
  if (row.refusal !== null) return failed({ kind: 'refused', refusal: JSON.parse(row.refusal) })
  const accepted = {
    id: row.id,
    deal: row.deal,
    seq: row.last ?? head?.seq ?? 0,
    events: events.map((body) => JSON.parse(body)),
  }
  if (row.already === null) return done(accepted)
  const first = messages.find((message) => message.command === row.already)
  const already = { command: row.already, by: first?.by ?? asked.actor, witnesses: 1 + witnessesOf(first).length }
  return done({ ...accepted, already })
}

/** The mailboxes beside its own in which a logged message was seen. */
export function witnessesOf(row: MessageRow | undefined): string[] {
  return row ? JSON.parse(row.witnesses) : []
}

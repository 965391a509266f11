import { type Query, query, type Value } from './query.ts'

/** A personal field of an event. */
export interface Erased {
  event: string
  field: string
}

/**
 * Instead of the hash of a command's body once a text that was in it is gone: that hash has no salt, and whoever guesses the
 * text could tell by it that they were right.
 */
export const erasedBody = ''

/** The command that an event came from: its id up to the dot before its place. */
const commandOf = `substr(rtrim(event, '0123456789'), 1, length(rtrim(event, '0123456789')) - 1)`

/** Deletes texts and their salts, and what else could tell what they were. */
function forget(where: string, ...values: Value[]): Query[] {
  return [
    query(
      `UPDATE command SET body = '${erasedBody}' WHERE org = ?1 AND id IN (SELECT ${commandOf} FROM personal WHERE ${where})`,
      ...values,
    ),
    query(`DELETE FROM personal WHERE ${where}`, ...values),
  ]
}

/** Deletes value and salt; of a person, what was said before or since stays where that was not erased. */
export function erasedQueries(deal: string, fields: readonly Erased[]): Query[] {
  return fields.flatMap(({ event, field }) => [
    ...forget('org = ?1 AND deal = ?2 AND event = ?3 AND field = ?4', deal, event, field),
    ...(field === 'name' || field === 'address' ? [personTextQuery(deal, event, field)] : []),
  ])
}

/** Deletes the texts of events that were taken back. */
export function eventTextsQueries(deal: string, events: readonly string[]): Query[] {
  if (events.length === 0) return []
  const listed = JSON.stringify(events)
  return forget('org = ?1 AND deal = ?2 AND event IN (SELECT value FROM json_each(?3))', deal, listed)
}

/** Deletes the values of attributes that a command told: its events' ids begin with its own and a dot. */
export function commandValuesQueries(deal: string, command: string): Query[] {
  const own = `event >= ?3 || '.' AND event < ?3 || '/'`
  return forget(`org = ?1 AND deal = ?2 AND ${own} AND field LIKE 'attribute.%'`, deal, command)
}

/** Deletes what was told of an attribute up to the moment from which it has no value. */
export function attributeValuesQueries(deal: string, attribute: string, at: number): Query[] {
  return forget(
    `org = ?1 AND deal = ?2 AND field = ?3 AND event IN (
       SELECT id FROM event WHERE org = ?1 AND deal = ?2 AND body->>'$.at' <= ?4)`,
    deal,
    `attribute.${attribute}`,
    at,
  )
}

/** Forgets by which keys a deal's messages were known, and who saw them. */
export function messagesForget(deal: string): Query[] {
  return ['message', 'witness'].map((table) => query(`DELETE FROM ${table} WHERE org = ?1 AND deal = ?2`, deal))
}

function personTextQuery(deal: string, event: string, field: 'name' | 'address'): Query {
  return query(
    `UPDATE deal_person SET ${field} = (
       SELECT p.value FROM personal p JOIN event e ON e.org = p.org AND e.deal = p.deal AND e.id = p.event
       WHERE p.org = ?1 AND p.deal = ?2 AND p.field = ?4 AND e.body->>'$.happening.person' = deal_person.person
       ORDER BY e.seq DESC LIMIT 1)
     WHERE org = ?1 AND deal = ?2 AND person = (
       SELECT body->>'$.happening.person' FROM event WHERE org = ?1 AND deal = ?2 AND id = ?3)`,
    deal,
    event,
    field,
  )
}

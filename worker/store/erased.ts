import { type Query, query } from './query.ts'

/** A personal field of an event. */
export interface Erased {
  event: string
  field: string
}

/** Deletes value and salt; of a person, what was said before or since stays where that was not erased. */
export function erasedQueries(deal: string, fields: readonly Erased[]): Query[] {
  return fields.flatMap(({ event, field }) => [
    query('DELETE FROM personal WHERE org = ?1 AND deal = ?2 AND event = ?3 AND field = ?4', deal, event, field),
    ...(field === 'name' || field === 'address' ? [personTextQuery(deal, event, field)] : []),
  ])
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

import { type Query, query } from './query.ts'

/** Work on many deals that a request begins and the clock carries on. `body` says what to do; its shape is the kind's own. */
export interface NewJob {
  id: string
  kind: string
  body: object
  /** The user on whose word it is done. */
  by: string
  now: number
  /** Not before this moment; at once where nothing is said. */
  from?: number
}

/** Enters a job in the same batch as what made it necessary. */
export function jobQuery({ id, kind, body, by, now, from = now }: NewJob): Query {
  return query(
    'INSERT INTO job (org, id, kind, body, by, created, next) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    id,
    kind,
    JSON.stringify(body),
    by,
    now,
    from,
  )
}

import { type Query, query, some } from './query.ts'

/** The tables beside a deal's head that lists, matching and rulings read. */

export interface PersonChange {
  person: string
  gone: boolean
  name?: string
  address?: string
}

export function personQueries(deal: string, changes: readonly PersonChange[]): Query[] {
  const there = changes.filter((change) => !change.gone)
  const gone = changes.filter((change) => change.gone).map((change) => change.person)
  return [
    ...some(there, (json) =>
      query(
        `INSERT INTO deal_person (org, deal, person, name, address)
         SELECT ?1, ?2, value->>'person', value->>'name', value->>'address' FROM json_each(?3) WHERE true
         ON CONFLICT (org, deal, person)
         DO UPDATE SET name = coalesce(excluded.name, name), address = coalesce(excluded.address, address)`,
        deal,
        json,
      ),
    ),
    ...some(gone, (json) =>
      query(
        'DELETE FROM deal_person WHERE org = ?1 AND deal = ?2 AND person IN (SELECT value FROM json_each(?3))',
        deal,
        json,
      ),
    ),
  ]
}

export function memberQueries(deal: string, members: readonly { user: string; until?: number | undefined }[]): Query[] {
  return [
    query('DELETE FROM deal_member WHERE org = ?1 AND deal = ?2', deal),
    ...some(members, (json) =>
      query(
        `INSERT INTO deal_member (org, deal, user, until)
         SELECT ?1, ?2, value->>'user', value->>'until' FROM json_each(?3)`,
        deal,
        json,
      ),
    ),
  ]
}

export interface NewMessage {
  kind: string
  key: string
  activity: string
  command: string
  account?: string | undefined
  by: string
}

/** Forgets withdrawn activities' keys first, so that the same message can be logged again. */
export function messageQueries(deal: string, logged: readonly NewMessage[], withdrawn: readonly string[]): Query[] {
  const gone = (table: 'message' | 'witness') => (json: string) =>
    query(
      `DELETE FROM ${table} WHERE org = ?1 AND deal = ?2 AND activity IN (SELECT value FROM json_each(?3))`,
      deal,
      json,
    )
  return [...some(withdrawn, gone('message')), ...some(withdrawn, gone('witness')), ...keyQueries(deal, logged)]
}

/** By which keys a logged activity is known from now on. */
export function keyQueries(deal: string, keys: readonly NewMessage[]): Query[] {
  return some(keys, (json) =>
    query(
      `INSERT INTO message (org, deal, kind, key, activity, command, account, by)
       SELECT ?1, ?2, value->>'kind', value->>'key', value->>'activity', value->>'command', value->>'account', value->>'by'
       FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`,
      deal,
      json,
    ),
  )
}

/** Notes another mailbox in which a logged message was seen. */
export function witnessQuery(deal: string, activity: string, account: string): Query {
  return query(
    'INSERT INTO witness (org, deal, activity, account) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING',
    deal,
    activity,
    account,
  )
}

/** Whoever saw a message in a mailbox of their own saw it on whichever deal it is. */
export function witnessMoveQuery(deal: string, activity: string, to: string): Query {
  return query(
    `INSERT INTO witness (org, deal, activity, account) SELECT org, ?4, activity, account FROM witness
     WHERE org = ?1 AND deal = ?2 AND activity = ?3 ON CONFLICT DO NOTHING`,
    deal,
    activity,
    to,
  )
}

/** A message is not the one that it was taken for: its mailbox saw that one never, and its keys name that one no more. */
export function partQueries(deal: string, apart: string, account: string, keys: readonly string[]): Query[] {
  return [
    query('DELETE FROM witness WHERE org = ?1 AND deal = ?2 AND activity = ?3 AND account = ?4', deal, apart, account),
    ...some(keys, (json) =>
      query(
        `DELETE FROM message WHERE org = ?1 AND deal = ?2 AND activity = ?3 AND kind <> 'k3'
           AND key IN (SELECT value FROM json_each(?4))`,
        deal,
        apart,
        json,
      ),
    ),
  ]
}

/** A new revision of the people index. */
export function revisionQuery(): Query {
  return query('UPDATE organisation SET revision = revision + 1 WHERE org = ?1')
}

/** Whoever may no longer see the deal from the newest revision on: `team:` or `user:` and the id. */
export function goneQueries(deal: string, audiences: readonly string[]): Query[] {
  return some(audiences, (json) =>
    query(
      `INSERT INTO deal_gone (org, audience, deal, revision)
       SELECT ?1, value, ?2, (SELECT revision FROM organisation WHERE org = ?1) FROM json_each(?3) WHERE true
       ON CONFLICT (org, audience, deal) DO UPDATE SET revision = excluded.revision`,
      deal,
      json,
    ),
  )
}

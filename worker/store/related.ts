import { type Query, query } from './query.ts'

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
  return [
    ...some(withdrawn, gone('message')),
    ...some(withdrawn, gone('witness')),
    ...some(logged, (json) =>
      query(
        `INSERT INTO message (org, deal, kind, key, activity, command, account, by)
         SELECT ?1, ?2, value->>'kind', value->>'key', value->>'activity', value->>'command', value->>'account', value->>'by'
         FROM json_each(?3) WHERE true ON CONFLICT DO NOTHING`,
        deal,
        json,
      ),
    ),
  ]
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

export interface NewWaiting {
  id: string
  kind: 'exception' | 'approval' | 'contest'
  obligation: string
  asker: string
  asked: number
  event: string
}

/** Cases that began to wait and cases that were ruled on; owner and team are those of now, for all of the deal. */
export function waitingQueries(
  deal: string,
  begun: readonly NewWaiting[],
  ruled: readonly Pick<NewWaiting, 'kind' | 'id'>[],
  owner: { user: string; team: string },
): Query[] {
  return [
    ...some(begun, (json) =>
      query(
        `INSERT INTO waiting (org, id, deal, kind, obligation, asker, asked, event, owner, team)
         SELECT ?1, value->>'id', ?2, value->>'kind', value->>'obligation', value->>'asker', value->>'asked', value->>'event',
           ?4, ?5 FROM json_each(?3)`,
        deal,
        json,
        owner.user,
        owner.team,
      ),
    ),
    ...some(ruled, (json) =>
      query(
        `DELETE FROM waiting WHERE org = ?1 AND deal = ?2
           AND (kind, id) IN (SELECT value->>'kind', value->>'id' FROM json_each(?3))`,
        deal,
        json,
      ),
    ),
    query('UPDATE waiting SET owner = ?3, team = ?4 WHERE org = ?1 AND deal = ?2', deal, owner.user, owner.team),
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

/** No statement for no rows. */
function some<T>(rows: readonly T[], statement: (json: string) => Query): Query[] {
  return rows.length === 0 ? [] : [statement(JSON.stringify(rows))]
}

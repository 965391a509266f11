import { type Query, query, some } from './query.ts'

/** Exceptions, approvals and contests that wait for a ruling. */

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

/** The approvals that wait now: those of a visit that was left go, and come back with it. */
export function approvalQueries(
  deal: string,
  waiting: readonly { approval: string; from: string; asker: string; asked: number }[],
  owner: { user: string; team: string },
): Query[] {
  const json = JSON.stringify(waiting)
  return [
    query(
      `DELETE FROM waiting WHERE org = ?1 AND deal = ?2 AND kind = 'approval'
         AND id NOT IN (SELECT value->>'approval' FROM json_each(?3))`,
      deal,
      json,
    ),
    ...some(waiting, (rows) =>
      query(
        `INSERT INTO waiting (org, id, deal, kind, obligation, asker, asked, event, owner, team)
         SELECT ?1, value->>'approval', ?2, 'approval', (value->>'from') || '/1/@approval', value->>'asker', value->>'asked', e.id, ?4, ?5
         FROM json_each(?3) JOIN event e ON e.org = ?1 AND e.deal = ?2
           AND e.body->>'$.happening.type' = 'approval asked' AND e.body->>'$.happening.approval' = value->>'approval'
         WHERE true ON CONFLICT DO NOTHING`,
        deal,
        rows,
        owner.user,
        owner.team,
      ),
    ),
  ]
}

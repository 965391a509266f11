import { type Query, query } from './query.ts'

/** The statements of the guarded batch: all of it or nothing. */

export interface NewCommand {
  id: string
  body: string
  actor: string
  first?: number
  last?: number
  refusal?: string
  /** What it was told of the message that was there already, as JSON; `last` is then the sequence number of that moment. */
  already?: string
  /** The second deal of a command on two, with its range there. */
  other?: string
  otherFirst?: number
  otherLast?: number
}

export function commandsInsert(deal: string, created: number, commands: readonly NewCommand[]): Query {
  return query(
    `INSERT INTO command (org, id, deal, body, actor, created, first, last, refusal, already, other, other_first, other_last)
     SELECT ?1, value->>'id', ?2, value->>'body', value->>'actor', ?3, value->>'first', value->>'last', value->>'refusal',
       value->>'already', value->>'other', value->>'otherFirst', value->>'otherLast' FROM json_each(?4)`,
    deal,
    created,
    JSON.stringify(commands),
  )
}

export interface NewEvent {
  seq: number
  id: string
  body: string
  hash: string
}

/** Rows of one statement's parameter; a batch takes as many statements as it needs. */
const chunk = 100

function chunked<T>(rows: readonly T[], statement: (json: string) => Query): Query[] {
  const count = Math.ceil(rows.length / chunk)
  return Array.from({ length: count }, (_, at) => statement(JSON.stringify(rows.slice(at * chunk, (at + 1) * chunk))))
}

export function eventsInsert(deal: string, events: readonly NewEvent[]): Query[] {
  return chunked(events, (json) =>
    query(
      `INSERT INTO event (org, deal, seq, id, body, hash)
       SELECT ?1, ?2, value->>'seq', value->>'id', value->>'body', value->>'hash' FROM json_each(?3)`,
      deal,
      json,
    ),
  )
}

export function personalInsert(
  deal: string,
  fields: readonly { event: string; field: string; value: string; salt: string }[],
): Query[] {
  return chunked(fields, (json) =>
    query(
      `INSERT INTO personal (org, deal, event, field, value, salt)
       SELECT ?1, ?2, value->>'event', value->>'field', value->>'value', value->>'salt' FROM json_each(?3)`,
      deal,
      json,
    ),
  )
}

export interface NewHead {
  seq: number
  hash: string
  asOf: number
  nextChange: number | null
  due: number | null
  name: string
  owner: string
  team: string
  manual: string
  calendar: string
  stage: string
  outcome: string | null
  opened: number
  changed: number
  score: number | null
  lost: number
  overdue: number
  links: string
  state: string
  vector: string
  flow: string
}

const headColumns = [
  'seq',
  'hash',
  'as_of',
  'next_change',
  'due',
  'name',
  'owner',
  'team',
  'manual',
  'calendar',
  'stage',
  'outcome',
  'opened',
  'changed',
  'score',
  'lost',
  'overdue',
  'links',
  'state',
  'vector',
  'flow',
] as const

/** Writes a deal's head; `listed` says that the people index changed with it, under the organisation's newest revision. */
export function headUpsert(deal: string, head: NewHead, listed: boolean): Query {
  const places = headColumns.map((_, at) => `?${at + 4}`).join(', ')
  const revision = '(SELECT revision FROM organisation WHERE org = ?1)'
  return query(
    `INSERT INTO deal (org, id, revision, ${headColumns.join(', ')}) VALUES (?1, ?2, ${revision}, ${places})
     ON CONFLICT (org, id) DO UPDATE SET revision = CASE WHEN ?3 THEN excluded.revision ELSE revision END,
       ${headColumns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    deal,
    Number(listed),
    head.seq,
    head.hash,
    head.asOf,
    head.nextChange,
    head.due,
    head.name,
    head.owner,
    head.team,
    head.manual,
    head.calendar,
    head.stage,
    head.outcome,
    head.opened,
    head.changed,
    head.score,
    head.lost,
    head.overdue,
    head.links,
    head.state,
    head.vector,
    head.flow,
  )
}

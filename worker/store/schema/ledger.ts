import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Commands, events and what is derived from them. Every key starts with the organisation. */

const org = () => text('org').notNull()
const deal = () => text('deal').notNull()

/** Nothing ever lies here: inserting a row is the failure that rolls a stale batch back. */
export const guard = sqliteTable('guard', { k: integer('k') }, (table) => [check('never', sql`${table.k} = 0`)])

/** Every command that got an answer: an accepted one's events stand in its sequence range, a refused one's reason in `refusal`. */
export const command = sqliteTable(
  'command',
  {
    org: org(),
    id: text('id').notNull(),
    deal: deal(),
    body: text('body').notNull(),
    actor: text('actor').notNull(),
    created: integer('created').notNull(),
    /** First and last sequence number; none of a refused one, only the last of one whose message was there already. */
    first: integer('first'),
    last: integer('last'),
    refusal: text('refusal'),
    /** What was told of a message that was there before, as JSON: by which command it was logged, by whom, how many saw it. */
    already: text('already'),
    /** The second deal of a command on two, with its range there. */
    other: text('other'),
    otherFirst: integer('other_first'),
    otherLast: integer('other_last'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.id] }),
    index('refused_by_age').on(table.created).where(sql`refusal IS NOT NULL`),
  ],
)

export const event = sqliteTable(
  'event',
  {
    org: org(),
    deal: deal(),
    seq: integer('seq').notNull(),
    id: text('id').notNull(),
    body: text('body').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.deal, table.seq] })],
)

/** Obligations that left a deal's state, settled for good: the head holds their sums, the roll-ups hold what they add. */
export const settled = sqliteTable(
  'settled',
  {
    org: org(),
    deal: deal(),
    key: text('key').notNull(),
    /** The version that judged it. */
    version: text('version').notNull(),
    body: text('body').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.deal, table.key, table.version] })],
)

/** The head of a deal's chain, what is folded from it, and the vector that the roll-ups hold for it. */
export const dealHead = sqliteTable(
  'deal',
  {
    org: org(),
    id: text('id').notNull(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
    asOf: integer('as_of').notNull(),
    nextChange: integer('next_change'),
    /** The earliest due moment of what is open and asked of somebody; none of a closed deal. */
    due: integer('due'),
    name: text('name').notNull(),
    owner: text('owner').notNull(),
    team: text('team').notNull(),
    manual: text('manual').notNull(),
    calendar: text('calendar').notNull(),
    stage: text('stage').notNull(),
    outcome: text('outcome'),
    opened: integer('opened').notNull(),
    changed: integer('changed').notNull(),
    score: integer('score'),
    lost: integer('lost').notNull(),
    overdue: integer('overdue').notNull(),
    revision: integer('revision').notNull(),
    links: text('links').notNull(),
    /** The large columns stand last, so that lists do not read through them. */
    state: text('state').notNull(),
    vector: text('vector').notNull(),
    /** What the roll-ups of stages, cycles and answers hold for it. */
    flow: text('flow').notNull().default('{}'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.id] }),
    index('deal_by_change').on(table.org, table.changed, table.id),
    index('deal_of_owner').on(table.org, table.owner, table.changed, table.id),
    index('deal_of_team').on(table.org, table.team, table.changed, table.id),
    index('deal_by_revision').on(table.org, table.revision),
    index('deal_due').on(table.nextChange, table.org, table.id).where(sql`next_change IS NOT NULL`),
    index('deal_due_of_owner').on(table.org, table.owner, table.due).where(sql`due IS NOT NULL`),
    index('deal_in_stage').on(table.org, table.stage, table.changed, table.id),
    index('deal_overdue').on(table.org, table.team, table.overdue).where(sql`overdue > 0`),
    index('deal_in_flight').on(table.org, table.manual, table.stage, table.id).where(sql`outcome IS NULL`),
  ],
)

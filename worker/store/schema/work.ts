import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What goes on by itself, and what is told of it: jobs, alerts, the audit record, counts that programs report. */

const org = () => text('org').notNull()

/** Work on many deals, done page by page by whichever run of the clock comes next. */
export const job = sqliteTable(
  'job',
  {
    org: org(),
    id: text('id').notNull(),
    kind: text('kind').notNull(),
    /** What to do, and how far it got, as JSON. */
    body: text('body').notNull(),
    cursor: text('cursor').notNull().default(''),
    by: text('by').notNull(),
    created: integer('created').notNull(),
    /** Not before; a failed page waits longer each time. */
    next: integer('next').notNull(),
    tries: integer('tries').notNull().default(0),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    finished: integer('finished'),
    result: text('result'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.id] }),
    index('job_next').on(table.next).where(sql`finished IS NULL`),
    index('job_by_age').on(table.org, table.created),
  ],
)

/** When the shard's clock last came round, and what it did. */
export const beat = sqliteTable('beat', {
  name: text('name').primaryKey(),
  at: integer('at').notNull(),
  detail: text('detail').notNull().default('{}'),
})

/** Deals that the sweep could not move on: tried again ever more rarely, told to the admins. */
export const stuck = sqliteTable(
  'stuck',
  {
    org: org(),
    deal: text('deal').notNull(),
    since: integer('since').notNull(),
    tries: integer('tries').notNull(),
    /** Not before. */
    next: integer('next').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.deal] })],
)

export const alert = sqliteTable(
  'alert',
  {
    org: org(),
    id: text('id').notNull(),
    tier: integer('tier').notNull(),
    subject: text('subject').notNull(),
    rung: integer('rung').notNull(),
    deal: text('deal'),
    obligation: text('obligation'),
    /** Who is asked to answer: `rep`, `manager`, `upper` (the manager's manager) or `admin`. */
    level: text('level').notNull(),
    rep: text('rep'),
    team: text('team'),
    detail: text('detail').notNull().default('{}'),
    raised: integer('raised').notNull(),
    /** By when an answer is due. */
    due: integer('due').notNull(),
    answered: integer('answered'),
    by: text('by'),
    word: text('word'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.tier, table.subject, table.rung] }),
    index('alert_open').on(table.org, table.raised).where(sql`answered IS NULL`),
    index('alert_by_id').on(table.org, table.id),
    index('alert_answered').on(table.org, table.answered).where(sql`answered IS NOT NULL`),
    index('alert_open_of_deal').on(table.org, table.deal).where(sql`answered IS NULL`),
  ],
)

/** Who did what to the organisation itself, who looked at whose figures, and each night's root. */
export const audit = sqliteTable(
  'audit',
  {
    org: org(),
    id: text('id').notNull(),
    at: integer('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull().default(''),
    detail: text('detail').notNull().default('{}'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.id] }),
    index('audit_by_age').on(table.org, table.at, table.id),
    index('audit_of_subject').on(table.org, table.action, table.subject, table.at),
  ],
)

/** How often a script was put into a message, by day and team, never by person. */
export const scriptUse = sqliteTable(
  'script_use',
  {
    org: org(),
    day: text('day').notNull(),
    team: text('team').notNull(),
    manual: text('manual').notNull(),
    script: text('script').notNull(),
    uses: integer('uses').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.day, table.team, table.manual, table.script] })],
)

/** How often an anchor of a site's adapter was found, by day: counts without text or person. */
export const siteHealth = sqliteTable(
  'site_health',
  {
    org: org(),
    day: text('day').notNull(),
    adapter: text('adapter').notNull(),
    revision: integer('revision').notNull(),
    anchor: text('anchor').notNull(),
    hits: integer('hits').notNull().default(0),
    misses: integer('misses').notNull().default(0),
    disagreements: integer('disagreements').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.org, table.day, table.adapter, table.revision, table.anchor] })],
)

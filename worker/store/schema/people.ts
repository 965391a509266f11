import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** An organisation, its people and its documents, as its shard keeps them. Every key starts with the organisation. */

export const organisation = sqliteTable('organisation', {
  org: text('org').primaryKey(),
  name: text('name').notNull(),
  zone: text('zone').notNull(),
  domains: text('domains').notNull(),
  mailboxes: text('mailboxes').notNull(),
  sites: text('sites').notNull(),
  messageKey: text('message_key').notNull(),
  /** Rises with every change of the people index. */
  revision: integer('revision').notNull().default(0),
  /** Rises with every change of a board. */
  board: integer('board').notNull().default(0),
  /** Whose sign-in asks for a second factor: `managers` (and admins), `all`; `nobody` only where it was founded so, to try it out. */
  secondFactor: text('second_factor').notNull().default('managers'),
  /** For how long what is kept, as JSON. */
  retention: text('retention').notNull().default('{}'),
})

/** Whether the organisation lives on this shard now: `here`, or moved away. */
export const placement = sqliteTable('placement', {
  org: text('org').primaryKey(),
  state: text('state').notNull(),
})

export const team = sqliteTable(
  'team',
  {
    org: text('org').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    calendar: text('calendar').notNull(),
    /** The teams above it and itself, from the top: `/company/sales/`. Who leads one of them leads this one. */
    path: text('path').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.org, table.id] })],
)

export const member = sqliteTable(
  'member',
  {
    org: text('org').notNull(),
    user: text('user').notNull(),
    role: text('role').notNull(),
    team: text('team').notNull(),
    active: integer('active').notNull().default(1),
    name: text('name').notNull(),
    email: text('email').notNull(),
    language: text('language').notNull(),
    joined: integer('joined').notNull().default(0),
    /** Since when the member is no longer active. */
    gone: integer('gone'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.user] }),
    index('member_of_team').on(table.org, table.team),
    index('member_who_rules').on(table.org, table.role).where(sql`role IN ('manager', 'admin')`),
  ],
)

/** Who stands in for whom during an absence. */
export const delegation = sqliteTable(
  'delegation',
  {
    org: text('org').notNull(),
    id: text('id').notNull(),
    absent: text('absent').notNull(),
    delegate: text('delegate').notNull(),
    since: integer('since').notNull(),
    until: integer('until').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.id] }),
    index('delegation_of_delegate').on(table.org, table.delegate, table.until),
    index('delegation_of_absent').on(table.org, table.absent, table.until),
  ],
)

/** A link by which somebody joins: kept as SHA-256, shown once. */
export const invitation = sqliteTable(
  'invitation',
  {
    org: text('org').notNull(),
    hash: text('hash').notNull(),
    id: text('id').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    team: text('team').notNull(),
    language: text('language').notNull(),
    by: text('by').notNull(),
    created: integer('created').notNull(),
    expires: integer('expires').notNull(),
    accepted: integer('accepted'),
    revoked: integer('revoked'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.hash] }),
    index('invitation_by_age').on(table.org, table.created),
  ],
)

/** Who said to have read which version of a manual. */
export const acknowledgement = sqliteTable(
  'acknowledgement',
  {
    org: text('org').notNull(),
    manual: text('manual').notNull(),
    user: text('user').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.manual, table.user] })],
)

/** A key of an integration: kept as SHA-256, shown once. */
export const apiKey = sqliteTable(
  'api_key',
  {
    org: text('org').notNull(),
    hash: text('hash').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    scopes: text('scopes').notNull(),
    created: integer('created').notNull(),
    revoked: integer('revoked'),
    expires: integer('expires'),
    by: text('by').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.org, table.hash] })],
)

export const manual = sqliteTable(
  'manual',
  {
    org: text('org').notNull(),
    hash: text('hash').notNull(),
    key: text('key').notNull(),
    content: text('content').notNull(),
    published: integer('published').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.hash] })],
)

/** Which version of a manual new deals follow, from when on; the latest `since` that has come is in force. */
export const inForce = sqliteTable(
  'in_force',
  {
    org: text('org').notNull(),
    key: text('key').notNull(),
    since: integer('since').notNull(),
    hash: text('hash').notNull(),
    /** Who put it in force, when, and why in a word. */
    by: text('by').notNull().default(''),
    at: integer('at').notNull().default(0),
    note: text('note').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.org, table.key, table.since] })],
)

export const calendar = sqliteTable(
  'calendar',
  {
    org: text('org').notNull(),
    hash: text('hash').notNull(),
    key: text('key').notNull(),
    content: text('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.hash] })],
)

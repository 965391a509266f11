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
  },
  (table) => [primaryKey({ columns: [table.org, table.user] }), index('member_of_team').on(table.org, table.team)],
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

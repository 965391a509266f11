import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What an organisation adds to the sites that the product knows, and what reps say of the manual from there. */

/** Revisions of an organisation's own site adapters, as they were signed; they only rise. */
export const siteAdapter = sqliteTable(
  'site_adapter',
  {
    org: text('org').notNull(),
    adapter: text('adapter').notNull(),
    revision: integer('revision').notNull(),
    /** The document byte for byte as it was signed, and the Ed25519 signature in base64url. */
    document: text('document').notNull(),
    signature: text('signature').notNull(),
    published: integer('published').notNull(),
    by: text('by').notNull(),
    /** A revision that was called back; a built-in one is called back by a row with no document. */
    blocked: integer('blocked'),
  },
  (table) => [primaryKey({ columns: [table.org, table.adapter, table.revision] })],
)

/** The public keys that an organisation signs its adapters with; the extension pins one at sign-in. */
export const adapterKey = sqliteTable(
  'adapter_key',
  {
    org: text('org').notNull(),
    key: text('key').notNull(),
    since: integer('since').notNull(),
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.since] })],
)

/** A few words of a rep to the manual's author: this step makes no sense here. */
export const stepNote = sqliteTable(
  'step_note',
  {
    org: text('org').notNull(),
    id: text('id').notNull(),
    at: integer('at').notNull(),
    user: text('user').notNull(),
    team: text('team').notNull(),
    deal: text('deal').notNull(),
    manual: text('manual').notNull(),
    stage: text('stage').notNull(),
    step: text('step').notNull(),
    text: text('text').notNull(),
    /** When an author settled it, and by whom. */
    settled: integer('settled'),
    by: text('by'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.id] }),
    index('step_note_by_age').on(table.org, table.at, table.id),
  ],
)

import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What lies beside a deal's ledger and head: personal fields, and rows that matching, lists and rulings look up. */

const org = () => text('org').notNull()
const deal = () => text('deal').notNull()

/** Personal fields, each with its salt, apart from the chain that holds their commitments. */
export const personal = sqliteTable(
  'personal',
  {
    org: org(),
    deal: deal(),
    event: text('event').notNull(),
    field: text('field').notNull(),
    value: text('value').notNull(),
    salt: text('salt').notNull(),
  },
  (table) => [primaryKey({ columns: [table.org, table.deal, table.event, table.field] })],
)

/** Name and address of a deal's persons: what messages are matched with. */
export const dealPerson = sqliteTable(
  'deal_person',
  {
    org: org(),
    deal: deal(),
    person: text('person').notNull(),
    name: text('name'),
    address: text('address'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.deal, table.person] }),
    index('person_by_address').on(table.org, table.address),
  ],
)

export const dealMember = sqliteTable(
  'deal_member',
  { org: org(), deal: deal(), user: text('user').notNull(), until: integer('until') },
  (table) => [
    primaryKey({ columns: [table.org, table.deal, table.user] }),
    index('deals_of_member').on(table.org, table.user, table.deal),
  ],
)

/** Who can no longer see a deal, from which revision on: so that an index elsewhere forgets it. */
export const dealGone = sqliteTable(
  'deal_gone',
  {
    org: org(),
    /** `team:` or `user:` and the id. */
    audience: text('audience').notNull(),
    deal: deal(),
    revision: integer('revision').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.audience, table.deal] }),
    index('gone_by_revision').on(table.org, table.audience, table.revision),
  ],
)

/** Message keys of logged activities. Those that name one message are unique in a deal; `k3` only hints. */
export const message = sqliteTable(
  'message',
  {
    org: org(),
    deal: deal(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    activity: text('activity').notNull(),
    command: text('command').notNull(),
    account: text('account'),
    by: text('by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.deal, table.kind, table.key, table.activity] }),
    uniqueIndex('one_message').on(table.org, table.deal, table.kind, table.key).where(sql`kind <> 'k3'`),
    index('message_of_activity').on(table.org, table.deal, table.activity),
  ],
)

/** Who saw the same message in a mailbox of their own after it was logged. */
export const witness = sqliteTable(
  'witness',
  { org: org(), deal: deal(), activity: text('activity').notNull(), account: text('account').notNull() },
  (table) => [primaryKey({ columns: [table.org, table.deal, table.activity, table.account] })],
)

/** An exception or contest that waits for a ruling. */
export const waiting = sqliteTable(
  'waiting',
  {
    org: org(),
    id: text('id').notNull(),
    deal: deal(),
    kind: text('kind').notNull(),
    obligation: text('obligation').notNull(),
    asker: text('asker').notNull(),
    asked: integer('asked').notNull(),
    /** The event that asked; its reason lies among the personal fields. */
    event: text('event').notNull(),
    owner: text('owner').notNull(),
    team: text('team').notNull(),
    /** By when a word is due. */
    due: integer('due'),
    /**
     * Who may rule, as a JSON list of groups of which the first counts that has anybody but the asker: users, `@managers` (of the
     * team and of those above) and `@admins`. Empty where everybody who leads the team may.
     */
    rulers: text('rulers').notNull().default('[]'),
    /** Who else does not rule: who owed what is contested, or in whose name it was asked. */
    owed: text('owed'),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.deal, table.kind, table.id] }),
    index('waiting_by_age').on(table.org, table.asked),
  ],
)

/** The register: who ruled on what, how, and until when it holds. */
export const ruling = sqliteTable(
  'ruling',
  {
    org: org(),
    deal: deal(),
    kind: text('kind').notNull(),
    id: text('id').notNull(),
    obligation: text('obligation').notNull(),
    asker: text('asker').notNull(),
    asked: integer('asked').notNull(),
    /** The event that asked and the one that ruled; their reasons lie among the personal fields. */
    event: text('event').notNull(),
    ruled: integer('ruled').notNull(),
    rulingEvent: text('ruling_event').notNull(),
    ruler: text('ruler').notNull(),
    decision: text('decision').notNull(),
    expires: integer('expires'),
    owner: text('owner').notNull(),
    team: text('team').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.org, table.deal, table.kind, table.id] }),
    index('ruling_by_age').on(table.org, table.ruled),
  ],
)

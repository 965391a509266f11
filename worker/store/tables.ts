/** What of an organisation lies in its shard, and how each table goes out and comes back. */

export interface Column {
  name: string
  type: 'text' | 'integer' | 'json'
  optional: boolean
}

/** A table whose rows travel as they are: `key` is its primary key beside the organisation, in the order in which it is read. */
export interface Table {
  name: string
  key: readonly string[]
  columns: readonly Column[]
}

/** Columns as words: `gone:integer?` is a whole number or nothing. */
function table(name: string, key: string, columns: string): Table {
  return { name, key: key.split(' '), columns: columns.split(' ').map(column) }
}

function column(word: string): Column {
  const [name = '', type = 'text'] = word.replace('?', '').split(':')
  return { name, type: type as Column['type'], optional: word.endsWith('?') }
}

/** Kinds of rows that come before the deals: what deals are judged by, and whom they name. */
export const before = {
  calendar: table('calendar', 'hash', 'hash key content:json'),
  manual: table('manual', 'hash', 'hash key content:json published:integer'),
  inForce: table('in_force', 'key since', 'key since:integer hash by at:integer note'),
  team: table('team', 'id', 'id name calendar path'),
  member: table('member', 'user', 'user role team active:integer name email language joined:integer gone:integer?'),
  delegation: table('delegation', 'id', 'id absent delegate since:integer until:integer by'),
  acknowledgement: table('acknowledgement', 'manual user', 'manual user at:integer'),
} as const

/** Kinds that come after them: what lies beside a ledger and does not follow from it. */
export const after = {
  witness: table('witness', 'deal activity account', 'deal activity account'),
  command: table(
    'command',
    'id',
    'id deal body actor created:integer first:integer? last:integer? refusal? already? other? other_first:integer? other_last:integer?',
  ),
  alert: table(
    'alert',
    'tier subject rung',
    'id tier:integer subject rung:integer deal? obligation? level rep? team? detail:json raised:integer due:integer answered:integer? by? word?',
  ),
  audit: table('audit', 'id', 'id at:integer actor action subject detail:json'),
  scriptUse: table('script_use', 'day team manual script', 'day team manual script uses:integer'),
  siteAdapter: table(
    'site_adapter',
    'adapter revision',
    'adapter revision:integer document signature published:integer by blocked:integer?',
  ),
  adapterKey: table('adapter_key', 'since', 'key since:integer by'),
  stepNote: table('step_note', 'id', 'id at:integer user team deal manual stage step text settled:integer? by?'),
  siteHealth: table(
    'site_health',
    'day adapter revision anchor',
    'day adapter revision:integer anchor hits:integer misses:integer disagreements:integer',
  ),
} as const

/** The organisation's own row. */
export const organisationTable = table(
  'organisation',
  '',
  'name zone domains:json mailboxes:json sites:json message_key revision:integer board:integer second_factor retention:json',
)

/** Each event travels with its personal fields, each deal with the end of its chain. */
export const ledgerTables = ['event', 'personal'] as const

/** What the engine makes again from the ledgers, and is never believed. */
export const derivedTables = [
  'deal',
  'settled',
  'rollup',
  'flow',
  'deal_person',
  'deal_member',
  'deal_gone',
  'message',
  'waiting',
  'ruling',
] as const

/** What stays where it is, and why. */
export const staying = {
  api_key: 'a secret of this place',
  invitation: 'its link is a secret of this place',
  placement: 'where the organisation lives',
  job: 'work that is going on here',
  beat: 'the clock of this shard, of no organisation',
  stuck: 'what the clock of this shard has to come back to',
  guard: 'nothing ever lies in it',
} as const

export const travelling: Readonly<Record<string, Table>> = { ...before, ...after }

/** What may leave a rep's browser, field by field: who asks what for, and where it goes from there. A test compares it with the contract. */

/** For how long it is kept, who can read it, how it is erased: each told in words by the page that shows this. */
export type Kept = 'none' | 'session' | 'account' | 'deal' | 'rule' | 'sums'
export type Readers = 'nobody' | 'deal' | 'admin' | 'leaders'
export type Erasing = 'nothing' | 'ledger' | 'undo' | 'keys' | 'value' | 'person' | 'admin' | 'signOut' | 'rule'

export interface Leaving {
  key: LeavingKey
  /** Request fields by the operation that carries them; empty where a person types it into a page of the server. */
  fields: Readonly<Record<string, readonly string[]>>
  /** The tables in which it lies. */
  tables: readonly string[]
  kept: Kept
  readers: Readers
  erase: Erasing
}

export type LeavingKey =
  | 'signIn'
  | 'member'
  | 'click'
  | 'reading'
  | 'deal'
  | 'person'
  | 'message'
  | 'keys'
  | 'step'
  | 'attribute'
  | 'stage'
  | 'case'
  | 'reason'
  | 'count'

const words = (text: string) => text.split(' ')
/** The fields of one act of a command. */
const act = (name: string, fields: string) => words(fields).map((field) => `act[${name}].${field}`)
const send = (...fields: readonly string[][]) => ({ sendCommand: fields.flat() })

export const leaving: readonly Leaving[] = [
  {
    key: 'signIn',
    fields: {},
    tables: ['account', 'session', 'two_factor', 'device_code', 'verification', 'rate_limit'],
    kept: 'session',
    readers: 'nobody',
    erase: 'signOut',
  },
  {
    key: 'member',
    fields: {},
    tables: ['user', 'member', 'invitation', 'organisation'],
    kept: 'account',
    readers: 'admin',
    erase: 'rule',
  },
  {
    key: 'click',
    fields: send(words('v id deal acted sent basis.seq basis.manual')),
    tables: ['command', 'event'],
    kept: 'deal',
    readers: 'deal',
    erase: 'ledger',
  },
  {
    key: 'reading',
    fields: { getDeal: ['deal'], getManual: ['hash'], getCalendar: ['hash'], getIndex: ['after'], listManuals: [] },
    tables: [],
    kept: 'none',
    readers: 'nobody',
    erase: 'nothing',
  },
  {
    key: 'deal',
    fields: send(
      act('open deal', 'name manual atStage since origin owner kind segment links.site links.kind links.target'),
      act('link', 'link.site link.kind link.target'),
      act('join member', 'user role until'),
      act('leave member', 'user'),
      act('hand over', 'to'),
      act('set responsible', 'rep team'),
      act('merge into', 'deal'),
    ),
    tables: ['event', 'deal', 'deal_member'],
    kept: 'deal',
    readers: 'deal',
    erase: 'ledger',
  },
  {
    key: 'person',
    fields: send(
      act('open deal', 'persons.person persons.name persons.address'),
      act('add person', 'person name address'),
      act('remove person', 'person'),
      act('erase personal data', 'event field'),
    ),
    tables: ['personal', 'deal_person'],
    kept: 'rule',
    readers: 'deal',
    erase: 'person',
  },
  {
    key: 'message',
    fields: send(
      act(
        'log activity',
        'activity kind direction persons people attachments happenedAt site tick movedFrom apartFrom',
      ),
      act('correct activity', 'activity kind direction happenedAt'),
      act('move activity', 'activity to'),
      act('report message', 'rule activity happenedAt'),
    ),
    tables: ['event'],
    kept: 'deal',
    readers: 'deal',
    erase: 'undo',
  },
  {
    key: 'keys',
    fields: send(act('log activity', 'keys.k1 keys.k2 keys.k3 account thread')),
    tables: ['event', 'message', 'witness'],
    kept: 'rule',
    readers: 'nobody',
    erase: 'keys',
  },
  {
    key: 'step',
    fields: send(
      act('do step', 'step evidence.kind evidence.activity happenedAt'),
      act('undo', 'command'),
      act('withdraw evidence', 'event'),
      act('acknowledge manual', 'user'),
    ),
    tables: ['event', 'acknowledgement'],
    kept: 'deal',
    readers: 'deal',
    erase: 'undo',
  },
  {
    key: 'attribute',
    fields: send(act('set attributes', 'values.*'), act('correct attributes', 'values.*')),
    tables: ['event', 'personal'],
    kept: 'rule',
    readers: 'deal',
    erase: 'value',
  },
  {
    key: 'stage',
    fields: send(
      act('sight stage', 'site record from to observed unverified happenedAt'),
      act('advance', 'from to'),
      act('return', 'from to'),
      act('hold', 'waitsFor'),
      act('migrate', 'manual stages.*'),
      act('set calendar', 'calendar'),
      act('close', 'outcome'),
    ),
    tables: ['event', 'deal'],
    kept: 'deal',
    readers: 'deal',
    erase: 'ledger',
  },
  {
    key: 'case',
    fields: send(
      act('ask exception', 'exception obligation'),
      act('rule exception', 'exception approve expires'),
      act('ask approval', 'approval to'),
      act('rule approval', 'approval give'),
      act('raise contest', 'contest obligation'),
      act('rule contest', 'contest uphold as'),
    ),
    tables: ['event', 'waiting', 'ruling'],
    kept: 'deal',
    readers: 'deal',
    erase: 'ledger',
  },
  {
    key: 'reason',
    fields: send(
      ...words('advance return hold close reopen').map((name) => act(name, 'reason')),
      ...[
        'correct attributes',
        'ask exception',
        'rule exception',
        'ask approval',
        'rule approval',
        'raise contest',
        'rule contest',
      ].map((name) => act(name, 'reason')),
    ),
    tables: ['personal', 'alert', 'step_note'],
    kept: 'rule',
    readers: 'deal',
    erase: 'admin',
  },
  {
    key: 'count',
    fields: {
      reportScriptUse: words('uses.manual uses.script uses.count'),
      reportSiteHealth: words(
        'reports.adapter reports.revision reports.anchor reports.hits reports.misses reports.disagreements',
      ),
    },
    tables: ['script_use', 'site_health'],
    kept: 'sums',
    readers: 'leaders',
    erase: 'rule',
  },
]

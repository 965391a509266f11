import type { LeavingKey } from './leaving.ts'

/** The request fields that each line tells of, by the operation that carries them. */

const words = (text: string) => text.split(' ')
/** The fields of one act of a command. */
const act = (name: string, fields: string) => words(fields).map((field) => `act[${name}].${field}`)
const send = (...fields: readonly string[][]) => ({ sendCommand: fields.flat() })

export const leavingFields: Readonly<Record<LeavingKey, Readonly<Record<string, readonly string[]>>>> = {
  signIn: {},
  member: {},
  click: send(words('v id deal acted sent basis.seq basis.manual')),
  reading: {
    getDeal: ['deal'],
    getManual: ['hash'],
    getCalendar: ['hash'],
    getIndex: ['after'],
    getPulse: words('deal after index board'),
    listManuals: [],
    listAdapters: [],
    whatIsStored: words('deal activity'),
    takeOutboxKey: ['installation'],
    listDelegations: [],
    listMembers: words('team inactive cursor limit'),
    getToday: ['limit'],
    listAlerts: words('state tier team cursor limit'),
    getRepScore: words('rep from to as'),
    getDealScore: words('deal asOf'),
    listDepartedDeals: words('from to team rep manual version segment stage is step cursor limit'),
    listLossDeals: words('from to team rep manual version segment stage step status cursor limit'),
    listViews: words('rep cursor limit'),
  },
  deal: send(
    act('open deal', 'name manual atStage since origin owner kind segment links.site links.kind links.target'),
    act('link', 'link.site link.kind link.target'),
    act('join member', 'user role until'),
    act('leave member', 'user'),
    act('hand over', 'to'),
    act('set responsible', 'rep team'),
    act('merge into', 'deal'),
  ),
  person: send(
    act('open deal', 'persons.person persons.name persons.address'),
    act('add person', 'person name address'),
    act('remove person', 'person'),
    act('erase personal data', 'event field'),
  ),
  message: send(
    act(
      'log activity',
      'activity kind direction persons people attachments happenedAt site tick movedFrom apartFrom against',
    ),
    act('correct activity', 'activity kind direction happenedAt'),
    act('move activity', 'activity to'),
    act('report message', 'rule activity happenedAt'),
  ),
  keys: send(act('log activity', 'keys.k1 keys.k2 keys.k3 account thread')),
  step: send(
    act('do step', 'step evidence.kind evidence.activity happenedAt'),
    act('undo', 'command'),
    act('withdraw evidence', 'event'),
    act('acknowledge manual', 'user'),
  ),
  attribute: send(act('set attributes', 'values.*'), act('correct attributes', 'values.*')),
  stage: send(
    act('sight stage', 'site record from to observed unverified happenedAt'),
    act('advance', 'from to'),
    act('return', 'from to'),
    act('hold', 'waitsFor'),
    act('migrate', 'manual stages.*'),
    act('set calendar', 'calendar'),
    act('close', 'outcome'),
  ),
  case: send(
    act('ask exception', 'exception obligation'),
    act('rule exception', 'exception approve expires'),
    act('ask approval', 'approval to'),
    act('rule approval', 'approval give'),
    act('raise contest', 'contest obligation'),
    act('rule contest', 'contest uphold as'),
  ),
  reason: {
    noteStep: words('id deal step text'),
    answerAlert: words('id word'),
    ...send(
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
  },
  count: {
    reportScriptUse: words('uses.manual uses.script uses.count'),
    reportSiteHealth: words(
      'reports.adapter reports.revision reports.anchor reports.hits reports.misses reports.disagreements',
    ),
  },
}

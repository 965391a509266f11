import { describe, expect, it } from 'vitest'
import { Happening } from '#shared/process/ledger/event.ts'
import { languages } from '#shared/process/text.ts'
import { type Deed, dealPage, manual, opening } from '../test/ledger.ts'
import { lineText, reasonOf } from './lines.ts'
import { namesIn } from './names.ts'

const deeds: Deed[] = [
  opening,
  { ago: 280, act: { type: 'add person', person: 'liu', name: '刘工' } },
  { ago: 279, act: { type: 'remove person', person: 'liu' } },
  { ago: 278, act: { type: 'link', link: { site: 'roundcube', kind: 'thread', target: 't1' } } },
  { ago: 277, act: { type: 'join member', user: 'lin', role: 'manager' } },
  { ago: 276, act: { type: 'leave member', user: 'lin' } },
  {
    ago: 275,
    act: {
      type: 'log activity',
      activity: 'a1',
      kind: 'email',
      direction: 'out',
      persons: ['zhang'],
      people: 2,
      attachments: ['document'],
      keys: {},
      happenedAt: 0,
      tick: 'first-email',
    },
  },
  { ago: 274, act: { type: 'undo', command: 'c6' } },
  { ago: 273, act: { type: 'do step', step: 'fit-check', evidence: { kind: 'word' } } },
  {
    ago: 272,
    act: { type: 'ask exception', exception: 'x1', obligation: 'prospecting/1/meeting-booked', reason: '客户出差' },
  },
  { ago: 271, act: { type: 'rule exception', exception: 'x1', approve: true, reason: '同意' }, by: 'lin' },
  { ago: 200, act: { type: 'advance', from: 'prospecting', to: 'needs', reason: '先推进' } },
  {
    ago: 190,
    act: { type: 'raise contest', contest: 'k1', obligation: 'prospecting/1/first-email', reason: '当天发过' },
  },
  { ago: 189, act: { type: 'rule contest', contest: 'k1', uphold: false, as: 'met' }, by: 'lin' },
  { ago: 170, act: { type: 'close', outcome: 'lost', reason: '预算取消' } },
]

const page = await dealPage(deeds)
const { ledger } = page
const told = (language: 'zh-CN' | 'en') =>
  ledger.events.map((event) => lineText(event, { language, ledger, names: namesIn(manual, ledger.names, language) }))

describe("the ledger's lines", () => {
  it('tell a deal in Chinese', () => {
    expect(told('zh-CN')).toEqual(
      expect.arrayContaining([
        '建立商机「宏达科技」，从「客户开发」开始',
        '添加联系人张经理',
        '关联 roundcube 上的会话',
        '林晓峰加入，角色：销售经理',
        '记录：发出邮件、2 人、文档',
        '撤回一条活动记录',
        '从「客户开发」进入「需求分析」',
        '结束：丢单',
      ]),
    )
  })

  it('tell the same deal in English, without a key or an id', () => {
    const lines = told('en')
    expect(lines).toContain('Deal “宏达科技” opened at “Prospecting”')
    expect(lines.filter((line) => /undefined|prospecting\/|first-email|[{}]/.test(line))).toEqual([])
  })

  it('keep the reasons that people wrote', () => {
    const reasons = ledger.events.map((event) => reasonOf(event, ledger)).filter((reason) => reason !== undefined)
    expect(reasons).toEqual(expect.arrayContaining(['客户出差', '同意', '先推进', '当天发过', '预算取消']))
  })

  it('have words for everything that can happen to a deal', () => {
    const happened = new Set<string>(ledger.events.map(({ happening }) => happening.type))
    const known = Happening.options.map((option) => option.shape.type.value)
    const others = [
      { type: 'attributes set', values: { budget: 1200, signed: true, note: null } },
      { type: 'attributes corrected', values: { budget: 900 }, apart: ['phone'] },
      { type: 'responsible set', rep: 'lin', team: 'east' },
      { type: 'calendar set', calendar: 'c'.repeat(64) },
      { type: 'manual acknowledged', user: 'wang' },
      { type: 'handed over', to: 'lin', team: 'east' },
      { type: 'activity moved', activity: 'a1', event: 'c6.0', to: 'd2' },
      { type: 'activity corrected', activity: 'a1', event: 'c6.0', kind: 'call' },
      { type: 'command undone', command: 'c99' },
      { type: 'evidence withdrawn', event: 'c8.0' },
      { type: 'stage returned', from: 'solution', to: 'needs' },
      { type: 'stage sighted', site: 'crm', record: 'r1', to: 'closing', observed: true },
      { type: 'approval asked', approval: 'p1', from: 'needs', to: 'solution', approver: 'manager' },
      { type: 'approval ruled', approval: 'p1', given: true },
      { type: 'message sent against a rule', rule: manual.phraseRules[0]?.key ?? 'none' },
      { type: 'held', waitsFor: manual.pauses[0]?.key },
      { type: 'held' },
      { type: 'resumed' },
      { type: 'manual migrated', manual: 'd'.repeat(64), stages: {} },
      { type: 'reopened' },
      { type: 'merged into', deal: 'd2' },
      { type: 'merged from', deal: 'd3' },
      { type: 'personal data erased', event: 'c1.0', field: 'name' },
    ] as const
    const told = new Set<string>([...happened, ...others.map(({ type }) => type)])
    expect(known.filter((type) => !told.has(type))).toEqual([])
    for (const happening of others)
      for (const language of languages) {
        const names = namesIn(manual, ledger.names, language)
        const event = { ...page.ledger.events[0]!, happening: Happening.parse(happening) }
        expect(lineText(event, { language, ledger, names })).not.toMatch(/undefined|null|true|[{}]/)
      }
  })
})

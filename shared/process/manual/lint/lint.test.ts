import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someManual } from '#test/fixtures/manuals.ts'
import { hours, plainManual, plainStage, plainStep, plainText as text } from '#test/fixtures/plainManual.ts'
import { Manual, type ManualInput } from '../schema.ts'
import type { RuleName } from './finding.ts'
import { lint } from './lint.ts'

type Stage = ManualInput['stages'][number]
type Step = Stage['steps'][number]
type Choice = Extract<NonNullable<Stage['blocks']>[number], { kind: 'choice' }>
type Attribute = NonNullable<ManualInput['attributes']>[number]

const attribute = (key: string, more: Partial<Attribute> = {}): Attribute => ({
  key,
  name: text(key),
  type: 'number',
  mandatory: ['needs'],
  ...more,
})
const amount = attribute('amount')
const size = attribute('size', { type: 'choice', values: ['small', 'large'] })
const due = attribute('due', { type: 'date' })
/** The plain manual with another stage after its two. */
const also = (stage: Partial<Stage>, ...steps: Step[]): Partial<ManualInput> => ({
  attributes: [amount, size, due],
  stages: [...plainManual().stages, plainStage('more', steps, stage)],
})
const step = (more: Partial<Step>) => also({}, plainStep('extra', more))
const gate = (more: Partial<NonNullable<Stage['gate']>>) => ({
  gate: { name: text('gate'), mode: 'block' as const, ...more },
})
const choice = (branches: Choice['branches']) =>
  also(
    { blocks: [{ kind: 'choice', key: 'way', name: text('way'), branches }] },
    plainStep('x'),
    plainStep('y', { kind: 'call' }),
  )
const approving = (...approvers: (string | undefined)[]): Partial<ManualInput> => ({
  stages: approvers.map((approver, place) =>
    plainStage(`s${place}`, [], { ...gate({ mode: approver ? 'approve' : 'warn', approver }) }),
  ),
})
const steps = (count: number) => Array.from({ length: count }, (_, place) => plainStep(`p${place}`))
const script = { key: 'hello', name: text('hello'), channel: 'call' as const, text: text('hello') }
const phraseRule = {
  key: 'p',
  name: text('p'),
  why: text('p'),
  kind: 'must' as const,
  phrases: { en: ['risk'], 'zh-CN': ['风险'] },
}

const findings = (more: Partial<ManualInput>) => lint(Manual.parse(plainManual(more)))
const places = (rule: RuleName, more: Partial<ManualInput>) =>
  findings(more).flatMap((one) => (one.rule === rule ? [`${one.level} ${one.at}`] : []))

test('lint finds nothing in a plain manual', () => {
  expect(findings({})).toEqual([])
})

/** Rule, what it finds, a manual that has it, and one near it that has not. */
const cases: [RuleName, string, Partial<ManualInput>, Partial<ManualInput>][] = [
  ['reference', 'error stages[2].owner', also({ owner: 'nobody' }), also({ owner: 'lead' })],
  [
    'circle',
    'error stages[2]',
    step({ after: ['extra'] }),
    also({}, plainStep('x'), plainStep('extra', { after: ['x'] })),
  ],
  ['bounds', 'error stages[2].steps', also({}, ...steps(13)), also({}, ...steps(12))],
  ['condition', 'error stages[2].steps[0].when', step({ when: 'amont > 5' }), step({ when: 'amount > 5' })],
  [
    'condition',
    'error stages[2].returns[0].when',
    also({ returns: [{ to: 'needs', when: 'amount' }] }),
    also({ returns: [{ to: 'needs', when: 'amount > 1' }] }),
  ],
  [
    'condition never true',
    'warning stages[2].steps[0].when',
    step({ when: 'amount > 5 && amount < 3' }),
    step({ when: 'amount > 5 && amount < 5.1' }),
  ],
  [
    'condition always true',
    'hint stages[2].steps[0].when',
    step({ when: 'size in ["small", "large"]' }),
    step({ when: 'size in ["small"]' }),
  ],
  [
    'stage out of reach',
    'error stages[3]',
    {
      stages: [
        ...(also(gate({}), plainStep('x', { mode: 'block', evidence: ['field'] })).stages ?? []),
        plainStage('end', []),
      ],
    },
    {
      stages: [
        ...(also(gate({ mode: 'warn' }), plainStep('x', { mode: 'block', evidence: ['field'] })).stages ?? []),
        plainStage('end', []),
      ],
    },
  ],
  [
    'outcome out of reach',
    'error outcomes[0].from',
    { outcomes: [{ key: 'won', name: text('won'), from: ['needs'] }] },
    { outcomes: [{ key: 'won', name: text('won'), from: ['needs', 'offer'] }] },
  ],
  [
    'gate never holds',
    'error stages[2].gate',
    also(gate({}), plainStep('x', { mode: 'block', evidence: ['field'] })),
    also(gate({}), plainStep('x', { mode: 'block', evidence: ['field', 'word'] })),
  ],
  [
    'step firmer than gate',
    'warning stages[2].steps[0].mode',
    also(gate({ mode: 'warn' }), plainStep('x', { mode: 'block' })),
    also(gate({ mode: 'warn', hardens: { to: 'block', acknowledged: true } }), plainStep('x', { mode: 'block' })),
  ],
  ['approver asks', 'error stages[1].gate.approver', approving('lead', 'sales'), approving('lead', 'lead')],
  [
    'approvals in a row',
    'warning stages[2].gate',
    approving('lead', 'lead', 'lead', 'lead'),
    approving('lead', 'lead', undefined, 'lead'),
  ],
  [
    'time standard missing',
    'warning stages[2].steps[0]',
    step({ timeStandard: undefined }),
    step({ timeStandard: undefined, ask: 'optional' }),
  ],
  ['time standard missing', 'warning stages[2]', also({ timeStandard: undefined }), also({})],
  [
    'tolerance missing',
    'error stages[2].steps[0].timeStandard.tolerance',
    step({ timeStandard: { within: hours(8), from: { at: 'date', attribute: 'due' } } }),
    step({ timeStandard: { within: hours(8), from: { at: 'date', attribute: 'due' }, tolerance: hours(8) } }),
  ],
  [
    'asked twice',
    'warning stages[2].steps[1].fields',
    also({}, plainStep('x', { fields: ['amount'] }), plainStep('y', { fields: ['amount'] })),
    also({}, plainStep('x', { fields: ['amount'] }), plainStep('y', { fields: ['size'] })),
  ],
  [
    'asked twice',
    'warning attributes[0].mandatory',
    { attributes: [attribute('a', { mandatory: ['needs', 'offer'] })] },
    { attributes: [amount] },
  ],
  [
    'already known',
    'warning stages[2].steps[0].fields',
    { ...step({ fields: ['amount'] }), attributes: [{ ...amount, source: 'page' }] },
    step({ fields: ['amount'] }),
  ],
  [
    'same step twice',
    'warning stages[2].steps[0]',
    step({ name: { en: 'Name of summary!', 'zh-CN': 'name of  Summary' } }),
    step({ name: { en: 'Name of summary!', 'zh-CN': '回访客户' } }),
  ],
  [
    'too many fields',
    'warning stages[0]',
    { attributes: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => attribute(key)) },
    { attributes: ['a', 'b', 'c', 'd', 'e', 'f'].map((key) => attribute(key)) },
  ],
  [
    'choice without values',
    'error attributes[0].values',
    { attributes: [{ ...size, values: [] }] },
    { attributes: [size] },
  ],
  [
    'all branches out',
    'error stages[2].blocks[0]',
    choice([
      { of: ['x'], when: 'amount > 5' },
      { of: ['y'], when: 'amount < 5' },
    ]),
    choice([
      { of: ['x'], when: 'amount > 5' },
      { of: ['y'], when: 'amount <= 5' },
    ]),
  ],
  [
    'all branches out',
    'warning stages[2].blocks[0]',
    choice([
      { of: ['x'], when: 'amount * 2 > 5' },
      { of: ['y'], when: 'amount * 2 <= 5' },
    ]),
    choice([{ of: ['x'], when: 'amount * 2 > 5' }, { of: ['y'] }]),
  ],
  [
    'branch asks nothing',
    'warning stages[2].blocks[0].branches[0]',
    also(
      { blocks: [{ kind: 'choice', key: 'way', name: text('way'), branches: [{ of: ['x'] }, { of: ['y'] }] }] },
      plainStep('x', { ask: 'optional' }),
      plainStep('y'),
    ),
    choice([{ of: ['x'] }, { of: ['y'] }]),
  ],
  [
    'hardens to milder',
    'error stages[2].steps[0].hardens',
    step({ mode: 'warn', hardens: { to: 'warn', from: 0 } }),
    step({ mode: 'advise', hardens: { to: 'warn', from: 0 } }),
  ],
  [
    'script unused',
    'warning scripts[0]',
    { scripts: [script] },
    { ...step({ scripts: ['hello'] }), scripts: [script] },
  ],
  [
    'script unused',
    'warning scripts[0]',
    { scripts: [script] },
    { scripts: [{ ...script, scenario: text('a first call') }] },
  ],
  ['role unused', 'hint roles[2]', { roles: [...plainManual().roles, { key: 'legal', name: text('legal') }] }, {}],
  [
    'attribute unused',
    'hint attributes[0]',
    { attributes: [{ ...amount, mandatory: [] }] },
    { ...step({ when: 'amount > 5' }), attributes: [{ ...amount, mandatory: [] }] },
  ],
  [
    'translation missing',
    'warning stages[2].steps[0].help',
    step({ help: { en: 'help' } }),
    { ...step({ help: { en: 'help' } }), languages: ['en'] },
  ],
  [
    'phrases missing',
    'warning phraseRules[0].phrases',
    { phraseRules: [{ ...phraseRule, phrases: { en: ['risk'] } }] },
    { phraseRules: [phraseRule] },
  ],
  [
    'phrase rule idle',
    'warning phraseRules[0].channels',
    { phraseRules: [{ ...phraseRule, channels: ['call', 'meeting'] }] },
    { phraseRules: [{ ...phraseRule, channels: ['call', 'chat'] }] },
  ],
  [
    'phrase rule idle',
    'warning phraseRules[0].step',
    { phraseRules: [{ ...phraseRule, stages: ['offer'], step: 'survey' }] },
    { phraseRules: [{ ...phraseRule, stages: ['offer', 'needs'], step: 'survey' }] },
  ],
  [
    'evidence impossible',
    'error stages[2].steps[0].evidence',
    step({ evidence: ['observed'] }),
    step({ evidence: ['observed'], kind: 'email' }),
  ],
  [
    'evidence impossible',
    'warning stages[2].steps[0].evidence',
    step({ evidence: ['field', 'word'] }),
    step({ evidence: ['field', 'word'], fields: ['amount'] }),
  ],
]

describe('a rule finds what it is for, and not what is near it', () => {
  test.each(cases)('%s: %s', (rule, place, bad, near) => {
    expect(places(rule, bad)).toContain(place)
    expect(places(rule, near).filter((one) => one === place)).toEqual([])
  })

  test('and every finding says why and what to do, in both languages', () => {
    for (const { reason, suggestion } of cases.flatMap(([, , bad]) => findings(bad)))
      for (const said of [reason, suggestion]) {
        expect(said.en).toMatch(/^.{10,}[.?]$/)
        expect(said['zh-CN']).toMatch(/[\u4e00-\u9fff].*[。？]$/)
      }
  })
})

describe('what lint says', () => {
  test('is sorted by place, numbers by their value', () => {
    const many = also({}, ...steps(11).map((one) => ({ ...one, help: { en: 'help' } })))
    const found = findings(many).filter((one) => one.rule === 'translation missing')
    expect(found.map((one) => one.at)).toEqual(steps(11).map((_, place) => `stages[2].steps[${place}].help`))
  })

  test('of a manual that does not parse is only why it does not', () => {
    const found = findings({ ...step({ after: ['nothing'], when: 'amont > 5', timeStandard: undefined }) })
    expect(found.map((one) => one.rule)).toEqual(['reference'])
  })

  test('of a stage behind a gate that never holds is that no deal comes there, unless a skip leads past it', () => {
    const shut = plainStage('shut', [plainStep('x', { mode: 'block', evidence: ['field'] })], gate({}))
    const ends = [plainStage('next', []), plainStage('last', [])]
    const outcomes = [...plainManual().outcomes, { key: 'dropped', name: text('dropped'), from: ['next'] }]
    const reached = (skips: Stage['skips']) => {
      const stages = [plainStage('needs', [], { skips }), shut, ...ends]
      const found = findings({ outcomes, attributes: [amount], stages })
      return found.filter((one) => one.rule.endsWith('out of reach')).map((one) => `${one.level} ${one.at}`)
    }
    const stuck = ['warning outcomes[2].from', 'error stages[2]', 'error stages[3]']
    expect(reached([])).toEqual(stuck)
    expect(reached([{ to: 'next', when: 'amount > 5 && amount < 5' }])).toEqual(stuck)
    expect(reached([{ to: 'next', when: 'amount > 5' }])).toEqual([])
  })

  test('a stand-in who is the asker is a warning', () => {
    const roles = plainManual().roles.map((role) => (role.key === 'lead' ? { ...role, delegate: 'sales' } : role))
    expect(places('approver asks', { roles, ...approving('lead') })).toEqual(['warning stages[0].gate.approver'])
  })

  test('steps of two branches ask for one thing: only one of them is done', () => {
    const branches = [{ of: ['x'] }, { of: ['y'] }]
    const blocks: Stage['blocks'] = [{ kind: 'choice', key: 'way', name: text('way'), branches }]
    const twins = [
      plainStep('x', { fields: ['amount'], name: text('same name') }),
      plainStep('y', { fields: ['amount'], name: text('same name') }),
    ]
    expect(findings({ ...also({ blocks }, ...twins) }).map((one) => one.rule)).toEqual([])
    expect(findings({ ...also({}, ...twins) }).map((one) => one.rule)).toEqual(['same step twice', 'asked twice'])
  })

  test('is the same each time, whatever the manual', () => {
    fc.assert(
      fc.property(someManual, (manual) => {
        expect(lint(manual)).toEqual(lint(structuredClone(manual)))
      }),
      { numRuns: 100 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import { hours, plainManual, plainStage, plainStep, plainText as text } from '#test/fixtures/plainManual.ts'
import { parseManual } from './parse.ts'
import type { ManualInput } from './schema.ts'

type Stage = ManualInput['stages'][number]
const attribute = (key: string, more: object = {}) => ({ key, name: text(key), type: 'text' as const, ...more })
const outcomes = (...steps: Stage['steps']) => [
  { key: 'won', name: text('won') },
  { key: 'lost', name: text('lost'), steps },
]
const stages = (more: Partial<Stage>, ...steps: Stage['steps']) => ({
  stages: [
    plainStage('one', [plainStep('a')]),
    plainStage('two', [plainStep('b'), plainStep('c'), ...steps], more),
    plainStage('three', [plainStep('d')]),
    plainStage('four', [plainStep('e')]),
  ],
})
const step = (more: Partial<Stage['steps'][number]>) => stages({}, plainStep('s', more))
const clocked = (at: Extract<Stage['steps'][number]['timeStandard'], object>['from'], more: object = {}) =>
  step({ timeStandard: { within: hours(8), from: at, ...more } })

const faults = (input: unknown) => {
  const parsed = parseManual(input)
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.at}: ${fault.expected}`)
}

describe('a manual parses', () => {
  test('when every key that it refers to is there', () => {
    const whole = plainManual({
      pauses: [{ key: 'customer', name: text('customer') }],
      attributes: [attribute('due', { type: 'date', mandatory: ['two'] })],
      scripts: [{ key: 'hello', name: text('hello'), channel: 'call', text: text('hello') }],
      outcomes: outcomes(plainStep('review', { timeStandard: { within: hours(8), from: { at: 'closed' } } })),
      phraseRules: [
        {
          key: 'p',
          name: text('p'),
          why: text('p'),
          kind: 'must',
          phrases: { en: ['p'] },
          stages: ['two'],
          step: 'review',
        },
      ],
      ...stages(
        {
          gate: { name: text('gate'), mode: 'approve', approver: 'lead' },
          returns: [{ to: 'one' }],
          skips: [{ to: 'four' }],
          reentry: ['b'],
          blocks: [{ kind: 'sequence', of: ['b', { kind: 'parallel', chains: [['c'], ['s']] }] }],
        },
        plainStep('s', {
          after: ['b'],
          role: 'lead',
          scripts: ['hello'],
          fields: ['due'],
          timeStandard: {
            within: hours(8),
            from: { at: 'date', attribute: 'due' },
            before: true,
            pauses: ['customer'],
          },
        }),
      ),
    })
    expect(faults(whole)).toEqual([])
  })
})

describe('a manual does not parse: its shape', () => {
  test('is told with the place of every fault, also inside what can be of several shapes', () => {
    const broken = {
      ...plainManual(),
      extra: 1,
      stages: [
        {
          ...plainStage('needs', [plainStep('survey')]),
          blocks: [{ kind: 'sequence', of: ['survey', { kind: 'parallel', chains: [] }] }],
        },
        { ...plainStage('Offer', []), kpi: undefined },
      ],
    }
    expect(faults(broken).map((fault) => fault.split(':')[0])).toEqual([
      'stages[0].blocks[0].of[1].chains',
      'stages[1].key',
      'stages[1].kpi',
      'extra',
    ])
  })
})

describe('a manual does not parse: a key', () => {
  test.each<[string, Partial<ManualInput>, string]>([
    ['owner', stages({ owner: 'nobody' }), 'stages[1].owner: a known role, not nobody'],
    ['role', step({ role: 'nobody' }), 'stages[1].steps[2].role: a known role, not nobody'],
    ['after', step({ after: ['d'] }), 'stages[1].steps[2].after[0]: a known step of this stage, not d'],
    ['script', step({ scripts: ['x'] }), 'stages[1].steps[2].scripts[0]: a known script, not x'],
    ['field', step({ fields: ['x'] }), 'stages[1].steps[2].fields[0]: a known attribute, not x'],
    [
      'anchor',
      clocked({ at: 'step', step: 'd' }),
      'stages[1].steps[2].timeStandard.from.step: a known step of this stage, not d',
    ],
    [
      'date',
      { attributes: [attribute('x')], ...clocked({ at: 'date', attribute: 'x' }) },
      'stages[1].steps[2].timeStandard.from.attribute: a known attribute that is a date and not personal, not x',
    ],
    [
      'pause',
      clocked({ at: 'entered' }, { pauses: ['x'] }),
      'stages[1].steps[2].timeStandard.pauses[0]: a known pause, not x',
    ],
    [
      'pause of a stage',
      stages({ timeStandard: { within: hours(8), pauses: ['x'] } }),
      'stages[1].timeStandard.pauses[0]: a known pause, not x',
    ],
    [
      'return to a later stage',
      stages({ returns: [{ to: 'three' }] }),
      'stages[1].returns[0].to: a known earlier stage, not three',
    ],
    [
      'skip to the next stage',
      stages({ skips: [{ to: 'three' }] }),
      'stages[1].skips[0].to: a known stage beyond the next one, not three',
    ],
    [
      'skip back',
      stages({ skips: [{ to: 'one' }] }),
      'stages[1].skips[0].to: a known stage beyond the next one, not one',
    ],
    ['re-entry', stages({ reentry: ['a'] }), 'stages[1].reentry[0]: a known step of this stage, not a'],
    [
      'approver',
      stages({ gate: { name: text('g'), mode: 'warn', approver: 'x' } }),
      'stages[1].gate.approver: a known role, not x',
    ],
    [
      'no approver',
      stages({ gate: { name: text('g'), mode: 'approve' } }),
      'stages[1].gate.approver: a role that approves',
    ],
    [
      'delegate of itself',
      { roles: [{ key: 'sales', name: text('s'), leads: true, delegate: 'sales' }] },
      'roles[0].delegate: a known other role, not sales',
    ],
    [
      'mandatory',
      { attributes: [attribute('x', { mandatory: ['y'] })] },
      'attributes[0].mandatory[0]: a known stage, not y',
    ],
    [
      'outcome’s stage',
      { outcomes: [{ key: 'won', name: text('won'), from: ['x'] }] },
      'outcomes[0].from[0]: a known stage, not x',
    ],
    [
      'outcome’s step',
      { outcomes: outcomes(plainStep('r', { after: ['quote'] })) },
      'outcomes[1].steps[0].after[0]: a known step of this outcome, not quote',
    ],
    [
      'phrase rule',
      {
        phraseRules: [
          { key: 'p', name: text('p'), why: text('p'), kind: 'must', phrases: { en: ['p'] }, stages: ['x'], step: 'y' },
        ],
      },
      'phraseRules[0].stages[0]: a known stage, not x',
    ],
    [
      'block',
      stages({ blocks: [{ kind: 'sequence', of: ['b', 'd'] }] }),
      'stages[1].blocks[0]: a known step of this stage, not d',
    ],
  ])('names nothing: %s', (_, more, fault) => {
    expect(faults(plainManual(more))).toContain(fault)
  })

  test.each<[string, Partial<ManualInput>, string]>([
    ['a step in two stages', stages({}, plainStep('a')), 'stages[1].steps[2].key: the key a once'],
    [
      'a step of a stage and of an outcome',
      { outcomes: outcomes(plainStep('quote')) },
      'outcomes[1].steps[0].key: the key quote once',
    ],
    ['an attribute', { attributes: [attribute('x'), attribute('x')] }, 'attributes[1].key: the key x once'],
    [
      'a value',
      { attributes: [attribute('x', { type: 'choice', values: ['v', 'v'] })] },
      'attributes[0].values[1]: the key v once',
    ],
    [
      'a step in two blocks',
      stages({
        blocks: [
          { kind: 'sequence', of: ['b', 'c'] },
          { kind: 'parallel', chains: [['c'], ['b']] },
        ],
      }),
      'stages[1].blocks[1]: the key c once',
    ],
    [
      'a return',
      stages({ returns: [{ to: 'one' }, { to: 'one', incomplete: true }] }),
      'stages[1].returns[1].to: the key one once',
    ],
    [
      'a former key in use',
      step({ formerly: ['e'] }),
      'stages[1].steps[2].formerly[0]: a former key that nothing else has, not e',
    ],
    [
      'a former key of two',
      stages({ formerly: ['z', 'z'] }),
      'stages[1].formerly[1]: a former key that nothing else has, not z',
    ],
  ])('stands twice: %s', (_, more, fault) => {
    expect(faults(plainManual(more))).toContain(fault)
  })
})

describe('a manual does not parse: an order in a circle', () => {
  test('by after, by blocks, by the clocks of steps, or by all of them together', () => {
    const circle = 'stages[1]: an order without a circle through b'
    expect(faults(plainManual(step({ after: ['s'] })))).toContain('stages[1]: an order without a circle through s')
    const blocks = [{ kind: 'sequence' as const, of: ['s', 'b'] }]
    expect(faults(plainManual(stages({ blocks }, plainStep('s', { after: ['b'] }))))).toContain(circle)
    const clock = { within: hours(8), from: { at: 'step' as const, step: 'b' } }
    expect(faults(plainManual(stages({ blocks }, plainStep('s', { timeStandard: clock }))))).toContain(circle)
  })

  test('not by a choice whose branches come after one step', () => {
    const branches = [{ of: ['c'] }, { of: ['s'] }]
    const choice = { kind: 'choice' as const, key: 'way', name: text('way'), branches }
    const blocks = [{ kind: 'sequence' as const, of: ['b', choice] }]
    expect(faults(plainManual(stages({ blocks }, plainStep('s', { after: ['b'] }))))).toEqual([])
  })
})

describe('a manual does not parse: a clock', () => {
  test('that counts back from anything but a date, or starts at the closing for a step of a stage', () => {
    expect(faults(plainManual(clocked({ at: 'entered' }, { before: true })))).toEqual([
      'stages[1].steps[2].timeStandard.before: a date to count back from',
    ])
    expect(faults(plainManual(clocked({ at: 'closed' })))).toEqual([
      'stages[1].steps[2].timeStandard.from: an anchor before the closing, for a step of a stage',
    ])
  })
})

test('one role leads and one outcome is won', () => {
  expect(
    faults(
      plainManual({
        roles: [
          { key: 'sales', name: text('s') },
          { key: 'lead', name: text('l') },
        ],
      }),
    ),
  ).toEqual(['roles: exactly one role that leads'])
  expect(faults(plainManual({ outcomes: [{ key: 'lost', name: text('lost') }] }))).toEqual([
    'outcomes: an outcome with the key won',
  ])
})

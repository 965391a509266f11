import { describe, expect, test } from 'vitest'
import type { Question } from '#test/fixtures/bruteForce.ts'
import { engineFor } from '#test/fixtures/bruteForceCompared.ts'
import { manualOf } from '#test/fixtures/bruteForceManuals.ts'
import { conformanceTo } from './conformance.ts'

type Words = string

/** Traces and lists in one line each; `E:a` is the entry of stage a, `+x@2` x missing before place 2, `-x@2` x not due at it. */
const words = (line: Words) => line.split(' ').filter((word) => word !== '')
const steps = (line: Words, more: Record<string, object> = {}) => words(line).map((key) => ({ key, ...more[key] }))

/** Two stages: `find` asks a and b in any order, `close` asks c. Its shortest run has 5 activities. */
const plain = manualOf([
  { key: 'find', steps: steps('a b') },
  { key: 'close', steps: steps('c') },
])

const optional = { ask: 'optional' }
const choice = (...branches: object[]) => [{ kind: 'choice', key: 'way', name: { en: 'way' }, branches }]

/** a, then one of b and c d; e is free. */
const chosen = (b: object = {}, c: object = {}) =>
  manualOf([{ key: 'find', steps: steps('a b c d e'), blocks: choice({ of: ['b'], ...b }, { of: ['c', 'd'], ...c }) }])

/** Three stages of one step, with a return from the last to the first and whatever more. */
const three = (first: object = {}, last: object = {}, second: object = {}) =>
  manualOf([
    { key: 'one', steps: steps('a b'), ...first },
    { key: 'two', steps: steps('c'), ...second },
    { key: 'three', steps: steps('d'), ...last },
  ])

type Example = [
  title: string,
  question: Partial<Question> & Pick<Question, 'manual'>,
  trace: Words,
  moves: Words,
  L: number,
]

const won = (question: Partial<Question> & Pick<Question, 'manual'>): Question => ({
  answers: {},
  entries: true,
  outcome: 'won',
  ...question,
})

/** The question without an outcome. */
const still = ({ manual }: { manual: Question['manual'] }): Question => ({ manual, answers: {}, entries: true })

function check([, question, trace, moves, shortest]: Example): void {
  const found = engineFor(won(question))(words(trace))
  const cost = words(moves).length
  const worst = words(trace).length + shortest
  expect(found).toEqual({ cost, moves: words(moves), worstCost: worst, fitness: worst === 0 ? 1 : 1 - cost / worst })
}

const back = { returns: [{ to: 'one' }] }
const early = { returns: [{ to: 'one', incomplete: true }] }
const known = (answer: boolean | 'unknown') => ({ answers: { known: answer } })
const whenKnown = { when: 'known' }

describe('a closed case is costed against the runs to its outcome, by hand', () => {
  test.each<Example>([
    ['a run of the manual costs 0 of 5 + 5', { manual: plain }, 'E:find a b E:close c', '', 5],
    ['steps in any order stay a run', { manual: plain }, 'E:find b a E:close c', '', 5],
    ['a required step left out: 1 of 4 + 5', { manual: plain }, 'E:find a E:close c', '+b@2', 5],
    ['a step done twice: 1 of 6 + 5', { manual: plain }, 'E:find a a b E:close c', '-a@2', 5],
    [
      'a step before its stage: put the entry before it, leave out the later one, 2',
      { manual: plain },
      'E:find a b c E:close',
      '+E:close@3 -E:close@4',
      5,
    ],
    ['what no manual knows: 1 each', { manual: plain }, 'x E:find a b x E:close c', '-x@0 -x@4', 5],
    [
      'nothing at all: all 5 of 5 missing, the earlier step first',
      { manual: plain },
      '',
      '+E:find@0 +a@0 +b@0 +E:close@0 +c@0',
      5,
    ],
    [
      'everything wrong: 3 out and 5 in, fitness 0',
      { manual: plain },
      'x y z',
      '+E:find@0 +a@0 +b@0 +E:close@0 +c@0 -x@0 -y@1 -z@2',
      5,
    ],
    [
      'a jumped stage: its entry and its step missing, 2',
      { manual: three() },
      'E:one a b E:three d',
      '+E:two@3 +c@3',
      7,
    ],
    ['an entry missing: 1', { manual: plain }, 'E:find a b c', '+E:close@3', 5],
  ])('%s', (...example) => check(example))
})

describe('an order of steps', () => {
  const ordered = (more: object = {}) =>
    manualOf([{ key: 'find', steps: steps('a b c', { b: { after: ['a'] }, c: { after: ['b'] }, ...more }) }])
  test.each<Example>([
    [
      'asks the required ones before: b first costs 2, b put in after a, or a before b',
      { manual: ordered() },
      'E:find b a c',
      '+a@1 -a@2',
      4,
    ],
    [
      'is transitive: c before a, though only b stands between, costs 2',
      { manual: ordered({ b: { ...optional, after: ['a'] } }) },
      'E:find c a',
      '+a@1 -a@2',
      3,
    ],
    ['lets an optional one be left out', { manual: ordered({ a: optional }) }, 'E:find b c', '', 3],
    [
      'does not let an optional one come after its successor: 1',
      { manual: ordered({ a: optional }) },
      'E:find b a c',
      '-a@2',
      3,
    ],
    [
      'of a parallel holds within a chain only',
      {
        manual: manualOf([
          { key: 'find', steps: steps('a b c'), blocks: [{ kind: 'parallel', chains: [['a', 'b'], ['c']] }] },
        ]),
      },
      'E:find a c b',
      '',
      4,
    ],
    [
      'of a sequence holds from item to item: 2',
      {
        manual: manualOf([
          {
            key: 'find',
            steps: steps('a b c'),
            blocks: [{ kind: 'sequence', of: ['a', { kind: 'parallel', chains: [['b'], ['c']] }] }],
          },
        ]),
      },
      'E:find c a b',
      '+a@1 -a@2',
      4,
    ],
  ])('%s', (...example) => check(example))
})

describe('a step', () => {
  const one = (more: object) => manualOf([{ key: 'find', steps: steps('a b', { b: more }) }])
  test.each<Example>([
    ['that is optional may come once', { manual: one(optional) }, 'E:find b a', '', 2],
    ['that is optional may not come twice: 1', { manual: one(optional) }, 'E:find b a b', '-b@3', 2],
    ['that is recommended is optional', { manual: one({ ask: 'recommended' }) }, 'E:find a', '', 2],
    [
      'that is repeatable may come any number of times after its first, its count costs nothing',
      { manual: one({ repeat: { count: 3 } }) },
      'E:find b a b b b',
      '',
      3,
    ],
    ['that is repeatable is asked once: 1', { manual: one({ repeat: { count: 3 } }) }, 'E:find a', '+b@2', 3],
    [
      'that is repeatable may come again after its successor',
      {
        manual: manualOf([{ key: 'find', steps: steps('b a', { b: { repeat: { count: 2 } }, a: { after: ['b'] } }) }]),
      },
      'E:find b a b',
      '',
      3,
    ],
    ['whose condition holds is as marked: 1', { manual: one(whenKnown), ...known(true) }, 'E:find a', '+b@2', 3],
    [
      'whose condition does not hold cannot occur: 1',
      { manual: one(whenKnown), ...known(false) },
      'E:find b a',
      '-b@1',
      2,
    ],
    [
      'whose condition does not hold may occur where the manual says so',
      { manual: one({ ...whenKnown, whenFalse: 'allowed' }), ...known(false) },
      'E:find b a',
      '',
      2,
    ],
    [
      'whose condition does not hold is not missed',
      { manual: one({ ...whenKnown, whenFalse: 'allowed' }), ...known(false) },
      'E:find a',
      '',
      2,
    ],
    [
      'whose condition is unknown is optional: left out',
      { manual: one(whenKnown), ...known('unknown') },
      'E:find a',
      '',
      2,
    ],
    [
      'whose condition is unknown is optional: done',
      { manual: one(whenKnown), ...known('unknown') },
      'E:find b a',
      '',
      2,
    ],
    [
      'whose condition is unknown is optional: twice costs 1',
      { manual: one(whenKnown), ...known('unknown') },
      'E:find b b a',
      '-b@2',
      2,
    ],
  ])('%s', (...example) => check(example))
})

describe('a choice', () => {
  test.each<Example>([
    ['is done by one branch', { manual: chosen() }, 'E:find a e b', '', 4],
    ['is done by the other branch, in its order', { manual: chosen() }, 'E:find c a d e', '', 4],
    ['not done costs its cheapest branch: 1', { manual: chosen() }, 'E:find a e', '+b@3', 4],
    ['done by both costs the smaller: 1', { manual: chosen() }, 'E:find a b c d e', '-b@2', 4],
    [
      'half done is finished or left out, at 1 each way the first of the list counts',
      { manual: chosen() },
      'E:find a c e',
      '+d@4',
      4,
    ],
    ['has its branch in order: 2', { manual: chosen() }, 'E:find a d c e', '+c@2 -c@3', 4],
    [
      'leaves out a branch whose condition does not hold: b out, c d in, 3',
      { manual: chosen(whenKnown), ...known(false) },
      'E:find a b e',
      '+c@2 +d@2 -b@2',
      5,
    ],
    [
      'with one branch left asks that branch: 2',
      { manual: chosen(whenKnown), ...known(false) },
      'E:find a e',
      '+c@3 +d@3',
      5,
    ],
    [
      'is free where a branch’s condition is unknown, and its steps stay required: 1',
      { manual: chosen({}, whenKnown), ...known('unknown') },
      'E:find a e',
      '+b@3',
      4,
    ],
    [
      'is free where a branch’s condition is unknown',
      { manual: chosen({}, whenKnown), ...known('unknown') },
      'E:find a c d e',
      '',
      4,
    ],
    [
      'without a branch left asks nothing and allows nothing: 1',
      { manual: chosen(whenKnown, whenKnown), ...known(false) },
      'E:find a b e',
      '-b@2',
      3,
    ],
    [
      'is complete with an optional branch left out',
      {
        manual: manualOf([
          { key: 'find', steps: steps('a b', { b: optional }), blocks: choice({ of: ['a'] }, { of: ['b'] }) },
        ]),
      },
      'E:find',
      '',
      1,
    ],
  ])('%s', (...example) => check(example))

  test('that a step comes after lets it come once a branch is done, whichever', () => {
    const manual = manualOf([
      {
        key: 'find',
        steps: steps('a b c'),
        blocks: [{ kind: 'sequence', of: [...choice({ of: ['a'] }, { of: ['b'] }), 'c'] }],
      },
    ])
    check(['', { manual }, 'E:find b c', '', 3])
    check(['', { manual }, 'E:find c b', '+a@1 -b@2', 3])
  })
})

describe('a way between stages', () => {
  const skip = (more: object = {}) => three({ skips: [{ to: 'three', ...more }] })
  test.each<Example>([
    [
      'that is not listed costs all that was done on it: 5',
      { manual: three() },
      'E:one a b E:two c E:one a b E:two c E:three d',
      '-E:one@5 -a@6 -b@7 -E:two@8 -c@9',
      7,
    ],
    [
      'back that is listed costs nothing, a complete visit each time',
      { manual: three({}, back) },
      'E:one a b E:two c E:three d E:one a b E:two c E:three d',
      '',
      7,
    ],
    [
      'back, with the visit left incomplete, costs what is missing: 1',
      { manual: three({}, back) },
      'E:one a b E:two c E:three E:one a b E:two c E:three d',
      '+d@6',
      7,
    ],
    [
      'back may leave the visit incomplete where it says so',
      { manual: three({}, early) },
      'E:one a b E:two c E:three E:one a b E:two c E:three d',
      '',
      7,
    ],
    [
      'forwards may not leave it incomplete even so: 1',
      { manual: three({}, {}, { returns: [{ to: 'one', incomplete: true }] }) },
      'E:one a b E:two E:three d',
      '+c@4',
      7,
    ],
    [
      'past a stage that is listed costs nothing and shortens the shortest run',
      { manual: skip() },
      'E:one a b E:three d',
      '',
      5,
    ],
    ['past a stage leaves a complete visit only: 1', { manual: skip() }, 'E:one a E:three d', '+b@2', 5],
    [
      'past a stage whose condition holds is open',
      { manual: skip(whenKnown), ...known(true) },
      'E:one a b E:three d',
      '',
      5,
    ],
    [
      'past a stage whose condition does not hold is closed: 2',
      { manual: skip(whenKnown), ...known(false) },
      'E:one a b E:three d',
      '+E:two@3 +c@3',
      7,
    ],
    [
      'past a stage whose condition is unknown is open',
      { manual: skip(whenKnown), ...known('unknown') },
      'E:one a b E:three d',
      '',
      5,
    ],
    [
      'back whose condition does not hold is closed: 5',
      { manual: three({}, {}, { returns: [{ to: 'one', ...whenKnown }] }), ...known(false) },
      'E:one a b E:two c E:one a b E:two c E:three d',
      '-E:one@5 -a@6 -b@7 -E:two@8 -c@9',
      7,
    ],
  ])('%s', (...example) => check(example))
})

describe('a second visit after a return', () => {
  const again = (reentry: unknown) => three({ reentry }, {}, { returns: [{ to: 'one' }] })
  const trace = (second: Words) => `E:one a b E:two c E:one ${second} E:two c E:three d`
  test.each<Example>([
    ['asks everything again: 2', { manual: again('redo') }, trace(''), '+a@6 +b@6', 7],
    ['asks nothing where the stage says so', { manual: again('optional') }, trace(''), '', 7],
    ['may do everything even so', { manual: again('optional') }, trace('b a'), '', 7],
    ['asks the steps that are listed: 1', { manual: again(['b']) }, trace('a'), '+b@7', 7],
    ['asks the steps that are listed and no others', { manual: again(['b']) }, trace('b'), '', 7],
  ])('%s', (...example) => check(example))

  test('is a first one where the deal was opened after that stage: everything is asked', () => {
    check(['', { manual: again('optional'), start: 'two' }, 'E:two c E:one E:two c E:three d', '+a@3 +b@3', 4])
  })
})

describe('a deal opened half-way', () => {
  test('begins with that stage’s entry, the shortest run too: 0 of 2 + 2', () => {
    check(['', { manual: plain, start: 'close' }, 'E:close c', '', 2])
  })

  test('owes nothing of the stages before, which cost as strangers do: 3', () => {
    check(['', { manual: plain, start: 'close' }, 'E:find a b E:close c', '-E:find@0 -a@1 -b@2', 2])
  })
})

describe('an outcome other than won', () => {
  const lost = { outcome: 'lost' }
  const review = (more: object = {}) =>
    manualOf(
      [
        { key: 'find', steps: steps('a b') },
        { key: 'close', steps: steps('c') },
      ],
      [{ key: 'won' }, { key: 'lost', steps: steps('why'), ...more }],
    )
  test.each<Example>([
    ['may come in any stage, with its visit incomplete', { manual: plain, ...lost }, 'E:find b', '', 1],
    [
      'may come in a later stage, with all before it complete: 1',
      { manual: plain, ...lost },
      'E:find b E:close',
      '+a@2',
      1,
    ],
    [
      'may come only from the stages that it lists',
      {
        manual: manualOf(
          [
            { key: 'find', steps: steps('a') },
            { key: 'close', steps: steps('c') },
          ],
          [{ key: 'won' }, { key: 'lost', from: ['close'] }],
        ),
        ...lost,
      },
      'E:find',
      '+a@1 +E:close@1',
      3,
    ],
    ['asks its own steps: 1', { manual: review(), ...lost }, 'E:find b', '+why@2', 2],
    ['has its own steps among those of the last visit', { manual: review(), ...lost }, 'E:find b why a', '', 2],
    [
      'ends the run in the visit in which its own steps began: 1',
      { manual: review(), ...lost },
      'E:find b why a E:close',
      '-E:close@4',
      2,
    ],
    ['does not lend its steps to another outcome: 1', { manual: review() }, 'E:find a b E:close c why', '-why@5', 5],
  ])('%s', (...example) => check(example))
})

describe('an outcome that stands first in the manual', () => {
  const outcomes = [{ key: 'lost', steps: steps('why') }, { key: 'gone', steps: steps('where') }, { key: 'won' }]
  const manual = manualOf(
    [
      { key: 'find', steps: steps('a b') },
      { key: 'close', steps: steps('c') },
    ],
    outcomes,
  )
  const lost = { manual, outcome: 'lost' }
  test.each<Example>([
    ['ends the run in the visit in which its own steps began: 1', lost, 'E:find b why a E:close', '-E:close@4', 2],
    ['does not mix its own steps with those of another: 1', lost, 'E:find why where', '-where@2', 2],
    ['is not reached by the steps of another: 1', { manual, outcome: 'gone' }, 'E:find why where', '-why@1', 2],
  ])('%s', (...example) => check(example))
})

test('an outcome is reached over a return that leaves the visit incomplete: entry, entry, nothing else', () => {
  const manual = manualOf(
    [
      { key: 'one', steps: steps('a') },
      { key: 'two', steps: steps('b c'), returns: [{ to: 'one', incomplete: true }] },
    ],
    [{ key: 'won' }, { key: 'lost', from: ['one'] }],
  )
  check(['', { manual, outcome: 'lost', start: 'two' }, 'E:two E:one', '', 2])
})

test('a beginning may not do what comes after a choice before any branch of it: 1', () => {
  const blocks = [{ kind: 'sequence', of: [...choice({ of: ['a'] }, { of: ['b'] }), 'c'] }]
  const manual = manualOf([{ key: 'find', steps: steps('a b c'), blocks }])
  expect(engineFor(still({ manual }))(words('E:find c'))?.moves).toEqual(['+a@1'])
})

describe('an open case', () => {
  test.each<[title: string, trace: Words, moves: Words]>([
    ['that has not begun costs nothing, and its fitness is 1', '', ''],
    ['is a beginning of a run', 'E:find b', ''],
    ['owes nothing of what is still to come', 'E:find a b E:close', ''],
    ['that went on too early: the entry left out is cheaper than a and b put in', 'E:find E:close', '-E:close@1'],
    [
      'that went on too early and did more there: 2 either way, what is missing goes first',
      'E:find E:close c',
      '+a@1 +b@1',
    ],
  ])('%s', (_, trace, moves) => {
    const found = engineFor(still({ manual: plain }))(words(trace))
    const cost = words(moves).length
    const length = words(trace).length
    expect(found).toEqual({
      cost,
      moves: words(moves),
      worstCost: length,
      fitness: length === 0 ? 1 : 1 - cost / length,
    })
  })
})

describe('a log without stage entries', () => {
  const silent = { entries: false }
  test.each<Example>([
    ['has entries in silence: they cost nothing', { manual: plain, ...silent }, 'a b c', '', 3],
    ['still has its stages in order: 2', { manual: plain, ...silent }, 'a c b', '+b@1 -b@2', 3],
    ['may return in silence', { manual: three({}, back), ...silent }, 'a b c d a b c d', '', 4],
    [
      'may return through stages that ask nothing again',
      { manual: three({ reentry: 'optional' }, back, { reentry: 'optional' }), ...silent },
      'a b c d c d',
      '',
      4,
    ],
    [
      'of a manual that asks nothing: 0 ÷ 0 is 1',
      { manual: manualOf([{ key: 'find', steps: steps('a', { a: optional }) }]), ...silent },
      '',
      '',
      0,
    ],
  ])('%s', (...example) => check(example))
})

describe('a case that cannot be judged is refused with the reason', () => {
  const nobodyKnows = () => undefined
  test('an outcome, or a stage to begin at, that the manual lacks', () => {
    const made = conformanceTo(plain, { entries: true })
    const judge = made.ok ? made.judge : undefined
    expect(judge?.({ trace: [], values: nobodyKnows, outcome: 'gone' })).toEqual({
      ok: false,
      refusal: { code: 'unknown outcome', outcome: 'gone' },
    })
    expect(judge?.({ trace: [], values: nobodyKnows, start: 'gone' })).toEqual({
      ok: false,
      refusal: { code: 'unknown stage', stage: 'gone' },
    })
  })

  test('an outcome that no run reaches from where the case began', () => {
    const manual = manualOf(
      [
        { key: 'one', steps: steps('a') },
        { key: 'two', steps: steps('b') },
      ],
      [{ key: 'won' }, { key: 'lost', from: ['one'] }],
    )
    const made = conformanceTo(manual, { entries: true })
    expect(made.ok && made.judge({ trace: [], values: nobodyKnows, outcome: 'lost', start: 'two' })).toEqual({
      ok: false,
      refusal: { code: 'out of reach', outcome: 'lost' },
    })
  })

  test('more states than may be held, and the next case is judged as ever', () => {
    const wide = manualOf([{ key: 'find', steps: steps('a b c d e f g h i j') }])
    const engine = engineFor(won({ manual: wide }), 2000)
    expect(engine(words('E:find j j j j a'))).toBeUndefined()
    expect(engine(words('E:find a b c d e f g h i j'))?.cost).toBe(0)
  })
})

test('names that stages and steps had formerly stand for the same', () => {
  const manual = manualOf([{ key: 'find', formerly: ['search'], steps: steps('a', { a: { formerly: ['z'] } }) }])
  expect(engineFor(won({ manual }))(words('E:search z'))?.cost).toBe(0)
})

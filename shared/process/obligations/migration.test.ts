import { describe, expect, test } from 'vitest'
import { day, hour } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { hashOf, Scene } from '#test/fixtures/scene.ts'
import { text } from '#test/fixtures/small.ts'
import { timed, workManual } from '#test/fixtures/workManual.ts'
import type { ManualInput } from '../manual/schema.ts'

const root = { user: 'root', role: 'admin' as const }
const migrate = (scene: Scene, at: number, place = 1, stages: Record<string, string> = {}) =>
  scene.tell({ type: 'migrate', manual: hashOf(place), stages }, at, root)

/** The rich manual, one change made. */
function changed(change: (manual: ManualInput) => void): ManualInput {
  const manual = structuredClone(richManual)
  change(manual)
  return manual
}

const oneOf = (...steps: string[]) => ({
  kind: 'choice' as const,
  key: 'way',
  name: text('way'),
  branches: steps.map((step) => ({ of: [step] })),
})

const within = (amount: number) =>
  changed(({ stages }) => {
    const call = stages[0]?.steps[0]
    if (call) call.timeStandard = { within: { amount, unit: 'hours' } }
  })

describe('a visit that was open at the migration', () => {
  test('keeps what had settled as the old version judged it', () => {
    const scene = new Scene([richManual, nextManual()])
    scene.done('call', hour(1))
    migrate(scene, hour(2))
    expect(scene.one('find/1/call', hour(3))).toMatchObject({ status: 'met', version: hashOf(0) })
    expect(scene.all(hour(3)).map(({ key }) => key)).not.toContain('find/1/first-call')
  })

  test('keeps what was overdue, and its late doing under the new name still raises the credit: 2 of 8 h late are 75 %', () => {
    const scene = new Scene([richManual, nextManual()])
    migrate(scene, hour(9))
    scene.done('first-call', hour(10))
    expect(scene.one('find/1/call', hour(11))).toMatchObject({ status: 'late', credit: 7500, version: hashOf(0) })
  })

  test('asks the rest anew, under the new name and version', () => {
    const scene = new Scene([richManual, nextManual()])
    migrate(scene, hour(2))
    expect(scene.one('find/1/first-call', hour(3))).toMatchObject({ status: 'pending', version: hashOf(1) })
    expect(scene.one('find/1/@time', hour(3))).toMatchObject({ version: hashOf(1) })
    expect(scene.all(hour(3)).map(({ key }) => key)).not.toContain('find/1/call')
  })

  test.each([
    ['the old remainder, where that is smaller: 8 h, 2 gone, new 16 h: own due moment 16', 16, 2, hour(16)],
    ['the new allowance, where that is smaller: new 4 h asked at 6 with 2 left: 6 + 2', 4, 6, hour(8)],
    ['the new allowance: new 3 h at 2 with 6 left: 2 + 3', 3, 2, hour(5)],
    ['one working hour at least: new 4 h at 7.5 with ½ left: 7.5 + 1', 4, 7.5, hour(8.5)],
  ])('is due not before the migration and %s', (_, amount, at, due) => {
    const scene = new Scene([richManual, within(amount)])
    migrate(scene, hour(at))
    expect(scene.one('find/1/call', hour(at)).due).toBe(due)
  })

  test('gives a step that is new the whole of its time: 4 h from 20', () => {
    const scene = new Scene([richManual, nextManual()])
    migrate(scene, hour(20))
    expect(scene.one('find/1/profile', hour(21)).due).toBe(hour(24))
  })

  test('keeps an exception, whatever the stage and the step are called then: back and forth too', () => {
    const renamed = changed(({ stages }) => {
      const [, needs] = stages
      if (!needs?.steps[2]) return
      needs.key = 'discovery'
      needs.formerly = ['needs']
      needs.steps[2] = { ...needs.steps[2], key: 'permit', formerly: ['licence'] }
      for (const one of stages) for (const back of one.returns ?? []) if (back.to === 'needs') back.to = 'discovery'
    })
    const scene = new Scene([richManual, renamed], 'needs')
    scene.set({ export: true }, hour(1))
    scene.tell({ type: 'ask exception', exception: 'x1', obligation: 'needs/1/licence', reason: 'r' }, hour(2))
    scene.tell({ type: 'rule exception', exception: 'x1', approve: true }, hour(2), { user: 'boss', role: 'manager' })
    migrate(scene, hour(3))
    expect(scene.one('discovery/1/permit', hour(20))).toMatchObject({ status: 'waived', exception: 'x1' })
    migrate(scene, hour(4), 0, { discovery: 'needs' })
    expect(scene.one('needs/1/licence', hour(20))).toMatchObject({ status: 'waived', exception: 'x1' })
  })

  test('leaves a choice the time that it had: 16 h, 15 gone, so 1 h', () => {
    const { blocks, steps } = { blocks: [oneOf('a', 'b')], steps: [timed('a', 16), timed('b', 16)] }
    const scene = new Scene([workManual(steps, { blocks }), workManual(steps, { blocks, kpi: text('new') })], 'work')
    migrate(scene, hour(15))
    expect(scene.one('work/1/@choice/way', hour(15)).due).toBe(hour(16))
  })

  test.each([
    ['the new allowance, where that is smaller: 1 h of old 8 h from 1, migrated at 5: 5 + 1', 1, hour(6)],
    ['the old remainder: 6 h of old 8 h from 1, migrated at 5, own due moment 7: 5 + 4', 6, hour(9)],
  ])('leaves a first answer %s', (_, amount, due) => {
    const scene = new Scene([
      richManual,
      changed((manual) => {
        manual.firstAnswer = { within: { amount, unit: 'hours' } }
      }),
    ])
    const message = {
      kind: 'email' as const,
      direction: 'in' as const,
      persons: [],
      people: 1,
      attachments: [],
      keys: {},
    }
    const mail = { actor: { kind: 'integration' as const, id: 'mail' } }
    scene.tell({ type: 'log activity', activity: 'a1', ...message }, hour(1), { context: mail })
    migrate(scene, hour(5))
    expect(scene.one('find/1/@answer/1', hour(5))).toMatchObject({ status: 'pending', due, version: hashOf(1) })
  })

  test('loses nothing at the moment of the migration', () => {
    const scene = new Scene([richManual, nextManual()])
    scene.advance(hour(10))
    const before = scene.score(hour(13))
    migrate(scene, hour(13))
    expect(scene.score(hour(13))).toEqual(before)
  })
})

describe('a visit that was left before it', () => {
  test('stays wholly under the old version, contests and all', () => {
    const scene = new Scene([richManual, nextManual()])
    scene.advance(hour(1))
    const before = scene.all(hour(2)).filter(({ stage }) => stage === 'find')
    migrate(scene, hour(2))
    expect(scene.all(hour(2)).filter(({ stage, version }) => stage === 'find' && version === hashOf(0))).toEqual(before)
    expect(scene.all(hour(2)).filter(({ stage, version }) => stage === 'find' && version === hashOf(1))).toEqual([])
  })
})

test('a deal goes on under the new version alone, also in a stage with a new name', () => {
  const scene = new Scene([richManual, nextManual()])
  migrate(scene, hour(1))
  scene.advance(hour(2))
  const needs = scene.all(hour(3)).filter(({ stage }) => stage === 'discovery')
  expect(new Set(needs.map(({ version }) => version))).toEqual(new Set([hashOf(1)]))
  expect(needs.map(({ key }) => key)).toContain('discovery/1/survey')
  expect(scene.one('discovery/1/survey', hour(3)).due).toBe(hour(6))
})

test('rolling back is migrating forward to the old content, with what settled meanwhile as it was judged then', () => {
  const scene = new Scene([richManual, nextManual()])
  migrate(scene, hour(1))
  scene.done('profile', hour(2))
  migrate(scene, hour(3), 0, { discovery: 'needs' })
  const judged = scene.all(hour(4))
  expect(judged.find(({ key }) => key === 'find/1/profile')).toMatchObject({ status: 'met', version: hashOf(1) })
  expect(judged.find(({ key }) => key === 'find/1/call')).toMatchObject({ status: 'pending', version: hashOf(0) })
  expect(scene.one('find/1/call', hour(4)).due).toBe(hour(8))
})

test('the gate of a leaving asks by the version of that moment', () => {
  const scene = new Scene([richManual, nextManual()], 'needs')
  migrate(scene, hour(1))
  scene.advance(hour(2), 'so it is')
  expect(scene.one('discovery/1/@gate', day(2))).toMatchObject({
    status: 'violated',
    version: hashOf(1),
    missing: ['discovery/1/survey', 'discovery/1/confirm', 'discovery/1/@field/export'],
  })
})

describe('the time that is left after a migration', () => {
  const standard = (amount: number) => ({ timeStandard: { within: { amount, unit: 'hours' as const } } })
  const two = (before: ManualInput, after: ManualInput, stage = 'work') => new Scene([before, after], stage)

  test('of a stage is the smaller of what was left and the whole of the new: 10 h + 8 h', () => {
    const steps = [timed('call', 80)]
    const scene = two(workManual(steps, standard(24)), workManual(steps, standard(8)))
    migrate(scene, hour(10))
    expect(scene.one('work/1/@time', hour(10)).due).toBe(hour(18))
  })

  test('of a step in the second visit of its stage is what was left in that: 26 h stay 26 h', () => {
    const scene = two(workManual([timed('call', 16)]), workManual([timed('call', 8)]))
    scene.tell({ type: 'return', from: 'work', to: 'start' }, hour(1))
    scene.happen({ type: 'stage advanced', from: 'start', to: 'work' }, hour(10))
    migrate(scene, hour(22))
    expect(scene.one('work/2/call', hour(22)).due).toBe(hour(26))
  })

  test('of an occurrence is what was left of the open one: 11 h, not the one that is done', () => {
    const calls = (amount: number) =>
      workManual([timed('call', amount, { repeat: { every: { amount, unit: 'hours' } } })])
    const scene = two(calls(8), calls(4))
    scene.done('call', hour(3))
    migrate(scene, hour(7))
    expect(scene.one('work/1/call/2', hour(7)).due).toBe(hour(11))
  })

  test('of a step in a choice is what was left of its own choice, not of another: 8 h stay 8 h', () => {
    const other = { ...oneOf('c', 'd'), key: 'other' }
    const made = (first: number, second: number) =>
      workManual([timed('a', first), timed('b', first), timed('c', second), timed('d', second)], {
        blocks: [oneOf('a', 'b'), other],
      })
    const scene = two(made(16, 8), made(4, 4))
    migrate(scene, hour(5))
    expect(scene.one('work/1/@choice/way', hour(5)).due).toBe(hour(9))
    expect(scene.one('work/1/@choice/other', hour(5)).due).toBe(hour(8))
  })

  test('counts though the visit was left since: done at 12 h it is met, due at 10 h + 4 h', () => {
    const scene = two(workManual([timed('call', 16)]), workManual([timed('call', 4)]))
    migrate(scene, hour(10))
    scene.done('call', hour(12))
    scene.advance(hour(13))
    expect(scene.one('work/1/call', hour(20))).toMatchObject({ status: 'met', due: hour(14) })
  })

  test('of a step that is new beside an open choice is the whole of the new: 5 h + 8 h', () => {
    const steps = [timed('a', 16), timed('b', 16)]
    const blocks = [oneOf('a', 'b')]
    const scene = two(workManual(steps, { blocks }), workManual([...steps, timed('extra', 8)], { blocks }))
    migrate(scene, hour(5))
    expect(scene.one('work/1/extra', hour(6)).due).toBe(hour(13))
  })

  test('of what has none in the new version is none', () => {
    const scene = two(workManual([timed('call', 16)]), workManual([{ ...timed('call', 16), timeStandard: undefined }]))
    migrate(scene, hour(5))
    expect(scene.one('work/1/call', hour(6)).due).toBeUndefined()
  })
})

describe('a visit that was left at the very moment of a migration', () => {
  test('was still open under the version before it, and is judged by the next: 2 h of the old 8 h were left', () => {
    const scene = new Scene([workManual([timed('call', 8)]), workManual([timed('call', 4)])], 'work')
    scene.happen({ type: 'manual migrated', manual: hashOf(1), stages: {} }, hour(6))
    scene.happen({ type: 'stage advanced', from: 'work', to: 'end' }, hour(6))
    expect(scene.one('work/1/call', hour(7))).toMatchObject({ status: 'missed', version: hashOf(1), due: hour(8) })
  })
})

describe('over three versions', () => {
  const renamed = (key: string, ...formerly: string[]) => workManual([timed(key, 8, { formerly })])
  const three = () => new Scene([renamed('call'), renamed('ring', 'call'), renamed('talk', 'ring', 'call')], 'work')

  test('what was overdue under the first is done late under the name of the last: 2 of 8 hours late', () => {
    const scene = three()
    migrate(scene, hour(9))
    migrate(scene, hour(9.5), 2)
    scene.done('talk', hour(10))
    expect(scene.one('work/1/call', hour(11))).toMatchObject({ status: 'late', credit: 7500, version: hashOf(0) })
    expect(scene.all(hour(11)).filter(({ stage }) => stage === 'work')).toHaveLength(1)
  })

  test('what is new in the last is a doing of no step of the first', () => {
    const scene = new Scene([renamed('call'), workManual([timed('call', 8), timed('extra', 8)])], 'work')
    migrate(scene, hour(2))
    scene.done('extra', hour(3))
    expect(scene.one('work/1/extra', hour(4))).toMatchObject({ status: 'met', version: hashOf(1) })
    expect(scene.one('work/1/call', hour(4))).toMatchObject({ status: 'pending', version: hashOf(1) })
  })

  test('a rule that was broken before stays one thing, and a choice that was missed too', () => {
    const rules = {
      phraseRules: [
        { key: 'promise', name: text('p'), why: text('p'), kind: 'must not' as const, phrases: { en: ['x'] } },
        { key: 'tone', name: text('t'), why: text('t'), kind: 'must not' as const, phrases: { en: ['y'] } },
      ],
    }
    const blocks = [oneOf('a', 'b'), { ...oneOf('c', 'd'), key: 'other' }]
    const steps = [timed('a', 4), timed('b', 4), timed('c', 16), timed('d', 16)]
    const made = (summary: string) => workManual(steps, { blocks }, { ...rules, summary: text(summary) })
    const scene = new Scene([made('a'), made('b')], 'work')
    for (const rule of ['promise', 'tone']) scene.happen({ type: 'message sent against a rule', rule }, hour(2))
    migrate(scene, hour(6))
    const told = scene.all(hour(7)).filter(({ kind }) => kind === 'rule' || kind === 'choice')
    expect(told.map(({ key, version }) => [key, version])).toEqual([
      ['work/1/@choice/way', hashOf(0)],
      ['work/1/@rule/promise/1', hashOf(0)],
      ['work/1/@rule/tone/1', hashOf(0)],
      ['work/1/@choice/other', hashOf(1)],
    ])
  })
})

describe('an exception over a migration', () => {
  const boss = { user: 'boss', role: 'manager' as const }
  const renamed = (key: string, ...formerly: string[]) => workManual([timed(key, 8, { formerly })])
  const except = (scene: Scene, obligation: string, at: number) => {
    scene.tell({ type: 'ask exception', exception: `x${at}`, obligation, reason: 'r' }, at)
    scene.tell({ type: 'rule exception', exception: `x${at}`, approve: true }, at, boss)
  }

  test('asked after it, or at its very moment, is of the new version’s key', () => {
    for (const at of [2, 3]) {
      const scene = new Scene([renamed('call'), renamed('ring', 'call')], 'work')
      migrate(scene, hour(2))
      except(scene, 'work/1/ring', hour(at))
      expect(scene.one('work/1/ring', hour(4)).status).toBe('waived')
    }
  })

  test('asked in an earlier visit is of that visit alone, and of a time standard stays so', () => {
    const timedStage = { timeStandard: { within: { amount: 40, unit: 'hours' as const } } }
    const made = (key: string, ...formerly: string[]) => workManual([timed(key, 40, { formerly })], timedStage)
    const scene = new Scene([made('call'), made('ring', 'call')], 'work')
    scene.tell({ type: 'return', from: 'work', to: 'start' }, hour(1))
    scene.happen({ type: 'stage advanced', from: 'start', to: 'work' }, hour(2))
    except(scene, 'work/2/@time', hour(3))
    except(scene, 'work/2/call', hour(4))
    migrate(scene, hour(5))
    expect(scene.one('work/2/ring', hour(6)).status).toBe('waived')
    expect(scene.one('work/2/@time', hour(6)).status).toBe('waived')
  })
})

describe('where a stage is renamed from version to version', () => {
  const boss = { user: 'boss', role: 'manager' as const }
  /** The stage `work`, later `job`, later `task`. */
  const named = (stage: string, step: string, stages: string[] = [], steps: string[] = []) => {
    const manual = workManual([timed(step, 8, { formerly: steps })])
    const [, work] = manual.stages
    if (work) Object.assign(work, { key: stage, formerly: stages })
    for (const one of manual.stages) for (const back of one.returns ?? []) if (back.to === 'work') back.to = stage
    return manual
  }
  const three = () => {
    const scene = new Scene(
      [
        named('work', 'call'),
        named('job', 'ring', ['work'], ['call']),
        named('task', 'talk', ['job', 'work'], ['ring', 'call']),
      ],
      'start',
    )
    scene.advance(hour(1))
    return scene
  }
  const except = (scene: Scene, obligation: string, at: number) => {
    scene.happen({ type: 'exception asked', exception: 'x1', obligation }, at)
    scene.happen({ type: 'exception ruled', exception: 'x1', approved: true }, at, {
      actor: { kind: 'user', id: boss.user },
    })
  }

  test.each([
    ['the first', 'work/1/call', 2],
    ['the second, at the very moment at which it began', 'job/1/ring', 3],
    ['the last, at the very moment at which it began', 'task/1/talk', 5],
  ])('an exception that was asked under %s is one under the last', (_, obligation, at) => {
    const scene = three()
    if (at < 3) except(scene, obligation, hour(at))
    migrate(scene, hour(3))
    if (at === 3) except(scene, obligation, hour(at))
    migrate(scene, hour(5), 2)
    if (at === 5) except(scene, obligation, hour(at))
    expect(scene.one('task/1/talk', hour(6)).status).toBe('waived')
  })

  test('one of what no version has changes nothing', () => {
    const scene = three()
    except(scene, 'gone/1/call', hour(2))
    migrate(scene, hour(3))
    expect(scene.one('job/1/ring', hour(4)).status).toBe('pending')
  })

  test('what is open is asked by the last, in the visit that it is', () => {
    const scene = three()
    migrate(scene, hour(3))
    migrate(scene, hour(5), 2)
    const own = scene.all(hour(6)).filter(({ kind, scored }) => kind === 'step' && scored)
    expect(own.map(({ key, version }) => [key, version])).toEqual([['task/1/talk', hashOf(2)]])
  })

  test('a step keeps its doings, though the next version gives its name to another one', () => {
    const before = workManual([timed('call', 4), timed('ring', 4)])
    const after = workManual([timed('call', 4, { formerly: ['ring'] })])
    const scene = new Scene([before, after], 'work')
    scene.done('call', hour(1))
    migrate(scene, hour(6))
    expect(scene.one('work/1/call', hour(7))).toMatchObject({ status: 'met', version: hashOf(0) })
    expect(scene.one('work/1/ring', hour(7))).toMatchObject({ status: 'overdue', version: hashOf(0) })
  })

  test('two rules that are broken, one before a migration and one after it, are two things', () => {
    const rule = (key: string) => ({
      key,
      name: text(key),
      why: text(key),
      kind: 'must not' as const,
      phrases: { en: [key] },
    })
    const made = (summary: string) =>
      workManual([timed('call', 8)], {}, { phraseRules: [rule('promise'), rule('tone')], summary: text(summary) })
    const scene = new Scene([made('a'), made('b')], 'work')
    scene.happen({ type: 'message sent against a rule', rule: 'promise' }, hour(2))
    migrate(scene, hour(3))
    scene.happen({ type: 'message sent against a rule', rule: 'tone' }, hour(4))
    expect(scene.all(hour(5)).flatMap(({ kind, key }) => (kind === 'rule' ? [key] : []))).toEqual([
      'work/1/@rule/promise/1',
      'work/1/@rule/tone/1',
    ])
  })

  test('what is done in a visit that began after it is of that visit, and makes nothing good in one of before', () => {
    const scene = new Scene([richManual, nextManual()])
    scene.sight('needs', hour(1))
    scene.sight('find', hour(30))
    migrate(scene, hour(31))
    scene.sight('discovery', hour(32))
    scene.done('survey', hour(33))
    expect(scene.one('needs/1/survey', hour(34))).toMatchObject({ status: 'overdue', version: hashOf(0) })
    expect(scene.one('discovery/2/survey', hour(34))).toMatchObject({ status: 'met', version: hashOf(1) })
  })
})

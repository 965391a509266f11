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

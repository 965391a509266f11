import { expect, test } from 'vitest'
import { hashOf, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { manualOf } from '../world.ts'
import { conformanceTo } from './conformance.ts'
import { dealCase } from './dealCase.ts'
import { vocabularyOf } from './vocabulary.ts'

/** The trace in words, as the engine takes it from a deal, and what it costs. */
function seen(scene: Scene) {
  const manual = manualOf(scene.world, scene.state)
  const { activities } = vocabularyOf(manual)
  const one = dealCase(scene.world, scene.state)
  const conformance = conformanceTo(manual, { entries: true })
  const judged = conformance.ok ? conformance.judge(one) : undefined
  const words = Array.from(one.trace, (label) => {
    const activity = activities[label]
    return activity?.kind === 'entry' ? `E:${activity.stage}` : activity?.step
  })
  return {
    words: words.join(' '),
    cost: judged?.ok ? judged.conformity.cost : undefined,
    outcome: one.outcome,
    start: one.start,
  }
}

const stepOf = (key: string) => ({ name: { en: key }, why: { en: key }, kind: 'task', evidence: ['word'] })

/** The small manual with other steps in its first stage. */
function withSteps(steps: Record<string, object>) {
  const [first, ...others] = smallManual.stages
  const written = Object.entries(steps).map(([key, more]) => ({ key, ...stepOf(key), ...more }))
  return { ...smallManual, stages: [{ ...first, steps: written }, ...others] } as typeof smallManual
}

test('a deal is seen as its stages’ entries and its steps, by their moments', () => {
  const scene = new Scene()
  scene.done('call', hour(1))
  scene.advance(hour(2))
  scene.done('survey', hour(3))
  expect(seen(scene)).toEqual({ words: 'E:find call E:needs survey', cost: 0, outcome: undefined, start: 'find' })
})

test('a step counts once in a visit, at its first doing, however many showed it; a repeatable one each time', () => {
  const scene = new Scene(withSteps({ call: {}, ring: { repeat: { count: 2 } }, both: { fourEyes: true } }))
  for (const step of ['call', 'ring', 'both', 'call', 'ring', 'both']) scene.done(step, hour(scene.ledger.length))
  expect(seen(scene)).toMatchObject({ words: 'E:find call ring both ring', cost: 0 })
})

test('what was undone is not seen', () => {
  const scene = new Scene()
  const [done] = scene.done('call', hour(1))
  scene.tell({ type: 'undo', command: done!.command }, hour(2))
  expect(seen(scene).words).toBe('E:find')
})

test('a jump shows as the entry of its target, which came too early', () => {
  const scene = new Scene()
  scene.done('call', hour(1))
  scene.sight('close', hour(2))
  expect(seen(scene)).toMatchObject({ words: 'E:find call E:close', cost: 1 })
})

test('a return begins a visit of its own, in which a step counts anew', () => {
  const scene = new Scene()
  scene.done('call', hour(1))
  scene.advance(hour(2))
  scene.tell({ type: 'return', from: 'needs', to: 'find', reason: 'so it is' }, hour(3))
  scene.done('call', hour(4))
  scene.advance(hour(5))
  expect(seen(scene)).toMatchObject({ words: 'E:find call E:needs E:find call E:needs', cost: 0 })
})

test('a deal opened half-way begins there; what was done before Guiderail is silent', () => {
  const scene = new Scene(smallManual, 'close')
  scene.done('call', hour(1))
  scene.done('terms', hour(2))
  expect(seen(scene)).toMatchObject({ words: 'E:close terms', cost: 0, start: 'close' })
})

test('a closed deal is seen to its outcome, with the outcome’s own steps', () => {
  const outcomes = [
    { key: 'won', name: { en: 'won' } },
    { key: 'lost', name: { en: 'lost' }, steps: [{ key: 'loss-review', ...stepOf('loss-review') }] },
  ]
  const scene = new Scene({ ...smallManual, outcomes } as typeof smallManual)
  scene.done('loss-review', hour(1))
  scene.done('loss-review', hour(2))
  scene.tell({ type: 'close', outcome: 'lost', reason: 'so it is' }, hour(3))
  expect(seen(scene)).toMatchObject({ words: 'E:find loss-review', cost: 0, outcome: 'lost' })
})

test('a deal’s last known values read its conditions', () => {
  const scene = new Scene(withSteps({ call: { when: 'budget > 10' } }))
  scene.set({ budget: 5 }, hour(1))
  scene.done('call', hour(2))
  expect(seen(scene).cost).toBe(1)
  scene.set({ budget: 50 }, hour(3))
  expect(seen(scene).cost).toBe(0)
})

test('keys that a later version gave up stand for those that it put in their place', () => {
  const scene = new Scene([smallManual, withSteps({ ring: { formerly: ['call'] } })])
  scene.done('call', hour(1))
  scene.tell({ type: 'migrate', manual: hashOf(1), stages: {} }, hour(2), { user: 'root', role: 'admin' })
  expect(seen(scene).words).toBe('E:find ring')
})

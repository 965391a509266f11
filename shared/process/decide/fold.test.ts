import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintClean, someValues } from '#test/fixtures/manuals.ts'
import { contextOf, hour, Scene } from '#test/fixtures/scene.ts'
import type { Act } from '../ledger/command.ts'
import { foldAway } from '../ledger/fold/foldAway.ts'
import { needsWhole } from '../ledger/fold/needsWhole.ts'
import { decide } from './decide.ts'

/** `id` begins the ids that the act makes up; none is ever used again. */
const someAct = (steps: readonly string[], stages: readonly string[], id: string): fc.Arbitrary<Act> => {
  const stage = fc.constantFrom(...stages)
  const step = fc.constantFrom(...(steps.length > 0 ? steps : ['loss-review']))
  const note = { kind: 'call' as const, direction: 'out' as const, persons: [], people: 1, attachments: [], keys: {} }
  return fc.oneof(
    step.map((key): Act => ({ type: 'do step', step: key, evidence: { kind: 'word' } })),
    stage.map((from): Act => ({ type: 'advance', from, reason: 'so it is' })),
    fc.tuple(stage, stage).map(([from, to]): Act => ({ type: 'return', from, to })),
    stage.map((to): Act => ({ type: 'sight stage', site: 'crm', record: 'r', to, observed: false })),
    someValues.map((values): Act => ({ type: 'set attributes', values })),
    fc.nat(9).map((n): Act => ({ type: 'log activity', activity: `${id}a${n}`, ...note })),
    fc.nat(20).map((n): Act => ({ type: 'undo', command: `c${n}` })),
    fc.nat(9).map((n): Act => ({ type: 'move activity', activity: `a${n}`, to: 'd2' })),
    fc.tuple(stage, fc.integer({ min: 1, max: 2 }), step, fc.nat(9)).map(([of, n, key, x]): Act => {
      return { type: 'ask exception', exception: `${id}x${x}`, obligation: `${of}/${n}/${key}`, reason: 'r' }
    }),
    fc.tuple(stage, fc.integer({ min: 1, max: 2 }), step, fc.nat(9)).map(([of, n, key, x]): Act => {
      return { type: 'raise contest', contest: `${id}k${x}`, obligation: `${of}/${n}/${key}`, reason: 'r' }
    }),
    fc.nat(9).map((n): Act => ({ type: 'ask approval', approval: `${id}y${n}` })),
    fc.constantFrom<Act>({ type: 'hold', waitsFor: 'customer' }, { type: 'resume' }),
    fc.constant<Act>({ type: 'acknowledge manual', user: 'rep' }),
    fc.constant<Act>({ type: 'close', outcome: 'lost', reason: 'gone' }),
    fc.constant<Act>({ type: 'close', outcome: 'won', reason: 'done' }),
  )
}

/** A deal of some months, and an act that comes then. */
const someStory = lintClean.chain((manual) => {
  const steps = manual.stages.flatMap((stage) => stage.steps.map(({ key }) => key))
  const stages = manual.stages.map(({ key }) => key)
  return fc.record({
    manual: fc.constant(manual),
    acts: fc.array(fc.tuple(someAct(steps, stages, ''), fc.integer({ min: 0, max: 80 })), {
      minLength: 3,
      maxLength: 16,
    }),
    last: someAct(steps, stages, 'new-'),
  })
})

test('what lies far back changes no answer, unless the command reaches for it', () => {
  fc.assert(
    fc.property(someStory, fc.integer({ min: 0, max: 300 }), ({ manual, acts, last }, later) => {
      const scene = new Scene(manual)
      let at = 0
      for (const [act, gap] of acts) {
        at += gap
        scene.ask(act, hour(at))
      }
      const now = hour(at + later)
      const { state } = foldAway(scene.world, scene.state, now)
      const command = { v: 1 as const, id: 'last', deal: 'd1', acted: now, sent: now, act: last }
      if (needsWhole(state, command, now)) return
      const decided = decide(scene.world, scene.state, command, contextOf('rep'), now)
      expect(decide(scene.world, state, command, contextOf('rep'), now)).toEqual(decided)
    }),
    { numRuns: 300 },
  )
})

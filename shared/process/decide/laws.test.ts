import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { templates } from '#shared/manuals/list.ts'
import { complete, lift, ticking } from '#test/fixtures/complete.ts'
import { lintClean, someValues } from '#test/fixtures/manuals.ts'
import { contextOf, hour, Scene } from '#test/fixtures/scene.ts'
import { Act } from '../ledger/command.ts'
import { LedgerEvent } from '../ledger/event.ts'
import { DealState } from '../ledger/state.ts'
import { lint } from '../manual/lint/lint.ts'
import type { Manual } from '../manual/schema.ts'
import type { Gate, Stage } from '../manual/stage.ts'
import { decide } from './decide.ts'
import { Refusal } from './refusal.ts'

const word = { kind: 'word' as const }

/** The same manuals as hard as they can be: every step is required, and every gate stops. */
const firm = lintClean
  .map((manual): Manual => ({ ...manual, stages: manual.stages.map(hardened) }))
  .filter((manual) => lint(manual).every(({ level }) => level !== 'error'))

function hardened(stage: Stage): Stage {
  const gate: Gate = stage.gate ?? { name: stage.name, mode: 'block', severity: 'major' }
  const mode = gate.mode === 'approve' ? 'approve' : 'block'
  const steps = stage.steps.map((step) => ({ ...step, ask: 'required' as const, mode: 'block' as const }))
  return { ...stage, gate: { ...gate, mode }, steps }
}

/** What a fact can be refused for, of a manual that has what it names. */
const factCodes = ['already-there']

const someFact = (manual: Manual): fc.Arbitrary<Act> => {
  const steps = manual.stages.flatMap((stage) => stage.steps.map(({ key }) => key))
  const step = steps.length > 0 ? [fc.constantFrom(...steps)] : []
  return fc.oneof(
    ...step.map((some) => some.map((key): Act => ({ type: 'do step', step: key, evidence: word }))),
    fc.constantFrom(...manual.stages).map(({ key }): Act => {
      return { type: 'sight stage', site: 'crm', record: 'r', to: key, observed: false }
    }),
    someValues
      .filter((values) => Object.keys(values).length > 0)
      .map((values): Act => ({ type: 'set attributes', values })),
    fc.nat(9).map((n): Act => {
      return {
        type: 'log activity',
        activity: `a${n}`,
        kind: 'call',
        persons: [],
        people: 1,
        attachments: [],
        keys: {},
      }
    }),
  )
}

const someRequest = (manual: Manual): fc.Arbitrary<Act> => {
  const stage = fc.constantFrom(...manual.stages).map(({ key }) => key)
  return fc.oneof(
    fc.record({ type: fc.constant('advance' as const), from: stage, reason: fc.constant('so it is') }),
    fc.record({ type: fc.constant('return' as const), from: stage, to: stage }),
    fc.constant<Act>({ type: 'close', outcome: 'lost', reason: 'gone' }),
    fc.constant<Act>({ type: 'reopen', reason: 'back' }),
    fc.constantFrom<Act>({ type: 'hold', waitsFor: 'customer' }, { type: 'resume' }),
    fc.constant<Act>({ type: 'acknowledge manual', user: 'rep' }),
    fc.constantFrom<Act>(
      { type: 'join member', user: 'colleague', role: 'expert' },
      { type: 'leave member', user: 'colleague' },
    ),
  )
}

/** A manual without errors and what somebody does by it, each so many hours after the one before. */
const someStory = fc.oneof(lintClean, firm).chain((manual) => {
  const act = fc.oneof({ arbitrary: someFact(manual), weight: 3 }, { arbitrary: someRequest(manual), weight: 2 })
  return fc.record({
    manual: fc.constant(manual),
    acts: fc.array(fc.tuple(act, fc.integer({ min: 0, max: 12 }), fc.boolean()), { maxLength: 12 }),
  })
})

type Story = typeof someStory extends fc.Arbitrary<infer S> ? S : never

/** Plays a story, asking as it goes; gives the hour at which it ends. */
function play({ manual, acts }: Story, each: (scene: Scene, act: Act, at: number) => void) {
  const scene = new Scene(manual)
  let at = 1
  for (const [act, gap] of acts) {
    at += gap
    each(scene, act, hour(at))
  }
  return { scene, end: at + 1 }
}

const tell = (scene: Scene, act: Act, at: number) => void scene.ask(act, at)

describe('laws of every decision', () => {
  test('a manual without errors can always be completed by what its refusals say', () => {
    fc.assert(
      fc.property(fc.oneof(lintClean, firm), (manual) => {
        const scene = new Scene(manual)
        complete(scene, hour(1))
        expect(scene.state.closed?.outcome).toBe('won')
      }),
    )
  })

  test('every refusal’s own commands, sent, lift it, wherever the deal has got to', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        const { scene, end } = play(story, tell)
        if (scene.state.closed) return
        complete(scene, hour(end))
        expect(scene.state.closed).toMatchObject({ outcome: 'won' })
      }),
    )
  })

  test('a return that waits for completeness is lifted by its own commands too', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        const { scene, end } = play(story, tell)
        const stage = story.manual.stages.find(({ key }) => key === scene.stage)
        const way = stage?.returns.find(({ when }) => when === undefined)
        if (scene.state.closed || !way) return
        lift(scene, () => ({ type: 'return', from: scene.stage, to: way.to }), ticking(hour(end)))
        expect(scene.stage).toBe(way.to)
      }),
    )
  })

  test('a closing with another outcome is lifted by its own commands too', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        const { scene, end } = play(story, tell)
        const lost = story.manual.outcomes.find(({ key }) => key === 'lost')
        if (scene.state.closed || lost?.from?.includes(scene.stage) === false) return
        lift(scene, () => ({ type: 'close', outcome: 'lost' }), ticking(hour(end)))
        expect(scene.state.closed).toMatchObject({ outcome: 'lost' })
      }),
    )
  })

  test('a fact is refused for nothing but being there already', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        play(story, (scene, act, at) => {
          const told = scene.ask(act, at)
          const isFact = ['do step', 'sight stage', 'set attributes', 'log activity'].includes(act.type)
          if (!told.ok && isFact) expect(factCodes).toContain(told.refusal.code)
        })
      }),
    )
  })

  test('events, states and refusals are what their schemas say, and an answer twice is the same answer', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        play(story, (scene, act, at) => {
          const command = { v: 1 as const, id: 'twice', deal: 'd1', acted: at, sent: at, act }
          const before = JSON.stringify(scene.state)
          const [first, second] = [1, 2].map(() => decide(scene.world, scene.state, command, contextOf('rep'), at))
          expect(second).toEqual(first)
          expect(JSON.stringify(scene.state)).toBe(before)
          const told = scene.ask(act, at)
          if (!told.ok) Refusal.parse(told.refusal)
        })
      }),
    )
    fc.assert(
      fc.property(someStory, (story) => {
        const { scene } = play(story, tell)
        DealState.parse(scene.state)
        for (const event of scene.ledger) LedgerEvent.parse(event)
      }),
    )
  })

  test('a gate says the same to a rep, an integration and an import', () => {
    fc.assert(
      fc.property(someStory, (story) => {
        const { scene, end } = play(story, tell)
        const act: Act = { type: 'advance', from: scene.stage }
        const command = { v: 1 as const, id: 'same', deal: 'd1', acted: hour(end), sent: hour(end), act }
        const integration = { actor: { kind: 'integration' as const, id: 'crm' } }
        const answers = [{}, integration, { importing: true }].map((more) => {
          const decision = decide(scene.world, scene.state, command, contextOf('rep', 'rep', more), hour(end))
          if (decision.ok) return 'accepted'
          const { refusal } = decision
          return refusal.code === 'gate-unmet' ? refusal.missing.map(({ obligation }) => obligation) : refusal.code
        })
        expect(answers[1]).toEqual(answers[0])
        expect(answers[2]).toEqual(answers[0])
      }),
    )
  })

  test('what a refusal asks to be sent is an act, but for the blanks that it names', () => {
    fc.assert(
      fc.property(lintClean, (manual) => {
        const scene = new Scene(manual)
        const told = scene.ask({ type: 'advance', from: scene.stage }, hour(1))
        if (told.ok || told.refusal.code !== 'gate-unmet') return
        for (const { meet } of told.refusal.missing) Act.parse(meet)
      }),
    )
  })
})

test.each(templates.map(({ manual }) => [manual.key, manual] as const))(
  'the template %s can be completed',
  (_, manual) => {
    const scene = new Scene(manual)
    complete(scene, hour(1))
    expect(scene.state.closed?.outcome).toBe('won')
  },
)

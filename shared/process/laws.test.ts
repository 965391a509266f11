import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { contribution } from './contribution/contribution.ts'
import { grainRows } from './contribution/grains.ts'
import { difference, type Vector } from './contribution/vector.ts'
import type { Act } from './ledger/command.ts'
import { LedgerEvent } from './ledger/event.ts'
import { evolve } from './ledger/evolve.ts'
import { replay } from './ledger/replay.ts'
import { DealState } from './ledger/state.ts'
import type { Obligation } from './obligations/obligation.ts'
import { obligations } from './obligations/obligations.ts'

const steps = ['call', 'note', 'survey', 'confirm', 'demo', 'review', 'terms', 'watch-only']
const move = fc.oneof(
  fc.record({ kind: fc.constant('do' as const), step: fc.constantFrom(...steps) }),
  fc.record({ kind: fc.constant('advance' as const) }),
  fc.record({ kind: fc.constant('return' as const) }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat(30) }),
  fc.record({ kind: fc.constant('log' as const), document: fc.boolean(), tick: fc.boolean() }),
  fc.record({ kind: fc.constant('exception' as const), step: fc.constantFrom(...steps), approve: fc.boolean() }),
  fc.record({ kind: fc.constant('hand over' as const), to: fc.constantFrom('rep', 'colleague') }),
  fc.record({ kind: fc.constant('join' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ kind: fc.constant('attributes' as const), value: fc.integer() }),
  fc.record({ kind: fc.constant('close' as const), outcome: fc.constantFrom('won', 'lost') }),
)
const story = fc.array(fc.tuple(move, fc.integer({ min: 0, max: 20 })), { maxLength: 18 })
type Story = [typeof move extends fc.Arbitrary<infer M> ? M : never, number][]

/** Plays a story; what is refused simply does not happen. Gives the scene and the hour at which it ends. */
function play(moves: Story): { scene: Scene; end: number } {
  const scene = new Scene(smallManual)
  let at = 0
  let count = 0
  for (const [one, gap] of moves) {
    at += gap
    count += 1
    const who = scene.state.owners.at(-1)?.user ?? 'rep'
    const act = actOf(one, scene, `x${count}`, hour(at))
    if (!act) continue
    scene.ask(act, hour(at), { user: who })
    if (one.kind === 'exception') {
      scene.ask(
        { type: 'rule exception', exception: `x${count}`, approve: one.approve, expires: hour(at + 30) },
        hour(at),
        { user: 'boss', role: 'manager' },
      )
    }
  }
  return { scene, end: at }
}

function actOf(one: Story[number][0], scene: Scene, id: string, at: number): Act | undefined {
  const visit = scene.state.visits.at(-1)
  const stage = visit?.stage ?? 'find'
  switch (one.kind) {
    case 'do':
      return { type: 'do step', step: one.step, evidence: { kind: 'word' } }
    case 'advance':
      return { type: 'advance', from: stage, reason: 'so it is' }
    case 'return':
      return { type: 'return', from: stage, to: stage === 'close' ? 'needs' : 'find' }
    case 'undo':
      return { type: 'undo', command: scene.ledger[one.which % scene.ledger.length]?.command ?? '' }
    case 'log':
      return {
        type: 'log activity',
        activity: id,
        kind: 'email',
        direction: 'out',
        persons: [],
        people: 1,
        attachments: one.document ? ['document'] : [],
        keys: {},
        happenedAt: at,
        ...(one.tick ? { tick: 'survey' } : {}),
      }
    case 'exception':
      return { type: 'ask exception', exception: id, obligation: `${stage}/${visit?.n ?? 1}/${one.step}`, reason: 'r' }
    case 'hand over':
      return { type: 'hand over', to: one.to }
    case 'join':
      return { type: 'join member', user: 'colleague', role: 'presales', until: at + one.hours * 3_600_000 }
    case 'attributes':
      return { type: 'set attributes', values: { budget: one.value } }
    case 'close':
      return { type: 'close', outcome: one.outcome, reason: 'done' }
  }
}

describe('laws that hold for every story', () => {
  test('the state is one that the schema allows, events too, and replaying the ledger gives it to the byte', () => {
    fc.assert(
      fc.property(story, (moves) => {
        const { scene } = play(moves)
        expect(DealState.safeParse(scene.state).success).toBe(true)
        expect(scene.ledger.every((event) => LedgerEvent.safeParse(event).success)).toBe(true)
        expect(JSON.stringify(replay(scene.ledger))).toBe(JSON.stringify(scene.state))
      }),
    )
  })

  test('losses sum to what the shown score lacks, and 100.00 comes only with nothing lost', () => {
    fc.assert(
      fc.property(story, fc.nat(80), (moves, later) => {
        const { scene, end } = play(moves)
        const { score, lines } = scene.score(hour(end + later))
        if (score === null) return
        expect(lines.reduce((sum, line) => sum + line.points, 0)).toBe(10_000 - score)
        const lost = scene
          .all(hour(end + later))
          .some((one) => one.scored && one.settled && one.status !== 'waived' && one.credit < 10_000)
        expect(score === 10_000).toBe(!lost)
      }),
    )
  })

  test('facts commute: the same facts give the same obligations in whatever sequence they arrive', () => {
    fc.assert(
      fc.property(story, fc.integer(), fc.nat(60), (moves, seed, later) => {
        const { scene, end } = play(moves)
        const isFact = (event: LedgerEvent) =>
          ['step done', 'step undone', 'activity logged', 'activity withdrawn', 'attributes set'].includes(
            event.happening.type,
          )
        const facts = shuffle(scene.ledger.filter(isFact), seed)
        const requests = scene.ledger.filter((event) => !isFact(event))
        const state = [...requests, ...facts].reduce<DealState | undefined>(
          (folded, event) => evolve(folded, event),
          undefined,
        )
        if (!state) throw new Error('no deal')
        expect(obligations(scene.world, state, hour(end + later))).toEqual(scene.all(hour(end + later)))
      }),
    )
  })

  test('nextChange names every moment at which a contribution changes without an event', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 100 }), (moves, later) => {
        const { scene, end } = play(moves)
        const { vector, nextChange } = contribution(scene.world, scene.state, hour(end))
        const until = nextChange === null ? hour(end + later) : Math.min(nextChange - 1, hour(end + later))
        if (until < hour(end)) return
        expect(contribution(scene.world, scene.state, until).vector).toEqual(vector)
      }),
    )
  })

  test('differences carry roll-ups from one contribution to the next, each whole number equal', () => {
    fc.assert(
      fc.property(story, (moves) => {
        const { scene } = play(moves)
        let stored: Vector = {}
        let state: DealState | undefined
        const rollup = new Map<string, number[]>()
        for (const event of scene.ledger) {
          state = evolve(state, event)
          const { vector } = contribution(scene.world, state, event.recorded)
          for (const { measures, ...key } of grainRows(difference(stored, vector), 'd1', 'small')) {
            const name = JSON.stringify(key)
            const before = rollup.get(name) ?? measures.map(() => 0)
            rollup.set(
              name,
              before.map((value, place) => value + (measures[place] ?? 0)),
            )
          }
          stored = vector
        }
        const kept = [...rollup].filter(([, values]) => values.some((value) => value !== 0)).sort()
        const fresh = grainRows(stored, 'd1', 'small')
          .map(({ measures, ...key }) => [JSON.stringify(key), measures] as const)
          .sort()
        expect(kept).toEqual(fresh)
      }),
    )
  })

  test('doing an overdue step never lowers a score, and no later than at its due moment is never worse', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('survey', 'confirm', 'demo'),
        (first, second, step) => {
          const credit = (at: number) => {
            const scene = new Scene(smallManual, 'needs')
            scene.done(step, hour(at))
            return { own: scene.one(`needs/1/${step}`, hour(100)).credit, score: scene.score(hour(100)).score ?? 0 }
          }
          const [early, late] = [Math.min(first, second), Math.max(first, second)].map(credit)
          expect(late?.own ?? 0).toBeLessThanOrEqual(early?.own ?? 0)
          expect(late?.score ?? 0).toBeGreaterThanOrEqual(new Scene(smallManual, 'needs').score(hour(100)).score ?? 0)
        },
      ),
    )
  })

  test('the score just after a return is not above the score just before', () => {
    fc.assert(
      fc.property(story, (moves) => {
        const { scene, end } = play(moves)
        const stage = scene.state.visits.at(-1)?.stage
        if (scene.state.closed || (stage !== 'needs' && stage !== 'close')) return
        const before = scene.score(hour(end)).score
        scene.ask({ type: 'return', from: stage, to: stage === 'close' ? 'needs' : 'find' }, hour(end), {
          user: scene.state.owners.at(-1)?.user ?? 'rep',
        })
        const after = scene.score(hour(end)).score
        if (before !== null && after !== null) expect(after).toBeLessThanOrEqual(before)
      }),
    )
  })

  test('splitting a weight into parts of the same sum changes neither score nor sum of losses', () => {
    fc.assert(
      fc.property(story, (moves) => {
        const { scene, end } = play(moves)
        const judged = scene.all(hour(end))
        const halves = judged.flatMap((one): Obligation[] => [
          { ...one, weight: one.weight - 400 },
          { ...one, key: `${one.key}+`, weight: 400 },
        ])
        expect(scene.scoreOf(halves).score).toBe(scene.scoreOf(judged).score)
      }),
    )
  })
})

function shuffle<T>(list: T[], seed: number): T[] {
  return list
    .map((item, place) => ({ item, order: Math.imul((place + 1) * 2654435761, seed | 1) >>> 0 }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item)
}

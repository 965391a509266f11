import { contribution } from '#shared/process/contribution/contribution.ts'
import { decide } from '#shared/process/decide/decide.ts'
import { evolve, number } from '#shared/process/ledger/evolve.ts'
import { foldAway } from '#shared/process/ledger/fold/foldAway.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { score } from '#shared/process/score/score.ts'
import type { World } from '#shared/process/world.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { contextOf, hour, Scene, smallWorld } from '#test/fixtures/scene.ts'
import { dayLength, days, ledgerOfYears, opening, rounds } from '#test/fixtures/years.ts'
import type { Figure } from './figure.ts'

/** CPU microseconds that one call takes, over enough calls to be seen. */
function cpuMicros(calls: number, work: () => unknown): number {
  for (let warm = 0; warm < calls; warm++) work()
  const before = process.cpuUsage()
  for (let call = 0; call < calls; call++) work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / calls
}

/** The same of a state that was just read from its text: nothing of it is remembered. The reading is not counted. */
function coldMicros(state: DealState, work: (fresh: DealState) => unknown): number {
  const text = JSON.stringify(state)
  const fresh = Array.from({ length: 400 }, () => JSON.parse(text) as DealState)
  const before = process.cpuUsage()
  for (const one of fresh) work(one)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / fresh.length
}

/** A deal of 25 events half-way through the manual. */
function deal(): Scene {
  const scene = new Scene()
  scene.done('call', hour(2))
  scene.advance(hour(4))
  for (let n = 0; scene.ledger.length < 24; n++) scene.done(n % 2 ? 'demo' : 'confirm', hour(5 + n / 4))
  scene.done('survey', hour(12))
  return scene
}

/** As the Worker has it: read from a text. */
function read(state: DealState): DealState {
  return JSON.parse(JSON.stringify(state)) as DealState
}

/**
 * Two deals of one manual, both with seven things a day up to the day before: one of 10 000 events in four years, cut as the
 * Worker keeps it, and one of 25 events in four days. Both are in the same stage and came from the same one; of both, these
 * two visits are judged, so that the same is asked of either. What is compared is what the length of a deal costs.
 */
function likeDeals(world: World): { old: [DealState, number]; young: [DealState, number] } {
  const late = opening + (days + 1) * dayLength
  const old = foldAway(world, replay(ledgerOfYears(rounds)), late).state
  const entered = Math.floor(days / 30) * 30
  const young = replay(ledgerOfYears((day) => rounds(entered - 2 + day), 'approve').slice(0, 25))
  return { old: [read(old), late], young: [read(young), opening + 4 * dayLength] }
}

/** One command: decided, folded, judged and counted. */
function command(world: World, state: DealState, step: string, now: number): unknown {
  const act = { type: 'do step' as const, step, evidence: { kind: 'word' as const } }
  const asked = { v: 1 as const, id: 'bench', deal: 'd1', acted: now, sent: now, act }
  const decision = decide(world, state, asked, contextOf('rep'), now)
  if (!decision.ok) throw new Error(decision.refusal.code)
  const next = number(decision.events, state.seq).reduce<DealState>((folded, event) => evolve(folded, event), state)
  return contribution(world, next, now)
}

/** The least of several times that were taken in turn, so that both meet the machine as it is. */
function leastOfEach(times: number, one: () => number, other: () => number): [number, number] {
  let least: [number, number] = [one(), other()]
  for (let time = 1; time < times; time++) least = [Math.min(least[0], one()), Math.min(least[1], other())]
  return least
}

function growth(name: string, old: () => number, young: () => number): Figure {
  const [long, short] = leastOfEach(20, old, young)
  const value = rounded(long / short)
  return { name, value, unit: '× from 25 to 10 000 events', goal: 1.2, met: value <= 1.2 }
}

const rounded = (value: number) => Math.round(value * 100) / 100

export async function* figures(): AsyncIterable<Figure> {
  const { world, state, ledger } = deal()
  const now = hour(30)
  const text = JSON.stringify(ledger)
  const floor = rounded(cpuMicros(2000, () => JSON.parse(text)))

  const fold = cpuMicros(10_000, () => replay(ledger))
  const perSecond = Math.round((ledger.length * 1e6) / fold)
  yield {
    name: 'engine.fold',
    value: perSecond,
    unit: 'events/CPU-s',
    floor: Math.round((ledger.length * 1e6) / floor),
  }

  const judge = rounded(cpuMicros(10_000, () => obligations(world, state, now)))
  yield { name: 'engine.obligations', value: judge, unit: 'µs/deal', floor, goal: 50, met: judge <= 50 }

  const coldOnce = () => coldMicros(state, (fresh) => obligations(world, fresh, now))
  const cold = rounded(Math.min(...Array.from({ length: 20 }, coldOnce)))
  yield { name: 'engine.obligations.cold', value: cold, unit: 'µs/deal just read', floor, goal: 50, met: cold <= 50 }

  const short = rounded(cpuMicros(5000, () => command(world, state, 'demo', now)))
  yield { name: 'engine.command', value: short, unit: 'µs', floor }

  const years = smallWorld(richManual)
  const { old, young } = likeDeals(years)
  const commandMicros = ([deal, at]: [DealState, number]) => cpuMicros(1000, () => command(years, deal, 'survey', at))
  yield growth(
    'engine.command.growth',
    () => commandMicros(old),
    () => commandMicros(young),
  )

  const readMicros = ([deal, at]: [DealState, number]) =>
    coldMicros(deal, (fresh) => command(years, fresh, 'survey', at))
  yield growth(
    'engine.command.growth.cold',
    () => readMicros(old),
    () => readMicros(young),
  )

  const judged = obligations(world, state, now)
  const scored = Math.round(1e6 / cpuMicros(20_000, () => score(judged, world.manuals.values().next().value!.numbers)))
  yield { name: 'engine.score', value: scored, unit: 'deals/CPU-s' }
}

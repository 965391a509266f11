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

/** A deal of 25 events half-way through the manual. */
function deal(): Scene {
  const scene = new Scene()
  scene.done('call', hour(2))
  scene.advance(hour(4))
  for (let n = 0; scene.ledger.length < 24; n++) scene.done(n % 2 ? 'demo' : 'confirm', hour(5 + n / 4))
  scene.done('survey', hour(12))
  return scene
}

/** The same manual's deal of 25 events. */
function young(): DealState {
  return replay(ledgerOfYears(rounds).slice(0, 25))
}

/** CPU microseconds of one command: decided, folded, judged and counted. */
function commandMicros(world: World, state: DealState, step: string, now: number, calls: number): number {
  const act = { type: 'do step' as const, step, evidence: { kind: 'word' as const } }
  const command = { v: 1 as const, id: 'bench', deal: 'd1', acted: now, sent: now, act }
  return cpuMicros(calls, () => {
    const decision = decide(world, state, command, contextOf('rep'), now)
    if (!decision.ok) throw new Error(decision.refusal.code)
    const next = number(decision.events, state.seq).reduce<DealState>((folded, event) => evolve(folded, event), state)
    return contribution(world, next, now)
  })
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

  const short = rounded(commandMicros(world, state, 'demo', now, 5000))
  yield { name: 'engine.command', value: short, unit: 'µs', floor }

  const years = smallWorld(richManual)
  const late = opening + (days + 1) * dayLength
  const long = foldAway(years, replay(ledgerOfYears(rounds)), late).state
  const ratio = rounded(
    commandMicros(years, long, 'survey', late, 5000) /
      commandMicros(years, young(), 'survey', opening + 4 * dayLength, 5000),
  )
  yield {
    name: 'engine.command.growth',
    value: ratio,
    unit: '× from 25 to 10 000 events',
    goal: 1.2,
    met: ratio <= 1.2,
  }

  const judged = obligations(world, state, now)
  const scored = Math.round(1e6 / cpuMicros(20_000, () => score(judged, world.manuals.values().next().value!.numbers)))
  yield { name: 'engine.score', value: scored, unit: 'deals/CPU-s' }
}

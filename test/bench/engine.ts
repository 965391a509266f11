import { contribution } from '#shared/process/contribution/contribution.ts'
import { decide } from '#shared/process/decide/decide.ts'
import { evolve, number } from '#shared/process/ledger/evolve.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { score } from '#shared/process/score/score.ts'
import { contextOf, hour, Scene } from '#test/fixtures/scene.ts'
import type { Figure } from './figure.ts'

/** CPU microseconds that one call takes, over enough calls to be seen. */
function cpuMicros(calls: number, work: () => unknown): number {
  for (let warm = 0; warm < calls / 10; warm++) work()
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

const rounded = (value: number) => Math.round(value * 100) / 100

export async function* figures(): AsyncIterable<Figure> {
  const { world, state, ledger } = deal()
  const now = hour(30)
  const text = JSON.stringify(ledger)
  const floor = rounded(cpuMicros(2000, () => JSON.parse(text)))

  const fold = cpuMicros(2000, () => replay(ledger))
  const perSecond = Math.round((ledger.length * 1e6) / fold)
  yield {
    name: 'engine.fold',
    value: perSecond,
    unit: 'events/CPU-s',
    floor: Math.round((ledger.length * 1e6) / floor),
  }

  const judge = rounded(cpuMicros(2000, () => obligations(world, state, now)))
  yield { name: 'engine.obligations', value: judge, unit: 'µs/deal', floor, goal: 50, met: judge <= 50 }

  const command = {
    v: 1 as const,
    id: 'bench',
    deal: 'd1',
    acted: now,
    sent: now,
    act: { type: 'do step' as const, step: 'demo', evidence: { kind: 'word' as const } },
  }
  const whole = rounded(
    cpuMicros(1000, () => {
      const decision = decide(world, state, command, contextOf('rep'), now)
      if (!decision.ok) throw new Error(decision.refusal.code)
      const next = number(decision.events, state.seq).reduce<DealState>((folded, event) => evolve(folded, event), state)
      return contribution(world, next, now)
    }),
  )
  yield { name: 'engine.command', value: whole, unit: 'µs', floor }

  const judged = obligations(world, state, now)
  const scored = Math.round(1e6 / cpuMicros(20_000, () => score(judged, world.manuals.values().next().value!.numbers)))
  yield { name: 'engine.score', value: scored, unit: 'deals/CPU-s' }
}

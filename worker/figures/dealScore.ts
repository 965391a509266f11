import type { DealScore, Loss } from '#shared/api/scores.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { type LossLine, score } from '#shared/process/score/score.ts'
import { manualOf, type World } from '#shared/process/world.ts'

/**
 * The compliance score of a deal at a moment, each lost point with its obligation and event. `left`: the obligations that left
 * its state, settled for good.
 */
export function dealScore(world: World, state: DealState, left: readonly Obligation[], asOf: number): DealScore {
  const manual = manualOf(world, state)
  const all = [...left, ...obligations(world, state, asOf)]
  const judged = new Map(all.map((one) => [one.key, one]))
  const result = score(all, manual.numbers)
  return {
    deal: state.deal,
    asOf,
    seq: state.seq,
    manual: state.manual,
    score: result.score,
    weight: result.weight,
    settled: result.settled,
    waived: result.waivedWeight,
    losses: result.lines.flatMap((line) => {
      const one = judged.get(line.obligation)
      return one ? [loss(line, one, world)] : []
    }),
  }
}

function loss(line: LossLine, one: Obligation, world: World): Loss {
  return {
    obligation: one.key,
    kind: line.cap ? 'cap' : one.kind,
    stage: one.stage,
    visit: one.visit,
    name: obligationName(world.manuals.get(one.version), one.key),
    points: line.points,
    status: one.status,
    owedBy: one.owedBy,
    reductions: line.cap ? [] : one.reductions,
    ...given('step', one.step),
    ...given('due', one.due),
    ...given('doneAt', one.doneAt),
    ...given('doneBy', one.doneBy),
    ...given('event', one.event),
  }
}

function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  // A computed key widens to an index; here it gets its name back.
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
}

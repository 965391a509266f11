import { dayOf } from '../calendar/zone.ts'
import type { DealState } from '../ledger/state.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import { isCriticalFailure } from '../score/score.ts'
import type { World } from '../world.ts'
import { nextChange } from './nextChange.ts'
import { add, keyOf, type Measure, measures, type Vector } from './vector.ts'

/** What a deal adds to every figure, and the next moment at which that changes without an event. */
export interface Contribution {
  vector: Vector
  nextChange: number | null
}

/** A deal's share in the figures at `asOf`: a pure function of its state, so that roll-ups can equal a recompute. */
export function contribution(world: World, state: DealState, asOf: number): Contribution {
  return contributionOf(world, state, obligations(world, state, asOf), asOf)
}

/** The same, from obligations already judged at `asOf`. */
export function contributionOf(
  world: World,
  state: DealState,
  judged: readonly Obligation[],
  asOf: number,
): Contribution {
  const vector: Vector = {}
  for (const one of judged) {
    if (!one.scored || !one.settled || one.settles === undefined) continue
    const key = keyOf({
      day: dayOf(world.timeZone, one.settles),
      rep: one.owedBy,
      team: one.team,
      segment: state.segment ?? '',
      stage: one.stage,
      step: dimensionOf(one),
      version: one.version,
    })
    add(vector, key, rowOf(one))
  }
  return { vector, nextChange: nextChange(world, state, judged, asOf) }
}

/** What the figures of a stage are told apart by: its steps, and @what else is asked. */
export function dimensionOf({ kind, step, choice, rule }: Obligation): string {
  if (kind === 'choice') return `@choice/${choice}`
  if (kind === 'rule') return `@rule/${rule}`
  return step ?? `@${kind}`
}

function rowOf(one: Obligation): number[] {
  if (one.status === 'waived') return row({ waivedWeight: one.weight })
  return row({
    weight: one.weight,
    weightCredit: one.weight * one.credit,
    settled: 1,
    met: Number(one.status === 'met'),
    late: Number(one.status === 'late'),
    overdue: Number(one.status === 'overdue'),
    missed: Number(one.status === 'missed'),
    violated: Number(one.status === 'violated'),
    selfAttestedWeight: one.reductions.some((reduction) => reduction.why === 'self-attested') ? one.weight : 0,
    critical: Number(isCriticalFailure(one)),
  })
}

function row(values: Partial<Record<Measure, number>>): number[] {
  return measures.map((measure) => values[measure] ?? 0)
}

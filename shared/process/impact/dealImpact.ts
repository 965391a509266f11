import { type Measure, measures, type Vector } from '../contribution/vector.ts'
import type { Context } from '../decide/context.ts'
import type { LedgerEvent } from '../ledger/event.ts'
import { replay } from '../ledger/replay.ts'
import { owner } from '../ledger/standing.ts'
import type { DealState, Past } from '../ledger/state.ts'
import { chaptersOf } from '../ledger/visits.ts'
import { judgingIn } from '../obligations/judge.ts'
import { judged } from '../obligations/judged.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { obligations } from '../obligations/obligations.ts'
import { addPast, headline } from '../score/past.ts'
import { manualOf } from '../world.ts'
import { type Blocked, blockedUnder } from './blocked.ts'
import type { Draft } from './draft.ts'
import { under } from './under.ts'

/** One deal's past, and what the roll-ups hold for it where that is known: then only what the draft touches is judged. */
export interface History {
  events: readonly LedgerEvent[]
  asOf: number
  vector?: Vector
}

/** What a draft would have done to one deal. Scores in hundredths of a point; obligations by their keys under the draft. */
export interface DealImpact {
  deal: string
  team: string
  stage: string
  before: number | null
  after: number | null
  blocked: Blocked[]
  /** Asked and scored under the draft alone, or under the old version alone. */
  gained: string[]
  lost: string[]
}

/** Judges a deal's past as it was and under the draft. Nothing where the draft touches nothing that the deal went through. */
export function dealImpact(draft: Draft, history: History, context: Context): DealImpact | undefined {
  const state = replay(history.events)
  const there = under(state, draft)
  const before = judgedIn(draft, state, history.asOf)
  const after = judgedIn(draft, there, history.asOf)
  if (before.length === 0 && after.length === 0) return undefined
  const past = history.vector && draft.touched ? without(sumsOf(history.vector), before) : undefined
  return {
    deal: state.deal,
    team: owner(state).team,
    stage: chaptersOf(draft.world, there).at(-1)?.visits.at(-1)?.stage ?? '',
    before: headline(past, past ? before : all(draft, state, history.asOf), manualOf(draft.world, state).numbers).score,
    after: headline(past, past ? after : all(draft, there, history.asOf), draft.manual.numbers).score,
    blocked: blockedUnder(draft, history.events, there, after, context),
    ...difference(draft, before, after),
  }
}

/** What one version asks in the stages that the draft touches. A deal that was moved between versions is judged whole. */
function judgedIn({ world, touched }: Draft, state: DealState, asOf: number): Obligation[] {
  if (!touched || state.manuals.length > 1) return obligations(world, state, asOf)
  const chapter = chaptersOf(world, state, asOf).at(-1)
  return chapter ? judged(judgingIn(world, state, chapter, asOf), touched) : []
}

function all({ world }: Draft, state: DealState, asOf: number): Obligation[] {
  return obligations(world, state, asOf)
}

function sumsOf(vector: Vector): Past {
  const total = (measure: Measure) => {
    const at = measures.indexOf(measure)
    return Object.values(vector).reduce((sum, row) => sum + (row[at] ?? 0), 0)
  }
  return {
    weight: total('weight'),
    weightCredit: total('weightCredit'),
    waivedWeight: total('waivedWeight'),
    lost: 0,
    critical: total('critical'),
  }
}

function without(sums: Past, obligations: readonly Obligation[]): Past {
  const part = addPast(undefined, obligations)
  return {
    weight: sums.weight - part.weight,
    weightCredit: sums.weightCredit - part.weightCredit,
    waivedWeight: sums.waivedWeight - part.waivedWeight,
    lost: 0,
    critical: sums.critical - part.critical,
  }
}

function difference(draft: Draft, before: readonly Obligation[], after: readonly Obligation[]) {
  const asked = (list: readonly Obligation[]) => list.filter((one) => one.scored)
  const old = new Set(asked(before).map((one) => draft.nameOf(one.key)))
  const now = new Set(asked(after).map((one) => one.key))
  return { gained: [...now].filter((key) => !old.has(key)), lost: [...old].filter((key) => !now.has(key)) }
}

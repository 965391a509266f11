import { stands } from '../ledger/standing.ts'
import type { DealState, Doing } from '../ledger/state.ts'
import type { EvidenceKind } from '../manual/rule.ts'
import { type Clock, lateShare } from './clock.ts'
import type { Reduction } from './obligation.ts'
import { isOutOfOrder } from './order.ts'
import type { Sheet } from './sheet.ts'

/** A doing with what it is worth, in basis points. */
export interface Credited {
  doing: Doing
  credit: number
  reductions: Reduction[]
}

/** Of several doings that stand, the one with the highest credit counts; ties: the earliest. */
export function bestDoing(
  sheet: Sheet,
  index: number,
  clock: Clock | undefined,
  doings: readonly Doing[],
): Credited | undefined {
  let best: Credited | undefined
  for (const doing of doings) {
    const reductions = reductionsOf(sheet, index, clock, doing)
    let credit = 10_000
    for (const { share } of reductions) credit = Math.floor((credit * share) / 10_000)
    if (best === undefined || credit > best.credit) best = { doing, credit, reductions }
    if (credit === 10_000) break
  }
  return best
}

/** Lateness, then order, then self-attestation; each takes its share of what the one before left, rounded down. */
function reductionsOf(sheet: Sheet, index: number, clock: Clock | undefined, doing: Doing): Reduction[] {
  const { step } = sheet.place(index)
  const { time, manual, state } = sheet.judging
  const reductions: Reduction[] = []
  const late = clock ? lateShare(time, clock, doing.at, step.timeStandard?.pauses) : 10_000
  if (late < 10_000) reductions.push({ why: 'late', share: late })
  if (isOutOfOrder(sheet, index, doing)) reductions.push({ why: 'out of order', share: manual.numbers.outOfOrder })
  if (step.evidence[0] !== 'word' && evidenceOf(state, doing) === 'word')
    reductions.push({ why: 'self-attested', share: manual.numbers.selfAttested })
  return reductions
}

/** What shows it now: a doing whose evidence was withdrawn, or whose message was withdrawn or moved away, is a word. */
export function evidenceOf(state: DealState, doing: Doing): EvidenceKind {
  if (state.unproven.includes(doing.event)) return 'word'
  if (state.undone.length === 0) return doing.evidence
  const proof = state.activities.find((one) => one.activity === doing.activity)
  return proof === undefined || stands(state, proof) ? doing.evidence : 'word'
}

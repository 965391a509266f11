import type { Values } from '../manual/condition.ts'
import { findStage, placeOf } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import { Alignments, open } from './align.ts'
import { type BoundFault, boundFaults } from './bounds.ts'
import { type Deviation, Deviations } from './deviations.ts'
import { tooLarge } from './frontier.ts'
import { Language } from './language.ts'
import { readConditions } from './reading.ts'
import { Rulebook } from './rulebook.ts'
import { Variants } from './variants.ts'

/** A deal, or a case of a log, as conformance sees it. */
export interface Case {
  /** The activities in their order, as numbers of the manual's vocabulary. */
  trace: ArrayLike<number>
  /** How it ended; nothing for an open one, which is judged as a beginning. */
  outcome?: string
  /** The stage in which it was opened; the first where nothing is said. */
  start?: string
  /** The last known values of its attributes. */
  values: Values
}

export interface Conformity {
  /** The least number of activities to leave out or to put in until the case is a run of the manual. */
  cost: number
  /** What it costs to leave out everything and put in the shortest run to the same outcome. */
  worstCost: number
  /** 1 - cost ÷ worst cost: 1 for a case that went by the manual. */
  fitness: number
  deviations: readonly Deviation[]
}

export type CaseRefusal =
  | { code: 'unknown outcome'; outcome: string }
  | { code: 'unknown stage'; stage: string }
  /** No run of the manual leads from where the case began to its outcome. */
  | { code: 'out of reach'; outcome: string }
  /** Too far from the manual to be exact within memory. */
  | { code: 'too large' }

export type Judged = { ok: true; conformity: Conformity } | { ok: false; refusal: CaseRefusal }

export interface Setting {
  /** Whether the log shows stage entries. */
  entries: boolean
  /** States that may be held for one case, at eight bytes each; a case that needs more is refused. */
  most?: number
}

/**
 * Says of cases how far they are from a manual, exactly. A manual beyond the bounds within which that is possible is refused,
 * with every bound it breaks.
 */
export function conformanceTo(
  manual: Manual,
  setting: Setting,
): { ok: true; judge: (one: Case) => Judged } | { ok: false; faults: readonly BoundFault[] } {
  const faults = boundFaults(manual)
  if (faults.length > 0) return { ok: false, faults }
  const conformance = new Conformance(manual, setting)
  return { ok: true, judge: (one) => conformance.judge(one) }
}

/** What was found out for cases that read the manual alike and begin at the same stage. */
interface Known {
  alignments: Alignments
  deviations: Deviations
  variants: Variants
}

class Conformance {
  readonly #manual: Manual
  readonly #entries: boolean
  readonly #most: number
  readonly #known = new Map<string, Known>()
  #held = 0

  constructor(manual: Manual, { entries, most = 1 << 24 }: Setting) {
    this.#manual = manual
    this.#entries = entries
    this.#most = most
  }

  judge({ trace, outcome, start, values }: Case): Judged {
    if (start !== undefined && !findStage(this.#manual, start)) return refused({ code: 'unknown stage', stage: start })
    const ending = outcome === undefined ? open : this.#manual.outcomes.findIndex((one) => one.key === outcome)
    if (outcome !== undefined && ending < 0) return refused({ code: 'unknown outcome', outcome })
    const known = this.#knownFor(start, values)
    const shortest = known.alignments.shortest[ending] ?? 0
    if (outcome !== undefined && shortest === Number.POSITIVE_INFINITY)
      return refused({ code: 'out of reach', outcome })
    const held = heldBy(known)
    const cost = known.alignments.cost(trace, ending)
    const judged = cost < 0 ? refusedAt(cost, outcome) : accepted(known, trace, ending, cost, trace.length + shortest)
    this.#held += heldBy(known) - held
    return judged
  }

  #knownFor(start: string | undefined, values: Values): Known {
    this.#forget()
    const reading = readConditions(this.#manual, values)
    const first = start === undefined ? 0 : placeOf(this.#manual, start)
    const key = `${first} ${reading.signature}`
    const known = this.#known.get(key)
    if (known) return known
    const language = new Language(new Rulebook(this.#manual, reading), first, this.#entries)
    const alignments = new Alignments(language, this.#most)
    const made = { alignments, deviations: new Deviations(alignments), variants: new Variants() }
    this.#known.set(key, made)
    return made
  }

  /** What is kept from case to case is at most a quarter of what one case may need; beyond, it is made anew. */
  #forget(): void {
    if (this.#held <= this.#most / 4) return
    this.#known.clear()
    this.#held = 0
  }
}

function accepted(known: Known, trace: ArrayLike<number>, ending: number, cost: number, worstCost: number): Judged {
  const { deviations, variants } = known
  const fitness = worstCost === 0 ? 1 : 1 - cost / worstCost
  const list = cost === 0 ? [] : variants.list(trace, ending, () => deviations.list(trace, ending, cost))
  return { ok: true, conformity: { cost, worstCost, fitness, deviations: list } }
}

function refusedAt(cost: number, outcome = ''): Judged {
  return refused(cost === tooLarge ? { code: 'too large' } : { code: 'out of reach', outcome })
}

function heldBy({ alignments, variants }: Known): number {
  return alignments.held + variants.held
}

function refused(refusal: CaseRefusal): Judged {
  return { ok: false, refusal }
}

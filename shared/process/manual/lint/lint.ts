import type { Manual } from '../schema.ts'
import { approvalsInARow, approverAsks } from './approvals.ts'
import { bounds } from './bounds.ts'
import { allBranchesOut, branchAsksNothing } from './choices.ts'
import { conditions, unchangingConditions } from './conditions.ts'
import { alreadyKnown, askedTwice, sameStepTwice } from './duplicates.ts'
import { evidenceImpossible } from './evidence.ts'
import { choiceWithoutValues, tooManyFields } from './fields.ts'
import type { Finding, Rule } from './finding.ts'
import { firmerThanGate, gateNeverHolds } from './gates.ts'
import { hardensToMilder } from './hardening.ts'
import { translationMissing } from './languages.ts'
import { phraseRuleIdle, phrasesMissing } from './phrases.ts'
import { outcomeOutOfReach, stageOutOfReach } from './reach.ts'
import { unsound } from './soundness.ts'
import { timeStandardMissing, toleranceMissing } from './times.ts'
import { attributeUnused, roleUnused, scriptUnused } from './unused.ts'

/** Every rule, in the order in which their findings stand at one place. */
const rules: readonly Rule[] = [
  bounds,
  conditions,
  unchangingConditions,
  stageOutOfReach,
  outcomeOutOfReach,
  gateNeverHolds,
  firmerThanGate,
  approverAsks,
  approvalsInARow,
  evidenceImpossible,
  timeStandardMissing,
  toleranceMissing,
  choiceWithoutValues,
  tooManyFields,
  askedTwice,
  alreadyKnown,
  sameStepTwice,
  allBranchesOut,
  branchAsksNothing,
  hardensToMilder,
  translationMissing,
  phrasesMissing,
  phraseRuleIdle,
  scriptUnused,
  roleUnused,
  attributeUnused,
]

/**
 * What is wrong, or could be better, in a manual; sorted by place. Without an error every deal that follows it can be
 * completed. Where keys refer to nothing or an order runs in a circle, only that is told: the rest builds on it.
 */
export function lint(manual: Manual): Finding[] {
  const faults = unsound(manual)
  const found = faults.length > 0 ? faults : rules.flatMap((rule) => rule(manual))
  return found.toSorted((one, other) => comparePlaces(one.at, other.at))
}

/** Places compare part by part, numbers by their value: `stages[2]` comes before `stages[10]`. */
function comparePlaces(one: string, other: string): number {
  const parts = partsOf(other)
  for (const [index, part] of partsOf(one).entries()) {
    const counterpart = parts[index]
    if (counterpart === undefined) return 1
    if (part === counterpart) continue
    if (typeof part === 'number' && typeof counterpart === 'number') return part - counterpart
    return String(part) < String(counterpart) ? -1 : 1
  }
  return partsOf(one).length - parts.length
}

function partsOf(place: string): (string | number)[] {
  return place.split(/[.[\]]+/).map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

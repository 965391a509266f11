import { roleOf } from '../manual/find.ts'
import { weightOf } from '../manual/rule.ts'
import { covers, readings } from './asked.ts'
import { bestDoing, proof } from './credit.ts'
import { modeAt } from './mode.ts'
import type { Obligation } from './obligation.ts'
import { owed } from './owed.ts'
import type { Sheet } from './sheet.ts'

/**
 * A step that is not asked: its condition does not hold or cannot be told yet, or it stands in a branch that is out, was not
 * picked, or can still be. It is shown and costs nothing. `forbidden` says that it was done while its condition forbade it,
 * `unknown` what keeps a required one from being asked.
 */
export function unaskedObligation(sheet: Sheet, index: number): Obligation {
  const { judging, visit } = sheet
  const { step, choice } = sheet.place(index)
  const doings = sheet.counted(index).filter(({ at }) => visit.left === undefined || at <= visit.left)
  const why = whyUnasked(sheet, index)
  const isOpen = visit.left === undefined && (why.is === 'unknown' || why.is === 'can be picked')
  const isFree = why.is === 'unknown' || step.whenFalse === 'allowed'
  const isForbidden = step.whenFalse === 'forbidden' && doings.some((doing) => why.forbids(doing.at))
  const best = doings.length > 0 ? bestDoing(sheet, index, undefined, doings) : undefined
  const status = best && isFree ? 'met' : isOpen ? 'pending' : 'not applicable'
  const owner = owed(judging, roleOf(judging.manual, sheet.input.stage, step), judging.now)
  const { mode } = modeAt(step, judging.state, owner.owedBy, judging.now)
  const isMissed = sheet.required[index] && mode !== 'observe' && !best
  const unknown = isMissed && why.is === 'unknown' ? [...why.unknown] : undefined
  return {
    key: sheet.key(step.key),
    kind: 'step',
    stage: visit.stage,
    visit: visit.n,
    step: step.key,
    occurrence: 1 + sheet.input.earlier,
    ...(choice === undefined ? {} : { choice }),
    version: judging.version,
    status,
    mode,
    severity: step.severity,
    weight: weightOf[step.severity],
    scored: unknown !== undefined,
    settled: false,
    credit: 0,
    reductions: [],
    askedFrom: visit.entered,
    ...(best ? proof(judging.state, best.doing) : {}),
    ...owner,
    ...(unknown ? { unknown } : {}),
    ...(isForbidden ? { forbidden: true } : {}),
  }
}

interface Unasked {
  is: 'unknown' | 'false' | 'out' | 'can be picked'
  unknown: readonly string[]
  /** Whether its condition, or its branch's, forbade it at a moment. */
  forbids: (moment: number) => boolean
}

function whyUnasked(sheet: Sheet, index: number): Unasked {
  const { step, choice, branch } = sheet.place(index)
  const own = step.when === undefined ? [] : readings(sheet.judging, sheet.visit, step.when)
  const isFalse = (moment: number) => own.some((one) => one.truth.is === false && covers([one], moment))
  const standing = choice === undefined ? undefined : sheet.choice(choice)
  const way = standing && branch !== undefined ? standing.ways[branch] : undefined
  const forbids = (moment: number) =>
    moment >= sheet.visit.entered && (isFalse(moment) || (way !== undefined && !covers(way, moment)))
  const last = own.at(-1)?.truth
  if (last?.is === false) return { is: 'false', unknown: [], forbids }
  if (standing && branch !== undefined) {
    const isOut = standing.picked ? standing.picked.branch !== branch : !standing.left.includes(branch)
    if (isOut) return { is: 'out', unknown: [], forbids }
    if (!standing.picked && standing.left.length > 1) return { is: 'can be picked', unknown: [], forbids }
  }
  return { is: 'unknown', unknown: last?.is === 'unknown' ? last.unknown : [], forbids }
}

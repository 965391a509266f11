import type { StepScore } from '#shared/api/boardParts.ts'
import type { BoardWords } from '#shared/api/boardWords.ts'
import type { Losses } from '#shared/api/figures.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { dayOf, midnight, placeOf } from '#shared/process/calendar/zone.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { type DealAsked, helpTodayWord } from '#shared/process/words/helpToday.ts'
import { type DealKept, keptWord } from '#shared/process/words/kept.ts'
import { keptBestWord } from '#shared/process/words/keptBest.ts'
import { mostLostWord } from '#shared/process/words/mostLost.ts'
import type { World } from '#shared/process/world.ts'
import type { StepDealsRow } from '#worker/store/boardParts.ts'
import type { ShareRow, TeamRow } from '#worker/store/figures.ts'
import type { Period } from '#worker/store/scope.ts'
import { shift } from './period.ts'
import { addUp } from './pooled.ts'

/** The days that the first sentence speaks of, and those before; both lie in what was read. */
export interface Compared {
  now: { days: Period; rows: readonly ShareRow[] }
  before: { days: Period; rows: readonly ShareRow[] }
}

/** The last whole week and the one before, out of the rows of a period that holds both. */
export function lastWeeks(rows: readonly ShareRow[], zone: string, now: number): Compared {
  const week = (monday: string) => ({
    days: { from: monday, to: shift(monday, 6) },
    rows: rows.filter((row) => row.week === monday),
  })
  const running = weekOf(dayOf(zone, now))
  return { now: week(shift(running, -7)), before: week(shift(running, -14)) }
}

export function keptIn({ now, before }: Compared): BoardWords['kept'] {
  const word = keptWord(byDeal(now.rows), byDeal(before.rows))
  if (!word) return undefined
  const { than, ...said } = word
  return { ...said, ...now.days, ...(than ? { than: { ...than, ...before.days } } : {}) }
}

function byDeal(rows: readonly ShareRow[]): DealKept[] {
  return [...Map.groupBy(rows, ({ deal }) => deal).values()].map((own) => addUp(own))
}

/** Of a team that stands out the name is said, of a person never. */
export function mostLostIn(
  losses: Losses['losses'],
  deals: readonly StepDealsRow[],
  teams: readonly TeamRow[],
): BoardWords['mostLost'] {
  const losing = ({ stage, step }: { stage: string; step: string }) =>
    deals.find((one) => one.stage === stage && one.step === step)?.losing ?? 0
  const word = mostLostWord(losses.map((loss) => ({ ...loss, deals: losing(loss), people: loss.reps })))
  const named = losses.find(({ stage, step }) => stage === word?.stage && step === word.step)
  if (!word || !named) return undefined
  const { cause, ...said } = word
  const { name, stageName } = named
  if (cause?.is !== 'team') return { ...said, name, stageName, ...(cause ? { cause } : {}) }
  const team = teams.find(({ id }) => id === cause.team)?.name ?? cause.team
  return { ...said, name, stageName, cause: { ...cause, name: team } }
}

export function keptBestIn(steps: readonly StepScore[]): BoardWords['keptBest'] {
  const word = keptBestWord(steps)
  const named = steps.find(({ stage, step }) => stage === word?.stage && step === word.step)
  return word && named && { ...word, name: named.name, stageName: named.stageName }
}

/** Where help today still counts, among deals judged now. */
export function helpIn(states: readonly DealState[], world: World, now: number): BoardWords['helpToday'] {
  const asked = states.map((state): DealAsked => {
    return { deal: state.deal, name: state.name, owner: owner(state).user, obligations: obligations(world, state, now) }
  })
  const word = helpTodayWord(asked, { now, end: dayEnd(world.timeZone, now) })
  if (!word) return undefined
  const deals = word.deals.map(({ version, ...help }) => ({
    ...help,
    what: obligationName(world.manuals.get(version), help.obligation),
  }))
  return { ...word, deals }
}

/** When the day of a moment ends in a zone. */
export function dayEnd(zone: string, now: number): number {
  const { year, day } = placeOf(zone, now)
  return midnight(year, day + 1)
}

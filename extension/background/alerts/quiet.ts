import { type ReminderKind, reminderKinds } from '#extension/rooms/today.ts'
import { setting } from '../store/settings.ts'

/** Something that could be told without being asked. `key` names it: it is told once. */
export interface Reminder {
  kind: ReminderKind
  key: string
}

/** What was told on a day, and what the rep wants no more of. */
export interface Quiet {
  day: string
  told: string[]
  muted: ReminderKind[]
  /** "Not now": nothing before this moment. */
  until?: number
}

/** No more unasked messages than this on one day. */
export const mostADay = 3
/** For how long "not now" holds, in milliseconds. */
export const notNow = 2 * 3_600_000

/** Which of them is told now, if any: never while somebody writes, nothing twice, nothing of a kind that is not wanted. */
export function tellNext(
  reminders: readonly Reminder[],
  quiet: Quiet,
  { day, now, drafting }: { day: string; now: number; drafting: boolean },
): Reminder | undefined {
  const { told, muted, until } = quiet
  const today = quiet.day === day ? told.length : 0
  if (drafting || today >= mostADay || (until !== undefined && now < until && until - now <= notNow)) return undefined
  return reminders.find(({ kind, key }) => !muted.includes(kind) && !told.includes(key))
}

/** What is remembered once it was told. What was told on another day is told again only if it still has to be. */
export function afterTelling(quiet: Quiet, { key }: Reminder, day: string): Quiet {
  const { until: _, ...rest } = quiet
  return { ...rest, day, told: quiet.day === day ? [...quiet.told, key] : [key] }
}

export function withoutKind(quiet: Quiet, kind: ReminderKind): Quiet {
  return { ...quiet, muted: reminderKinds.filter((one) => one === kind || quiet.muted.includes(one)) }
}

export async function quietNow(): Promise<Quiet> {
  return (await setting('quiet')) ?? { day: '', told: [], muted: [] }
}

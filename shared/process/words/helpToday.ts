import type { Obligation } from '../obligations/obligation.ts'
import { isToDo } from '../obligations/toDo.ts'

/** An open deal with what the manual asks of it, as judged now. */
export interface DealAsked {
  deal: string
  name: string
  owner: string
  obligations: readonly Obligation[]
}

/** A deal on which help today counts, and because of what. */
export interface Help {
  deal: string
  name: string
  owner: string
  /** The key of the obligation, and the version that asks it. */
  obligation: string
  version: string
  due: number
  /** It is past its due moment, and doing it still earns some of its credit. */
  overdue: boolean
}

export interface HelpToday {
  say: 'helpToday'
  n: number
  deals: Help[]
}

/** When it is, and when the day ends. */
export interface Day {
  now: number
  end: number
}

const most = 2

/**
 * The deals, two at most, where help today still changes the outcome. Weighty alone counts: what is critical, or what its
 * stage's gate warns of or blocks for. It is due before the day ends, and is not lost yet: either its due moment is still to
 * come, or it is overdue and doing it today still earns credit. Its stage can still be left in time: the stage's own time
 * standard, if it has one, has not run out before that. What is on hold waits for the customer, and not for help. Of each deal
 * the weightiest stands for it, then the one that is due first; deals likewise. Silent where there is none.
 */
export function helpTodayWord(deals: readonly DealAsked[], day: Day): HelpToday | undefined {
  const found = deals
    .flatMap((asked) => {
      const [first] = asked.obligations.filter((one) => counts(one, asked, day)).sort(weightiest)
      return first ? [{ asked, first }] : []
    })
    .sort((a, b) => weightiest(a.first, b.first) || (a.asked.deal < b.asked.deal ? -1 : 1))
    .slice(0, most)
    .map(({ asked, first }) => helpOf(asked, first))
  return found.length === 0 ? undefined : { say: 'helpToday', n: found.length, deals: found }
}

function counts(one: Obligation, { obligations }: DealAsked, { now, end }: Day): boolean {
  if (!isToDo(one) || one.paused || one.due === undefined || one.due >= end) return false
  const inTime = one.status === 'pending' ? one.due > now : one.spent !== undefined && one.spent > now
  return inTime && isWeighty(one) && !stageIsOver(one, obligations)
}

function isWeighty({ severity, mode }: Obligation): boolean {
  return severity === 'critical' || mode === 'warn' || mode === 'block' || mode === 'approve'
}

function stageIsOver(one: Obligation, all: readonly Obligation[]): boolean {
  return all.some(
    ({ kind, stage, visit, status }) =>
      kind === 'time' && stage === one.stage && visit === one.visit && status !== 'pending' && one.kind !== 'time',
  )
}

function helpOf({ deal, name, owner }: DealAsked, one: Obligation): Help {
  const { key: obligation, version, due = 0, status } = one
  return { deal, name, owner, obligation, version, due, overdue: status === 'overdue' }
}

function weightiest(a: Obligation, b: Obligation): number {
  return b.weight - a.weight || (a.due ?? 0) - (b.due ?? 0) || (a.key < b.key ? -1 : 1)
}

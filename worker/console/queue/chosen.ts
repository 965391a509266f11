import type { WaitingCase } from '#shared/api/cases.ts'

export type Chosen = ReadonlySet<string>

/** The row of a list taken or left; with a range, all from the row before it to this one are as this one becomes. */
export function toggled(chosen: Chosen, all: readonly string[], row: string, from?: string): Chosen {
  const on = !chosen.has(row)
  const [start, end] = [all.indexOf(from ?? row), all.indexOf(row)]
  const range = start === -1 ? [row] : all.slice(Math.min(start, end), Math.max(start, end) + 1)
  const next = new Set(chosen)
  for (const one of range)
    if (on) next.add(one)
    else next.delete(one)
  return next
}

/** Those of the rows that are still there: what somebody else ruled is no longer chosen. */
export function still(chosen: Chosen, cases: readonly WaitingCase[]): WaitingCase[] {
  return cases.filter((one) => chosen.has(one.case))
}

/** Every case that asks for the same step of the same stage, whichever the deal. */
export function ofThisStep(like: WaitingCase, cases: readonly WaitingCase[]): WaitingCase[] {
  return cases.filter((one) => stepOf(one.obligation) === stepOf(like.obligation))
}

const stepOf = (obligation: string) => {
  const [stage, , ...what] = obligation.split('/')
  return [stage, ...what].join('/')
}

/** What a ruling on several will write, and what it leaves out because somebody else must rule. */
export function planOf(chosen: readonly WaitingCase[]): { write: WaitingCase[]; leave: WaitingCase[] } {
  return { write: chosen.filter(({ mayRule }) => mayRule), leave: chosen.filter(({ mayRule }) => !mayRule) }
}

/** What stays chosen after a ruling: of those that were looked at only what is to be tried again, not what somebody else must rule. */
export function left(chosen: Chosen, looked: readonly WaitingCase[], failed: readonly string[]): Chosen {
  const over = new Set(looked.map((one) => one.case))
  return new Set([...[...chosen].filter((one) => !over.has(one)), ...failed])
}

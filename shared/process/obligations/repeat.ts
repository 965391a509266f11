import type { Doing } from '../ledger/state.ts'
import type { Repeat, Step } from '../manual/step.ts'
import type { Span } from './asked.ts'
import type { Clock } from './clock.ts'
import { clockOf, runs } from './clockStep.ts'
import { counted } from './counted.ts'
import type { Sheet } from './sheet.ts'
import { settledBefore, type Turn } from './turn.ts'

/** The most occurrences of a step in one visit. */
export const mostTurns = 100

interface Growing extends Turn {
  clock: Clock | undefined
  all: Doing[]
}

/**
 * The occurrences of a step that is asked again. The first starts where the step is asked, each next one at the earlier of
 * the doing and the due moment of the one before. A doing serves the earliest occurrence already asked that is not served
 * and whose late credit is not yet 0, else the newest that is not served, so that none stays open for ever. As many as the
 * manual counts are asked whenever their time comes.
 */
export function series(sheet: Sheet, index: number, repeat: Repeat, spans: readonly Span[]): readonly Turn[] {
  const turns: Turn[] = []
  const doings = sheet.doings(index)
  for (const [place, span] of spans.entries()) {
    const next = spans[place + 1]?.from ?? Number.POSITIVE_INFINITY
    const own = doings.filter(({ at }) => (place === 0 || at >= span.from) && at < next)
    const grown = grow(sheet, index, repeat, span, own, turns.length)
    turns.push(
      ...(span.until === Number.POSITIVE_INFINITY ? grown : grown.filter((one) => settledBefore(one, span.until))),
    )
  }
  return turns
}

function grow(
  sheet: Sheet,
  index: number,
  repeat: Repeat,
  span: Span,
  doings: readonly Doing[],
  before: number,
): Turn[] {
  const { step } = sheet.place(index)
  const turns: Growing[] = []
  const begin = (from: number) => {
    const number = before + turns.length + 1
    turns.push({
      number,
      from,
      clock: turnClock(sheet, index, repeat, number, from),
      doings: [],
      all: [],
      beyond: number > repeat.count,
    })
  }
  const last = lastMoment(sheet)
  begin(span.from)
  for (const doing of doings) {
    beginUpTo(turns, begin, repeat, Math.min(doing.at, last), span.until)
    serve(step, turns, doing)
  }
  beginUpTo(turns, begin, repeat, last, span.until)
  const unbegun = (number: number): Turn => ({ number, from: span.from, doings: [], beyond: false })
  const waiting = Math.max(0, repeat.count - before - turns.length)
  return [...turns, ...Array.from({ length: waiting }, (_, place) => unbegun(before + turns.length + place + 1))]
}

/** Begins what has its time come by a moment: nothing in a visit that was left, or once the step is no longer asked. */
function beginUpTo(
  turns: Growing[],
  begin: (from: number) => void,
  repeat: Repeat,
  moment: number,
  until: number,
): void {
  const most = repeat.every ? mostTurns : repeat.count
  for (let last = turns.at(-1); last && last.number < most; last = turns.at(-1)) {
    const done = last.doings[0] ? Math.max(last.doings[0].at, last.from) : Number.POSITIVE_INFINITY
    const next = Math.min(done, last.clock?.due ?? Number.POSITIVE_INFINITY)
    if (next > moment || next >= until) return
    begin(next)
  }
}

function lastMoment({ judging, visit }: Sheet): number {
  return visit.left === undefined || visit.left > judging.now ? judging.now : visit.left - 1
}

function serve(step: Step, turns: Growing[], doing: Doing): void {
  const open = turns.find(
    ({ from, clock, doings }) =>
      from <= doing.at && doings.length === 0 && (clock === undefined || doing.at < clock.spent),
  )
  const turn = open ?? turns.findLast(({ doings }) => doings.length === 0) ?? turns.at(-1)
  if (!turn) return
  turn.all.push(doing)
  turn.doings = counted(step, turn.all)
}

/** The first occurrence has the step's time standard, each later one its cadence; either stands in for the other. */
export function turnClock(
  sheet: Sheet,
  index: number,
  { every }: Repeat,
  number: number,
  from: number,
): Clock | undefined {
  const { timeStandard } = sheet.place(index).step
  if (number === 1 && timeStandard) return clockOf(sheet, index, from)
  const within = every ?? timeStandard?.within
  return within && runs(sheet, index, from, { ...timeStandard, within })
}

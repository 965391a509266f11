import type { Doing } from '../ledger/state.ts'
import type { Repeat, Step } from '../manual/step.ts'
import type { Span } from './asked.ts'
import type { Clock } from './clock.ts'
import { clockOf, type PickedChoice, pickedChoice, runs } from './clockStep.ts'
import { counted } from './counted.ts'
import type { Sheet } from './sheet.ts'
import { settledBefore, type Turn } from './turn.ts'

/** The most occurrences of a step in one visit. */
export const mostTurns = 100

interface Growing extends Turn {
  all: Doing[]
}

/** The occurrences in one stretch in which a step is asked. */
interface Series {
  sheet: Sheet
  index: number
  repeat: Repeat
  span: Span
  /** How many there were in earlier stretches. */
  before: number
  turns: Growing[]
  /** Nothing unless the step picked its branch: then its first occurrence settled the choice, the others are asked from then. */
  picked: PickedChoice | undefined
}

/**
 * The occurrences of a step that is asked again. The first starts where the step is asked, each next one at the earlier of
 * the doing and the due moment of the one before. A doing serves the earliest occurrence already asked that is not served
 * and whose late credit is not yet 0, else the newest that is not served, so that none stays open for ever. As many as the
 * manual counts are asked whenever their time comes.
 */
export function series(sheet: Sheet, index: number, repeat: Repeat, spans: readonly Span[]): readonly Turn[] {
  const made: Turn[] = []
  const doings = sheet.doings(index)
  for (const [place, span] of spans.entries()) {
    const next = spans[place + 1]?.from ?? Number.POSITIVE_INFINITY
    const own = doings.filter(({ at }) => (place === 0 || at >= span.from) && at < next)
    const picked = pickedChoice(sheet, index, span.from)
    const turns = grow({ sheet, index, repeat, span, before: made.length, turns: [], picked }, own)
    made.push(
      ...(span.until === Number.POSITIVE_INFINITY ? turns : turns.filter((one) => settledBefore(one, span.until))),
    )
  }
  return made
}

function grow(one: Series, doings: readonly Doing[]): Turn[] {
  const { sheet, index, repeat, span, before, turns, picked } = one
  const { step } = sheet.place(index)
  const last = lastMoment(sheet)
  begin(one, span.from)
  for (const doing of doings) {
    if (doing !== picked?.doing) beginUpTo(one, Math.min(doing.at, last))
    serve(step, turns, doing)
  }
  beginUpTo(one, last)
  const unbegun = (number: number): Turn => ({ number, from: span.from, doings: [], beyond: false, waits: true })
  const waiting = Math.max(0, repeat.count - before - turns.length)
  return [...turns, ...Array.from({ length: waiting }, (_, place) => unbegun(before + turns.length + place + 1))]
}

function begin({ sheet, index, repeat, before, turns }: Series, from: number): void {
  const number = before + turns.length + 1
  const clock = turnClock(sheet, index, repeat, number, from)
  turns.push({ number, from, clock, doings: [], all: [], beyond: number > repeat.count })
}

/** Begins what has its time come by a moment: nothing in a visit that was left, or once the step is no longer asked. */
function beginUpTo(one: Series, moment: number): void {
  const { repeat, span, turns, picked } = one
  const most = repeat.every ? mostTurns : repeat.count
  for (let last = turns.at(-1); last && last.number < most; last = turns.at(-1)) {
    const done = last.doings[0] ? Math.max(last.doings[0].at, last.from) : Number.POSITIVE_INFINITY
    const own = Math.min(done, last.clock?.due ?? Number.POSITIVE_INFINITY)
    const next = picked && turns.length === 1 ? Math.max(own, picked.at) : own
    if (next > moment || next >= span.until) return
    begin(one, next)
  }
}

function lastMoment({ judging, visit }: Sheet): number {
  return visit.left === undefined || visit.left > judging.now ? judging.now : visit.left - 1
}

function serve(step: Step, turns: Growing[], doing: Doing): void {
  const open = turns.find(
    ({ from, clock, doings }) => from <= doing.at && doings.length === 0 && (!clock || doing.at < clock.spent),
  )
  const turn = open ?? turns.findLast(({ doings }) => doings.length === 0) ?? turns.at(-1)
  if (!turn) return
  turn.all.push(doing)
  turn.doings = counted(step, turn.all)
}

/**
 * The first occurrence has the step's time standard, each later one its cadence; either stands in for the other. The late
 * credit of one is gone when the next falls due: a doing at a due moment serves what is due then.
 */
export function turnClock(
  sheet: Sheet,
  index: number,
  { every }: Repeat,
  number: number,
  from: number,
): Clock | undefined {
  const { timeStandard } = sheet.place(index).step
  const within = every ?? timeStandard?.within
  const isOwn = number === 1 && (timeStandard !== undefined || pickedChoice(sheet, index, from) !== undefined)
  const clock = isOwn ? clockOf(sheet, index, from) : within && runs(sheet, index, from, { ...timeStandard, within })
  if (!clock || !within || !timeStandard) return clock
  const next = sheet.judging.time.add(clock.due, within, timeStandard.pauses)
  return next < clock.spent ? { ...clock, spent: next } : clock
}

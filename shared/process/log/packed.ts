import type { Column } from './column.ts'
import type { EventLog } from './eventLog.ts'

/** The columns of a log as its rows came. */
export interface Unsorted {
  case: Column
  activity: Column
  at: Column
  row: Column
  actor: Column
}

export type Packed = Pick<EventLog, 'starts' | 'activity' | 'at' | 'row' | 'actor' | 'reordered'>

/** Puts the events of each case together, by their moments, then by their rows. */
export function packed(cases: number, columns: Unsorted): Packed {
  const starts = startsOf(cases, columns.case)
  const { order, reordered } = ordered(starts, columns)
  const { length } = order
  const activity = new Uint32Array(length)
  const at = new Float64Array(length)
  const row = new Uint32Array(length)
  const actor = new Uint32Array(length)
  for (let place = 0; place < length; place++) {
    const from = order[place] ?? 0
    activity[place] = columns.activity.at(from)
    at[place] = columns.at.at(from)
    row[place] = columns.row.at(from)
    actor[place] = columns.actor.at(from)
  }
  return { starts, activity, at, row, actor, reordered }
}

function startsOf(cases: number, ofCase: Column): Uint32Array {
  const starts = new Uint32Array(cases + 1)
  for (let place = 0; place < ofCase.length; place++) {
    const next = ofCase.at(place) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let one = 0; one < cases; one++) starts[one + 1] = (starts[one + 1] ?? 0) + (starts[one] ?? 0)
  return starts
}

/** The rows keep their order within a case; only a case whose moments do not rise is sorted. */
function ordered(starts: Uint32Array, columns: Unsorted): { order: Uint32Array; reordered: number } {
  const order = new Uint32Array(columns.case.length)
  const next = starts.slice()
  for (let place = 0; place < order.length; place++) {
    const ofCase = columns.case.at(place)
    const to = next[ofCase] ?? 0
    order[to] = place
    next[ofCase] = to + 1
  }
  let reordered = 0
  for (let one = 0; one + 1 < starts.length; one++) {
    const events = order.subarray(starts[one], starts[one + 1])
    const behind = behindIn(events, columns.at)
    if (behind > 0) events.sort((a, b) => columns.at.at(a) - columns.at.at(b) || columns.row.at(a) - columns.row.at(b))
    reordered += behind
  }
  return { order, reordered }
}

/** How many events lie before an earlier row's. */
function behindIn(events: Uint32Array, at: Column): number {
  let behind = 0
  let latest = Number.NEGATIVE_INFINITY
  for (let place = 0; place < events.length; place++) {
    const moment = at.at(events[place] ?? 0)
    if (moment < latest) behind++
    else if (moment > latest) latest = moment
  }
  return behind
}

import type { LedgerEvent } from '../event.ts'
import type { Lists } from '../lists.ts'
import type { DealState, Doing } from '../state.ts'
import { inOrder, witnessed } from '../told.ts'
import type { Of } from './take.ts'

type Told = Of<'step done' | 'step undone' | 'command undone' | 'evidence withdrawn'>

/** Steps said to be done, earliest first, and what was taken back of them: an undo may come before what it undoes. */
export function takeDoing(state: DealState, event: LedgerEvent, data: Told, lists: Lists): void {
  switch (data.type) {
    case 'step done':
      state.doings = lists.insert(state.doings, doing(event, data), inOrder)
      return
    case 'step undone':
      state.undone = lists.add(state.undone, data.event)
      return
    case 'command undone':
      state.undone = lists.add(state.undone, data.command)
      return
    case 'evidence withdrawn':
      state.unproven = lists.add(state.unproven, data.event)
  }
}

function doing(event: LedgerEvent, data: Of<'step done'>): Doing {
  return {
    ...witnessed(event),
    step: data.step,
    evidence: data.evidence.kind,
    ...(data.evidence.activity === undefined ? {} : { activity: data.evidence.activity }),
    ...(data.enteredLater ? { enteredLater: true } : {}),
  }
}

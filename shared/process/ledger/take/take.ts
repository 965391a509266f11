import type { Happening, LedgerEvent } from '../event.ts'
import type { Lists } from '../lists.ts'
import type { DealState } from '../state.ts'
import { takeActivity } from './activity.ts'
import { takeCase } from './case.ts'
import { takeMove } from './move.ts'
import { takePerson } from './person.ts'
import { takeSetting } from './setting.ts'
import { takeDoing } from './step.ts'

export type Later = Exclude<Happening, { type: 'opened' }>
export type Of<T extends Later['type']> = Extract<Later, { type: T }>

/** Writes one event into `state`: its fields are set anew, its lists are changed by way of `lists`. */
export function take(state: DealState, event: LedgerEvent, data: Later, lists: Lists): void {
  state.recorded = event.recorded
  state.seq = event.seq
  switch (data.type) {
    case 'activity logged':
    case 'activity moved':
    case 'activity corrected':
    case 'activity withdrawn':
    case 'message sent against a rule':
      return takeActivity(state, event, data, lists)
    case 'step done':
    case 'step undone':
    case 'command undone':
    case 'evidence withdrawn':
      return takeDoing(state, event, data, lists)
    case 'attributes set':
    case 'attributes corrected':
    case 'calendar set':
    case 'manual migrated':
    case 'manual acknowledged':
    case 'personal data erased':
      return takeSetting(state, event, data, lists)
    case 'stage advanced':
    case 'stage returned':
    case 'stage sighted':
    case 'closed':
    case 'reopened':
    case 'merged into':
    case 'held':
    case 'resumed':
      return takeMove(state, event, data, lists)
    case 'person added':
    case 'person removed':
    case 'member joined':
    case 'member left':
    case 'handed over':
    case 'responsible set':
    case 'linked':
      return takePerson(state, event, data, lists)
    case 'exception asked':
    case 'exception ruled':
    case 'approval asked':
    case 'approval ruled':
    case 'contest raised':
    case 'contest ruled':
      return takeCase(state, event, data, lists)
    default:
      data satisfies never
  }
}

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
  if (data.type === 'activity moved' || data.type === 'evidence withdrawn')
    state.final = lists.add(state.final ?? [], event.command)
  switch (data.type) {
    case 'activity logged':
    case 'activity moved':
    case 'activity corrected':
    case 'activity withdrawn':
    case 'message sent against a rule':
      takeActivity(state, event, data, lists)
      break
    case 'step done':
    case 'step undone':
    case 'command undone':
    case 'evidence withdrawn':
      takeDoing(state, event, data, lists)
      break
    case 'attributes set':
    case 'attributes corrected':
    case 'calendar set':
    case 'manual migrated':
    case 'manual acknowledged':
    case 'personal data erased':
      takeSetting(state, event, data, lists)
      break
    case 'stage advanced':
    case 'stage returned':
    case 'stage sighted':
    case 'closed':
    case 'reopened':
    case 'merged into':
    case 'held':
    case 'resumed':
      takeMove(state, event, data, lists)
      break
    case 'person added':
    case 'person removed':
    case 'member joined':
    case 'member left':
    case 'handed over':
    case 'responsible set':
    case 'linked':
      takePerson(state, event, data, lists)
      break
    case 'exception asked':
    case 'exception ruled':
    case 'approval asked':
    case 'approval ruled':
    case 'contest raised':
    case 'contest ruled':
      takeCase(state, event, data, lists)
      break
    case 'merged from':
      break
    default:
      data satisfies never
  }
}

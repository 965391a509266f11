import type { Activity, LedgerEvent } from '../event.ts'
import type { Lists } from '../lists.ts'
import { shortKeys } from '../message.ts'
import type { DealState } from '../state.ts'
import { inOrder, told, witnessed } from '../told.ts'
import type { Of } from './take.ts'

type Told = Of<
  'activity logged' | 'activity moved' | 'activity corrected' | 'activity withdrawn' | 'message sent against a rule'
>

/** What was said to or by a customer, and what became of its log. A correction keeps what it corrects: later ones win. */
export function takeActivity(state: DealState, event: LedgerEvent, data: Told, lists: Lists): void {
  switch (data.type) {
    case 'activity logged':
      state.activities = lists.add(state.activities, { ...logged(data), ...witnessed(event) })
      return
    case 'activity moved':
    case 'activity withdrawn':
      state.undone = lists.add(state.undone, data.event)
      return
    case 'activity corrected': {
      const { type: _, activity: __, event: of, ...corrected } = data
      state.corrections = lists.add(state.corrections, { ...told(event), of, ...corrected })
      return
    }
    case 'message sent against a rule': {
      const activity = data.activity === undefined ? {} : { activity: data.activity }
      const isOwnWord = event.actor.kind === 'user' && event.source !== 'integration'
      const by = isOwnWord ? { by: event.actor.id } : {}
      const breach = { ...told(event), rule: data.rule, ...by, ...activity }
      state.breaches = lists.insert(state.breaches, breach, inOrder)
    }
  }
}

function logged(data: Of<'activity logged'>): Activity {
  const { type: _, movedFrom: __, insteadOf: ___, apartFrom: ____, ...activity } = data
  return shortKeys(activity)
}

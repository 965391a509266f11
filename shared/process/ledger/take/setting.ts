import type { LedgerEvent } from '../event.ts'
import type { Lists } from '../lists.ts'
import type { DealState } from '../state.ts'
import { inOrder, told } from '../told.ts'
import type { Of } from './take.ts'

type Told = Of<
  | 'attributes set'
  | 'attributes corrected'
  | 'calendar set'
  | 'manual migrated'
  | 'manual acknowledged'
  | 'personal data erased'
>

/** What is known of a deal, and what it is judged by, each with the moment from which it holds. */
export function takeSetting(state: DealState, event: LedgerEvent, data: Told, lists: Lists): void {
  switch (data.type) {
    case 'attributes set':
    case 'attributes corrected':
      state.attributes = attributes(state, event, data, lists)
      return
    case 'calendar set':
      state.calendar = data.calendar
      state.calendars = lists.add(state.calendars, { calendar: data.calendar, from: event.at })
      return
    case 'manual migrated':
      state.manual = data.manual
      state.manuals = lists.add(state.manuals, { manual: data.manual, from: event.at, stages: data.stages })
      return
    case 'manual acknowledged':
      state.acknowledged = lists.add(state.acknowledged, { user: data.user, at: event.at })
      return
    case 'personal data erased':
      return
  }
}

/** A personal value lies apart: it is known here that there is one. */
function attributes(
  state: DealState,
  event: LedgerEvent,
  data: Of<'attributes set' | 'attributes corrected'>,
  lists: Lists,
): DealState['attributes'] {
  const next = { ...state.attributes }
  const corrects = data.type === 'attributes corrected' ? { corrects: true } : {}
  for (const [key, value] of Object.entries(data.values))
    next[key] = lists.insert(next[key] ?? [], { ...told(event), value, ...corrects }, inOrder)
  for (const key of data.apart ?? [])
    next[key] = lists.insert(next[key] ?? [], { ...told(event), value: null, apart: true, ...corrects }, inOrder)
  return next
}

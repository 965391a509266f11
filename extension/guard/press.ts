import { documentsOf } from '../watch/observe.ts'
import { isOn } from '../watch/send.ts'
import type { OpenView } from '../watch/view.ts'

/** Every window in which the draft is written or sent. */
export function windowsOf({ adapter }: OpenView): Window[] {
  return documentsOf(adapter).flatMap(({ defaultView }) => defaultView ?? [])
}

/** A press that goes on: a key held down, or the second click of a double one. */
export function isRepeated(event: Event): boolean {
  return (event as KeyboardEvent).repeat === true || (event as MouseEvent).detail > 1
}

/** A person's own press on Send, by pointer or keys; what a script dispatches is none. */
export function isPress(event: Event, open: OpenView): boolean {
  const { compose } = open.view
  if (!compose || !event.isTrusted) return false
  return event.type === 'click' ? isOn(event, open, compose.send) : compose.keys.length > 0 && isModEnter(event)
}

function isModEnter(event: Event): boolean {
  const { key, ctrlKey, metaKey, isComposing } = event as KeyboardEvent
  return key === 'Enter' && (ctrlKey || metaKey) && !isComposing
}

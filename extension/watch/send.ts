import type { Compose } from '#shared/sites/schema.ts'
import type { Sent, Sight } from '../rooms/sight.ts'
import { all } from './anchors.ts'
import type { OpenView } from './view.ts'

/** What the send watch is told, and whom it tells. */
export interface SendWatch {
  /** A draft is open, or none is. */
  open: (open: OpenView | undefined) => void
  /** A trusted event in a document of the page: it may be the rep's own press on Send. */
  heard: (event: Event) => void
  /** Send was pressed, and the host has not yet said that the message left. */
  isWaiting: () => boolean
  /** The page changed: the host may have said that the message left. */
  changed: () => void
}

/**
 * Sees that the rep sent a message. A press arms it; only the host's own word that came after the press and is not about
 * a draft confirms; a failed send stays armed for the next try. Each draft is reported once. Nothing is ever held up.
 */
export function watchSend(to: {
  sight: () => Sight
  pressed: (sight: Sight) => void
  sent: (sent: Sent) => void
}): SendWatch {
  let draft: OpenView | undefined
  let armed: { context: string; pressed: Sight; before: Element[] } | undefined
  const reported = new Set<string>()
  return {
    open: (open) => {
      draft = open?.view.compose ? open : undefined
    },
    heard: (event) => {
      const compose = draft?.view.compose
      if (!draft || !compose || !event.isTrusted || !isSend(event, draft, compose)) return
      const pressed = to.sight()
      if (pressed.view !== 'compose' || reported.has(pressed.context)) return
      armed = { context: pressed.context, pressed, before: all(draft.adapter, compose.sent.shows, draft.document) }
      to.pressed(pressed)
    },
    isWaiting: () => armed !== undefined,
    changed: () => {
      const compose = draft?.view.compose
      if (!draft || !compose || !armed || !confirmed(draft, compose, armed.before)) return
      const now = to.sight()
      const sight = now.context === armed.context && now.broken.length === 0 ? now : armed.pressed
      reported.add(armed.context)
      armed = undefined
      to.sent({ sight, at: Date.now() })
    },
  }
}

function confirmed({ adapter, document }: OpenView, { sent }: Compose, before: Element[]): boolean {
  const says = all(adapter, sent.shows, document).some((element) => !before.includes(element))
  return says && !(sent.unless && all(adapter, sent.unless, document).length > 0)
}

function isSend(event: Event, { adapter, document }: OpenView, compose: Compose): boolean {
  if (event.type === 'keydown') return compose.keys.some(() => isModEnter(event as KeyboardEvent))
  return isOn(event, { adapter, document }, compose.send)
}

/** Whether an event fell on one of these controls. */
export function isOn(
  event: Event,
  { adapter, document }: Pick<OpenView, 'adapter' | 'document'>,
  names: string[],
): boolean {
  const path = event.composedPath()
  return names.some((name) => all(adapter, name, document).some((control) => path.includes(control)))
}

function isModEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing
}

import { alive, askFromPanel, onCard } from '#extension/browser/messages.ts'
import type { Card } from '#extension/rooms/card.ts'
import { type Door, doorName } from '#extension/rooms/door.ts'
import { frameIn, openFrame } from './frame.ts'
import { createHost } from './host.ts'
import { lostOn } from './lost.ts'
import { createModel, type Model } from './model.ts'
import { standIn } from './standIn.ts'

/** Draws in this tab from now on, once in a generation of the watch room, until that ends. */
export function start(): void {
  const door = (globalThis as { [doorName]?: Door })[doorName]
  if (!door || door.signal.aborted || frameIn(globalThis, door)) return
  const model = createModel(askFromPanel)
  const host = createHost(door, lostOn(model))
  const bring = bringer(model, () => frame.whole)
  const frame = openFrame(globalThis, { model, door, host }, standIn(host.root, { model, door, bring }))
  door.guard(host.element, () => {})
  let told = false
  const take = (card: Card | undefined) => {
    told = true
    model.take(card)
  }
  onCard(take, door.signal)
  const audit = setInterval(() => {
    // An extension that was taken away tells nobody: what it drew must not stay.
    if (!alive()) return take(undefined)
    if (model.state().card) return host.keep()
    // Whoever brought us was ended before telling what to draw.
    if (!told) void model.ask({ type: 'card' })
    told = true
  }, 3000)
  door.signal.addEventListener('abort', () => clearInterval(audit))
}

/**
 * Asks for the whole panel for what is open now, once at a time; it takes over the frame when it comes. Asked for again
 * meanwhile, it may be that something else is open by now.
 */
function bringer(model: Model, isThere: () => boolean): () => void {
  let asked = 0
  return async () => {
    if (asked++ > 0) return
    for (let heard = 0; heard < asked && !isThere(); ) {
      heard = asked
      await askFromPanel(model.state().card?.context ?? '', { type: 'whole panel' })
    }
    asked = 0
  }
}

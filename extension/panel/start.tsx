import { render } from 'preact'
import { alive, askFromPanel, onCard } from '#extension/browser/messages.ts'
import { type Door, doorName } from '#extension/rooms/door.ts'
import { App } from './App.tsx'
import { beat } from './beat.ts'
import { createHost, type Host } from './host.ts'
import { keysOf } from './keys.ts'
import { lostOn } from './lost.ts'
import { createModel, type Model } from './model.ts'
import { place } from './place.ts'

const panelName = Symbol.for('guiderail.panel')

/** Draws in this tab from now on, once in a generation of the watch room, until that ends. */
export function start(): void {
  const world = globalThis as { [doorName]?: Door; [panelName]?: AbortSignal }
  const door = world[doorName]
  if (!door || door.signal.aborted || world[panelName] === door.signal) return
  world[panelName] = door.signal
  const model = createModel(askFromPanel)
  onCard(model.take, door.signal)
  draw(model, door)
  beat(model, door)
  void model.ask({ type: 'card' })
}

/** Draws the model in a host of its own, wherever on the page there is room for it. */
export function draw(model: Model, door: Door): Host {
  const host = createHost(door, lostOn(model))
  const show = afterwards(() => {
    const { card } = model.state()
    // What an ask brings that was under way when this generation ended is for nobody any more.
    if (!card || door.signal.aborted) {
      host.remove()
      render(null, host.root)
      return
    }
    host.keep()
    const within = host.root.activeElement !== null
    render(<App model={model} door={door} folded={door.draftHasFocus()} />, host.root)
    if (within && host.root.activeElement === null) keepFocus(host.root)
    settle(host, door)
  })
  model.subscribe(show)
  door.onChange(show)
  door.guard(host.element, keysOf(model, host.root))
  const box = new ResizeObserver(() => settle(host, door))
  box.observe(host.element)
  window.addEventListener('resize', () => settle(host, door), { signal: door.signal })
  // An extension that was taken away tells nobody: what it drew must not stay.
  const audit = setInterval(() => (alive() ? model.state().card && host.keep() : model.take(undefined)), 3000)
  door.signal.addEventListener('abort', () => {
    clearInterval(audit)
    box.disconnect()
    host.remove()
    render(null, host.root)
  })
  return host
}

/**
 * Draws once for all that changed in this turn, and never within a drawing: taking a focused button away moves the focus, the
 * watch room tells us of that at once, and what is half drawn must not be drawn again.
 */
function afterwards(draw: () => void): () => void {
  let due = false
  return () => {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      draw()
    })
  }
}

/** A button that was pressed and is gone leaves the focus in the panel, for whoever works by keyboard. */
function keepFocus(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('.card, .pill')?.focus({ preventScroll: true })
}

function settle({ element }: Host, door: Door): void {
  const { width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const { x, y } = place({ width, height }, door.readingArea(), door.keepClear(), view)
  element.style.setProperty('--x', `${Math.round(x)}px`)
  element.style.setProperty('--y', `${Math.round(y)}px`)
}

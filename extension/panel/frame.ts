import type { Door } from '#extension/rooms/door.ts'
import type { Host } from './host.ts'
import type { Model } from './model.ts'
import { squeeze } from './place.ts'

/** Draws the model into the host, and takes away what it drew. */
export interface Artist {
  /** `folded`: a draft has the focus, and nothing but the pill is shown. */
  draw: (folded: boolean) => void
  clear: () => void
}

/** Draws the pill until another artist comes, who finds it where it is: a press that is under way is not lost. */
export interface StandIn extends Artist {
  /** Hears no more of what it drew. */
  leave: () => void
}

/** One host on the page, in which the pill is drawn by the little that most pages need, and all else by whoever comes then. */
export interface Frame {
  model: Model
  door: Door
  host: Host
  /** Whether all is drawn by now, and not the pill alone. */
  whole: boolean
  /** From now on this one draws. */
  take: (artist: Artist) => void
}

const frameName = Symbol.for('guiderail.panel')
type World = { [frameName]?: Frame }

/** The frame of this generation of the watch room, for whoever comes into the tab later. */
export function frameIn(world: object, door: Door): Frame | undefined {
  const frame = (world as World)[frameName]
  return frame?.door === door ? frame : undefined
}

/** Draws the model in a host of its own from now on, wherever on the page there is room for it, until the door shuts. */
export function openFrame(world: object, at: Pick<Frame, 'model' | 'door' | 'host'>, first: StandIn): Frame {
  const { model, door, host } = at
  let artist: Artist = first
  let drawn: Artist = first
  const show = afterwards(() => {
    // What an ask brings that was under way when this generation ended is for nobody any more.
    if (!model.state().card || door.signal.aborted) {
      host.remove()
      drawn.clear()
      return
    }
    host.keep()
    const within = host.root.activeElement !== null
    if (drawn !== artist) first.leave()
    drawn = artist
    artist.draw(door.draftHasFocus())
    if (within && host.root.activeElement === null) keepFocus(host.root)
    if (frame.whole) settle(host, door)
    else placed()
  })
  const take = (next: Artist) => {
    artist = next
    frame.whole = true
    show()
  }
  model.subscribe(show)
  door.onChange(show)
  const placed = placer(host, door)
  door.signal.addEventListener('abort', () => {
    host.remove()
    drawn.clear()
  })
  const frame: Frame = { ...at, take, whole: false }
  ;(world as World)[frameName] = frame
  return frame
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

/**
 * Looks for a place whenever the size changes, and when asked to: in the next frame, after the page's layout was made for it.
 * Asked for earlier, the layout would have to be made for us alone.
 */
function placer(host: Host, door: Door): () => void {
  const { signal } = door
  const box = new ResizeObserver(() => settle(host, door))
  const again = () => {
    box.unobserve(host.element)
    box.observe(host.element)
  }
  window.addEventListener('resize', again, { signal })
  signal.addEventListener('abort', () => box.disconnect())
  return again
}

function settle({ element }: Host, door: Door): void {
  element.style.removeProperty('--h')
  const { width, height } = element.getBoundingClientRect()
  if (width === 0 || height === 0) return
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  const { x, y, height: low } = squeeze({ width, height }, door.readingArea(), door.keepClear(), view)
  if (low < height) element.style.setProperty('--h', `${low}px`)
  const at = { '--x': `${Math.round(x)}px`, '--y': `${Math.round(y)}px` }
  for (const [name, value] of Object.entries(at)) {
    if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value)
  }
  delete element.dataset.away
}

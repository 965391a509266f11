import { browserLanguage } from '../browser/messages.ts'
import { keepClear, readingArea } from './place.ts'
import type { OpenView } from './view.ts'

const target = 24
const margin = 16
const mostLosses = 5

export interface Dot {
  show: (shown: boolean) => void
  /** Puts it where it may be, and back when the page took it out. */
  place: () => void
}

/** The grey dot of 12 px for a person whom no deal knows: it asks nothing and never opens by itself. */
export function dot(to: {
  signal: AbortSignal
  open: () => OpenView | undefined
  guard: (host: HTMLElement, onKey: (event: KeyboardEvent) => void) => void
  pressed: () => void
}): Dot {
  let made: { host: HTMLElement; button: HTMLButtonElement } | undefined
  let shown = false
  let losses = 0
  const place = () => {
    const at = shown ? corner(to.open()) : undefined
    if (!at) return made?.host.remove()
    made ??= make()
    Object.assign(made.button.style, { left: `${at.x}px`, top: `${at.y}px` })
    if (!made.host.isConnected && losses++ < mostLosses) document.documentElement.append(made.host)
  }
  const make = () => {
    const host = document.createElement('guiderail-dot')
    const button = buttonIn(host)
    button.addEventListener('click', pressed, { signal: to.signal })
    to.guard(host, () => {})
    return { host, button }
  }
  const pressed = (event: Event) => {
    if (!event.isTrusted) return
    shown = false
    place()
    to.pressed()
  }
  window.addEventListener('resize', place, { signal: to.signal })
  to.signal.addEventListener('abort', () => made?.host.remove())
  return {
    show: (now) => {
      if (now && !shown) losses = 0
      shown = now
      place()
    },
    place,
  }
}

function buttonIn(host: HTMLElement): HTMLButtonElement {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.type = 'button'
  button.title = browserLanguage().startsWith('zh') ? '这位联系人还没有关联商机' : 'This person is in no deal yet'
  button.ariaLabel = button.title
  root.append(button)
  return button
}

/** The first corner of the reading area, from the lower right, whose place is free. */
function corner(open: OpenView | undefined): { x: number; y: number } | undefined {
  const area = readingArea(open)
  const taken = keepClear(open)
  const lefts = [area.right - margin - target, area.left + margin]
  const tops = [area.bottom - margin - target, area.top + margin]
  const free = tops.flatMap((y) => lefts.map((x) => ({ x, y })))
  return free.find(({ x, y }) =>
    taken.every(({ left, top, right, bottom }) => x >= right || x + target <= left || y >= bottom || y + target <= top),
  )
}

const style = `:host{all:initial}
button{all:unset;box-sizing:border-box;position:fixed;z-index:2147483647;width:${target}px;height:${target}px;padding:6px;cursor:pointer;border-radius:50%}
button::before{content:"";display:block;width:12px;height:12px;border-radius:50%;background:#8a9099;box-shadow:0 0 0 1px #fff8;forced-color-adjust:none}
button:hover::before{background:#5f6670}
button:focus-visible{outline:2px solid #2f6fde;outline-offset:-2px}`

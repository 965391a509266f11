import { all, isVisible, one } from './anchors.ts'
import type { OpenView } from './view.ts'

/** The rectangles, in the page's own window, that nothing of ours may cover. */
export function keepClear(open: OpenView | undefined): DOMRect[] {
  if (!open) return []
  const documents = [open.document, ...(open.frame ? [open.frame.ownerDocument] : [])]
  return documents
    .flatMap((document) => open.view.keepClear.flatMap((name) => all(open.adapter, name, document)))
    .map(inPage)
    .filter(({ width, height }) => width > 0 && height > 0)
}

/** The area that pill and card may lie over: the reading area in view, cut to the window; else the window. */
export function readingArea(open: OpenView | undefined): DOMRect {
  const whole = new DOMRect(0, 0, window.innerWidth, window.innerHeight)
  const element = areaOf(open)
  if (!element || !isVisible(element)) return whole
  const { left, top, right, bottom } = inPage(element)
  const x = Math.max(0, left)
  const y = Math.max(0, top)
  const area = new DOMRect(x, y, Math.min(whole.width, right) - x, Math.min(whole.height, bottom) - y)
  return area.width > 0 && area.height > 0 ? area : whole
}

const areas = new WeakMap<OpenView, Element>()

/** The view's reading area, looked for once in each reading: all that is placed by it asks in turn. */
function areaOf(open: OpenView | undefined): Element | undefined {
  if (!open?.view.readingArea) return undefined
  const known = areas.get(open)
  if (known?.isConnected) return known
  const found = one(open.adapter, open.view.readingArea, open.document)
  if (found) areas.set(open, found)
  return found
}

/** Whether the page is dark where ours would lie: by what is painted there, else by what the reader asked of the system. */
export function isDark(open: OpenView | undefined): boolean {
  let element: Element | null | undefined = areaOf(open) ?? document.body
  while (element) {
    const light = lightness(getComputedStyle(element).backgroundColor)
    if (light !== undefined) return light < 0.4
    element = element.parentElement ?? element.ownerDocument.defaultView?.frameElement
  }
  return (
    window.matchMedia('(prefers-color-scheme: dark)').matches &&
    getComputedStyle(document.documentElement).colorScheme.includes('dark')
  )
}

/** An element's rectangle in the top window, through the frames that hold it. */
function inPage(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect()
  const frame = element.ownerDocument.defaultView?.frameElement
  if (!frame) return new DOMRect(x, y, width, height)
  const outer = inPage(frame)
  return new DOMRect(x + outer.x + frame.clientLeft, y + outer.y + frame.clientTop, width, height)
}

/** Perceived lightness from 0 to 1, or nothing where hardly any colour is painted. */
function lightness(color: string): number | undefined {
  if (color === 'rgba(0, 0, 0, 0)') return undefined
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return undefined
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}

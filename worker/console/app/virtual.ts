import {
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'

export interface Rows {
  many: number
  /** A row's height in pixels before it is measured. */
  about: number
  key: (at: number) => string
}

type Lines = Virtualizer<Window, HTMLElement>
type Options = ConstructorParameters<typeof Virtualizer<Window, HTMLElement>>[0]

export interface Virtual {
  items: readonly VirtualItem[]
  /** Where the rows begin and end, in the same measure as the items. */
  from: number
  to: number
  /** The element that holds the rows, and each row with its `data-index`. */
  body: { current: HTMLTableSectionElement | null }
  measure: (row: HTMLElement | null) => void
}

/** Rows drawn beyond the window's edge at the least, so that a quick scroll or a Tab finds them there. */
const beyond = 8
/** Rows come and go so many at a time: most frames of a scroll change nothing. */
const step = 16

/** Those rows of a long list that are in the window, or nearly; the page itself scrolls. */
export function useVirtual({ many, about, key }: Rows): Virtual {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const body = useRef<HTMLTableSectionElement>(null)
  const from = useRef(0)
  const drawn = useRef('')
  const options: Options = {
    count: many,
    estimateSize: () => about,
    getItemKey: key,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: from.current,
    rangeExtractor: (range: Range) => kept(inSteps(range), range.count, focusedRow(body.current)),
    measureElement: measured,
    onChange: (now) => {
      if (placesOf(now) !== drawn.current) redraw(undefined)
    },
  }
  const [lines] = useState<Lines>(() => new Virtualizer<Window, HTMLElement>(options))
  lines.setOptions(options)
  useLayoutEffect(() => lines._didMount(), [lines])
  useLayoutEffect(() => lines._willUpdate())
  useLayoutEffect(() => {
    const top = topOf(body.current)
    if (Math.abs(top - from.current) < 1) return
    from.current = top
    redraw(undefined)
  }, [many])
  useEffect(() => {
    const life = new AbortController()
    const moved = () => {
      from.current = topOf(body.current)
      redraw(undefined)
    }
    addEventListener('resize', moved, { signal: life.signal })
    return () => life.abort()
  }, [])
  const items = lines.getVirtualItems()
  drawn.current = placesOf(lines)
  return { items, from: from.current, to: from.current + lines.getTotalSize(), body, measure: lines.measureElement }
}

const topOf = (body: Element | null) => (body ? body.getBoundingClientRect().top + scrollY : 0)

/** The row with the focus is drawn wherever the page stands: else the focus would be lost with it. */
function focusedRow(body: Element | null): number | undefined {
  const row = document.activeElement?.closest('tr')
  return row && body?.contains(row) ? Number(row.dataset.index) : undefined
}

/** Which rows are drawn and where: what is the same need not be drawn anew. */
function placesOf(lines: Lines): string {
  const items = lines.getVirtualItems()
  const [first, last] = [items[0], items.at(-1)]
  return [items.length, first?.index, first?.start, last?.index, last?.end, lines.getTotalSize()].join(' ')
}

/** A row's height as the browser tells it once it is laid out. To ask sooner would have it lay out everything in between. */
function measured(row: HTMLElement, entry: ResizeObserverEntry | undefined, lines: Lines): number {
  const told = entry?.borderBoxSize[0]
  if (told) return told.blockSize
  const at = lines.indexFromElement(row)
  return lines.itemSizeCache.get(lines.options.getItemKey(at)) ?? lines.options.estimateSize(at)
}

/** The rows in the window and those beyond it, from and to whole steps. */
function inSteps({ startIndex, endIndex, count }: Range): number[] {
  const start = Math.max(Math.floor((startIndex - beyond) / step) * step, 0)
  const end = Math.min(Math.ceil((endIndex + 1 + beyond) / step) * step, count)
  return Array.from({ length: end - start }, (_, n) => start + n)
}

/** The rows of a range, and the kept one in its place. */
function kept(drawn: number[], count: number, keep: number | undefined): number[] {
  if (keep === undefined || keep >= count || drawn.includes(keep)) return drawn
  return [...drawn, keep].sort((a, b) => a - b)
}

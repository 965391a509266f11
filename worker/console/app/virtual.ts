import {
  defaultRangeExtractor,
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

/** Rows drawn beyond the window's edge, so that a quick scroll or a Tab finds them there. */
const beyond = 12

/** Those rows of a long list that are in the window, or nearly; the page itself scrolls. */
export function useVirtual({ many, about, key }: Rows): Virtual {
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const body = useRef<HTMLTableSectionElement>(null)
  const from = useRef(0)
  const options: Options = {
    count: many,
    estimateSize: () => about,
    getItemKey: key,
    getScrollElement: () => window,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    scrollMargin: from.current,
    overscan: beyond,
    rangeExtractor: (range: Range) => kept(range, focusedRow(body.current)),
    onChange: () => redraw(undefined),
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
  return { items, from: from.current, to: from.current + lines.getTotalSize(), body, measure: lines.measureElement }
}

const topOf = (body: Element | null) => (body ? body.getBoundingClientRect().top + scrollY : 0)

/** The row with the focus is drawn wherever the page stands: else the focus would be lost with it. */
function focusedRow(body: Element | null): number | undefined {
  const row = document.activeElement?.closest('tr')
  return row && body?.contains(row) ? Number(row.dataset.index) : undefined
}

/** The rows of a range, and the kept one in its place. */
function kept(range: Range, keep: number | undefined): number[] {
  const drawn = defaultRangeExtractor(range)
  if (keep === undefined || keep >= range.count || drawn.includes(keep)) return drawn
  return [...drawn, keep].sort((a, b) => a - b)
}

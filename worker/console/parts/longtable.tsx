import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { useSay } from '../app/place.tsx'
import { useVirtual, type Virtual } from '../app/virtual.ts'

/** What a row's `tr` is given: its place among all, and the eye that measures it. */
export interface Given {
  key: string
  ref: (row: HTMLElement | null) => void
  'data-index': number
  'aria-rowindex': number
}

interface LongTableProps<T> {
  class: string
  rows: readonly T[]
  keyOf: (row: T) => string
  /** A row's height in pixels, about. */
  about: number
  /** Are there more where these come from? */
  more: boolean
  /** The end is near: more may be fetched. */
  end: () => void
  busy: boolean
  head: ComponentChildren
  children: (row: T, given: Given) => VNode
}

/** Up to so many rows are all drawn: the browser's own find in the page finds them. */
const whole = 100
/** More is fetched when so few rows are left below. */
const near = 25

/** A table of any length that scrolls with the page: only what is near the window is drawn. On paper it is whole. */
export function LongTable<T>(props: LongTableProps<T>) {
  const { rows, keyOf, more, end } = props
  const { say } = useSay()
  const printing = usePrinting()
  const virtual = useVirtual({
    many: rows.length,
    about: props.about,
    // Another function would have every row measured anew.
    key: useMemo(() => (at) => keyed(rows[at], keyOf, at), [rows, keyOf]),
  })
  const last = virtual.items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= rows.length - near) end()
  }, [last, rows.length, more])
  const all = printing || rows.length <= whole
  const given = (at: number): Given => ({
    key: keyed(rows[at], keyOf, at),
    ref: virtual.measure,
    'data-index': at,
    'aria-rowindex': at + 2,
  })
  // A row that only moves with the page is not drawn anew: the same node is handed on.
  const known = useMemo(() => new Map<number, VNode>(), [rows, props.children])
  const draw = (at: number) => {
    const row = rows[at]
    if (row === undefined) return null
    const node = known.get(at) ?? props.children(row, given(at))
    known.set(at, node)
    return node
  }
  return (
    <>
      {rows.length > whole && <p class="note long-note">{say('list.long')}</p>}
      <table class={`long ${props.class}`} aria-rowcount={more ? -1 : rows.length + 1} aria-busy={props.busy}>
        <thead>{props.head}</thead>
        <tbody ref={virtual.body}>{all ? rows.map((_, at) => draw(at)) : spaced(virtual, draw)}</tbody>
      </table>
    </>
  )
}

const keyed = <T,>(row: T | undefined, keyOf: (row: T) => string, at: number) =>
  row === undefined ? String(at) : keyOf(row)

/** The rows in the window, and empty room where others are. */
function spaced({ items, from, to }: Virtual, draw: (at: number) => VNode | null) {
  let bottom = from
  const drawn = items.flatMap(({ index, start, end }) => {
    const room = start - bottom
    bottom = end
    return [room > 0 ? <Room key={`room-${index}`} height={room} /> : null, draw(index)]
  })
  return [...drawn, <Room key="room-end" height={Math.max(to - bottom, 0)} />]
}

function Room({ height }: { height: number }) {
  return (
    <tr class="room">
      <td style={{ height: `${height}px` }} />
    </tr>
  )
}

/** Is the page on its way to paper? */
function usePrinting(): boolean {
  const printing = useSignal(false)
  useEffect(() => {
    const life = new AbortController()
    const is = (on: boolean) => () => {
      printing.value = on
    }
    addEventListener('beforeprint', is(true), { signal: life.signal })
    addEventListener('afterprint', is(false), { signal: life.signal })
    return () => life.abort()
  }, [printing])
  return printing.value
}

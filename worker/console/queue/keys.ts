import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { usePlace } from '../app/place.tsx'
import type { ListDeed } from '../frame/frame.ts'

/** The rows of a list answer to the keyboard while it is in view: `[data-row]` takes the focus, and what has a key says so itself. */
export function useListKeys(): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null)
  const { listDeed } = usePlace().frame
  useEffect(() => {
    const act = (deed: ListDeed) => acted(list.current, deed)
    listDeed.value = act
    return () => {
      if (listDeed.value === act) listDeed.value = undefined
    }
  }, [listDeed])
  return list
}

const keyOf = { choose: 'x', favour: 'y', against: 'n' } as const

function acted(list: HTMLElement | null, deed: ListDeed): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  if (deed === 'next' || deed === 'previous') {
    const row = rows[deed === 'next' ? at + 1 : Math.max(at - 1, 0)]
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    return row !== undefined
  }
  const button = rows[at]?.querySelector<HTMLElement>(`[aria-keyshortcuts="${keyOf[deed]}"]`)
  button?.click()
  return button !== null && button !== undefined
}

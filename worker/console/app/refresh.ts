import { useEffect, useRef } from 'preact/hooks'
import { usePlace } from './place.tsx'

/** Tells the frame how this page is loaded again: its shortcut and its line in the palette do that while the page is in view. */
export function useRefresh(again: () => void): void {
  const { refresh } = usePlace().frame
  const latest = useRef(again)
  latest.current = again
  useEffect(() => {
    const act = () => latest.current()
    refresh.value = act
    return () => {
      if (refresh.value === act) refresh.value = undefined
    }
  }, [refresh])
}

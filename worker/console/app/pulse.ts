import { useEffect, useRef } from 'preact/hooks'
import { getPulse } from '#shared/api/pulse.ts'
import { usePlace } from './place.tsx'

/** How often is asked, in milliseconds, while the page is in view. */
const every = 5_000

/** Calls `changed` when the boards have a newer revision than the page has seen: asked of the pulse, one question at a time. */
export function usePulse(changed: () => void): void {
  const { session, frame } = usePlace()
  const { ask } = session
  const latest = useRef(changed)
  latest.current = changed
  useEffect(() => {
    const life = new AbortController()
    let seen: number | undefined
    let asking = false
    const beat = async () => {
      if (asking || document.visibilityState !== 'visible') return
      asking = true
      const answer = await ask(getPulse, { query: { board: seen ?? 0 } }).finally(() => {
        asking = false
      })
      if (!answer.ok || life.signal.aborted) return
      const board = answer.value?.board
      if (board !== undefined && seen !== undefined) {
        latest.current()
        frame.beats.value += 1
      }
      seen = board ?? seen ?? 0
    }
    void beat()
    const timer = setInterval(beat, every)
    document.addEventListener('visibilitychange', beat, { signal: life.signal })
    return () => {
      clearInterval(timer)
      life.abort()
    }
  }, [ask, frame])
}

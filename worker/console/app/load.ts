import { useEffect, useMemo } from 'preact/hooks'
import type { Result } from '#shared/api/client.ts'
import { type Load, openLoader } from '../models/load.ts'
import { usePlace } from './place.tsx'

/**
 * Loads an answer for `key`, again when the key changes and when the page comes back into view after a while.
 * Without a key nothing is asked.
 */
export function useLoad<T>(
  key: string | undefined,
  question: () => Promise<Result<T>>,
): Load<T> & { again: () => void } {
  const { clock } = usePlace()
  const loader = useMemo(() => openLoader<T>(clock), [clock])
  const again = () => {
    if (key !== undefined) void loader.ask(question)
  }
  useEffect(again, [key, loader])
  useEffect(() => {
    const life = new AbortController()
    const back = () => {
      const { at } = loader.load.value
      if (document.visibilityState === 'visible' && at !== undefined && clock() - at > stale) again()
    }
    document.addEventListener('visibilitychange', back, { signal: life.signal })
    return () => life.abort()
  }, [key, loader])
  return { ...loader.load.value, again }
}

/** An answer older than this is asked for again when somebody looks. */
const stale = 60_000

import { useEffect } from 'preact/hooks'

/** Brings the line that the address names into view and gives it the focus, now and whenever it names another. */
export function useTarget(ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    const life = new AbortController()
    const show = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
      target?.scrollIntoView({ block: 'center' })
      target?.focus({ preventScroll: true })
    }
    show()
    addEventListener('hashchange', show, { signal: life.signal })
    return () => life.abort()
  }, [ready])
}

/**
 * Calls back when the address may have changed without a page load. Sites move in four ways, and one browser tells of
 * each: the Navigation API of pushState and replaceState, the two old events, and once a second a look at the address.
 */
export function onNavigate(signal: AbortSignal, moved: () => void, addresses: () => string): void {
  let last = addresses()
  const check = () => {
    const now = addresses()
    if (now === last) return
    last = now
    moved()
  }
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', check, { signal })
  window.addEventListener('popstate', check, { signal })
  window.addEventListener('hashchange', check, { signal })
  window.addEventListener('pageshow', moved, { signal })
  const timer = setInterval(() => document.hidden || check(), 1000)
  signal.addEventListener('abort', () => clearInterval(timer))
}

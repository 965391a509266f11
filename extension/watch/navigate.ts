/**
 * Calls back when an address may have changed without a page load. Sites move in four ways, and one browser tells of each:
 * the Navigation API of pushState and replaceState, the two old events, and where that is missing, once a second, a look at
 * the addresses. Gives what to call with each window, and the signal under which it counts.
 */
export function onNavigate(
  signal: AbortSignal,
  moved: () => void,
  addresses: () => string,
): (window: Window, signal: AbortSignal) => void {
  let last = ''
  const check = () => {
    const now = addresses()
    if (now === last) return
    last = now
    moved()
  }
  window.addEventListener('pageshow', moved, { signal })
  if (!('navigation' in window)) {
    const timer = setInterval(() => document.hidden || check(), 1000)
    signal.addEventListener('abort', () => clearInterval(timer))
  }
  return (each, signal) => {
    last = addresses()
    for (const type of ['popstate', 'hashchange']) each.addEventListener(type, check, { signal })
    each.navigation?.addEventListener('currententrychange', check, { signal })
  }
}

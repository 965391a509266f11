/**
 * Keeps what is typed in our own elements from the page: its listeners on window and document would otherwise take our
 * keys for its shortcuts. It must be registered before the page's first script; our handlers are called from here,
 * because nothing below window hears these events any more. Typing itself goes on.
 */
export function guardKeys(signal: AbortSignal): (host: HTMLElement, onKey: (event: KeyboardEvent) => void) => void {
  const guarded = new Map<EventTarget, (event: KeyboardEvent) => void>()
  const guard = (event: KeyboardEvent) => {
    const host = event.composedPath().find((target) => guarded.has(target))
    if (!host) return
    event.stopImmediatePropagation()
    if (event.type === 'keydown' && !event.isComposing) guarded.get(host)?.(event)
  }
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, guard, { capture: true, signal })
  }
  return (host, onKey) => guarded.set(host, onKey)
}

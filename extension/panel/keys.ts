import type { Model } from './model.ts'

/** Keys inside the panel: Escape goes one level back, arrows walk through a list. The page hears none of them. */
export function keysOf(model: Model, root: ShadowRoot): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.isTrusted) return
    if (event.key === 'Escape') return back(event, model, root)
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') rove(event, root)
  }
}

/** A stop closes by the dialog's own Escape; else the page of the card, then the card itself. */
function back(event: KeyboardEvent, model: Model, root: ShadowRoot): void {
  if (root.querySelector('dialog[open]')) return
  event.preventDefault()
  const { view, open } = model.state()
  if (view !== 'steps') model.go('steps')
  else if (open) {
    model.toggle(false)
    requestAnimationFrame(() => root.querySelector<HTMLElement>('.pill')?.focus())
  }
}

function rove(event: KeyboardEvent, root: ShadowRoot): void {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-rove]')]
  const at = rows.indexOf(root.activeElement as HTMLElement)
  const typing = root.activeElement?.matches('textarea, select, input:not([type=search])')
  if (rows.length === 0 || typing) return
  event.preventDefault()
  const next = event.key === 'ArrowDown' ? at + 1 : at === -1 ? rows.length - 1 : at - 1
  rows[(next + rows.length) % rows.length]?.focus()
}

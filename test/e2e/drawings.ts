import type { BrowserContext } from '@playwright/test'

/** Something of ours that came onto a page, or took its focus, and the subject of the message that was open then. */
export interface Drawing {
  what: 'host' | 'dot' | 'card' | 'dialog' | 'focus'
  subject: string
}

/** From the next page load on, writes down whatever the extension draws and each time the focus goes into it. */
export async function recordDrawings(context: BrowserContext): Promise<Drawing[]> {
  const drawings: Drawing[] = []
  await context.exposeBinding('drawn', (_, drawing: Drawing) => {
    drawings.push(drawing)
  })
  await context.addInitScript(watchPage)
  return drawings
}

/** Runs in the page, before its own scripts. Our roots are open, so their content can be watched like the page's. */
function watchPage(): void {
  if (window.top !== window) return
  const { drawn } = globalThis as unknown as { drawn: (drawing: Drawing) => void }
  const ours = '#guiderail, guiderail-dot'
  const tell = (what: Drawing['what']) => {
    const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe')?.contentDocument
    drawn({ what, subject: (frame ?? document).querySelector('h2.subject')?.textContent?.trim() ?? '' })
  }
  const inside = new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) if (node instanceof Element) tellOf(node)
  })
  const tellOf = (drawn: Element) => {
    for (const what of ['card', 'dialog'] as const) {
      const css = what === 'card' ? '.card' : 'dialog'
      if (drawn.matches(css) || drawn.querySelector(css)) tell(what)
    }
  }
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element && node.matches(ours))) continue
      tell(node.id === 'guiderail' ? 'host' : 'dot')
      if (!node.shadowRoot) continue
      for (const child of node.shadowRoot.children) tellOf(child)
      inside.observe(node.shadowRoot, { childList: true, subtree: true })
    }
  }).observe(document, { childList: true, subtree: true })
  const focused = (event: Event) => {
    if (event.composedPath().some((target) => target instanceof Element && target.matches(ours))) tell('focus')
  }
  window.addEventListener('focusin', focused, true)
}

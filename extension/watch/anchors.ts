import type { Adapter, Anchor } from '#shared/sites/schema.ts'

/** Everything an anchor finds, by the heaviest candidates that find anything. What lies in a message's body is no page. */
export function all(adapter: Adapter, name: string, root: Document | Element): Element[] {
  return layers(adapter, name, root).next().value ?? []
}

/** Whether an anchor finds anything. The first element found mostly answers, and the page need not be gone through. */
export function has(adapter: Adapter, name: string, page: Document): boolean {
  return byWeight(adapter.anchors[name] ?? []).some((css) => {
    const first = page.querySelector(css)
    return first !== null && (!isInBody(adapter, first) || foundBy(adapter, css, page).length > 0)
  })
}

/** What the candidates of each weight find, the heaviest first; a weight that finds nothing is left out. */
export function* layers(adapter: Adapter, name: string, root: Document | Element): Generator<Element[], undefined> {
  for (const css of byWeight(adapter.anchors[name] ?? [])) {
    const found = foundBy(adapter, css, root)
    if (found.length > 0) yield found
  }
}

function foundBy(adapter: Adapter, css: string, root: Document | Element): Element[] {
  const found = [...root.querySelectorAll(css)]
  if ('matches' in root && root.matches(css)) found.unshift(root)
  return found.filter((element) => !isInBody(adapter, element))
}

function isInBody({ bodies }: Adapter, { parentElement }: Element): boolean {
  return bodies.some((body) => parentElement?.closest(body))
}

/** The one element an anchor means. Two visible ones are a doubt, and a doubt is nothing. */
export function one(adapter: Adapter, name: string, root: Document | Element): Element | undefined {
  const found = all(adapter, name, root)
  if (found.length === 1) return found[0]
  const visible = found.filter(isVisible)
  return visible.length === 1 ? visible[0] : undefined
}

/** Shown to the eye: neither it nor what holds it is hidden. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true })
}

/** The document a frame element holds, when it is of the page's own origin. */
export function documentIn(frame: Element | undefined): Document | undefined {
  if (frame?.localName !== 'iframe') return undefined
  return (frame as HTMLIFrameElement).contentDocument ?? undefined
}

const weighed = new WeakMap<Anchor, string[]>()

/** Worked out once: a page that never rests is read again and again. */
function byWeight(anchor: Anchor): string[] {
  const known = weighed.get(anchor)
  if (known) return known
  // Most anchors have one candidate, and a page's first reading meets each of them cold.
  const [only, second] = anchor
  if (only && !second) return [only.css]
  const weights = [...new Set(anchor.map((candidate) => candidate.w))].sort((a, b) => b - a)
  const found = weights.map((w) => anchor.flatMap((candidate) => (candidate.w === w ? candidate.css : [])).join())
  weighed.set(anchor, found)
  return found
}

import type { Adapter, Anchor } from '#shared/sites/schema.ts'

/** Everything an anchor finds, by the heaviest candidates that find anything. What lies in a message's body is no page. */
export function all(adapter: Adapter, name: string, root: Document | Element): Element[] {
  return layers(adapter, name, root).next().value ?? []
}

/** What the candidates of each weight find, the heaviest first; a weight that finds nothing is left out. */
export function* layers(adapter: Adapter, name: string, root: Document | Element): Generator<Element[], undefined> {
  for (const css of byWeight(adapter.anchors[name] ?? [])) {
    const found = [...('matches' in root && root.matches(css) ? [root] : []), ...root.querySelectorAll(css)].filter(
      (element) => !adapter.bodies.some((body) => element.parentElement?.closest(body)),
    )
    if (found.length > 0) yield found
  }
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

function byWeight(anchor: Anchor): string[] {
  const weights = [...new Set(anchor.map((candidate) => candidate.w))].sort((a, b) => b - a)
  return weights.map((w) => anchor.flatMap((candidate) => (candidate.w === w ? candidate.css : [])).join())
}

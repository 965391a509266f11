import type { Health } from '../rooms/sight.ts'
import { layers, one } from './anchors.ts'
import type { OpenView } from './view.ts'

/** How the anchors of the open view fare: asked once for each view that is told, never while the page just changes. */
export function healthOf({ adapter, view, document }: OpenView): Health {
  const root = one(adapter, view.root, document) ?? document
  return Object.fromEntries(
    [view.root, ...view.must, ...view.should].map((name) => {
      const [first, ...others] = layers(adapter, name, view.must.includes(name) ? root : document)
      return [name, first ? (others.every((each) => meet(first, each)) ? 'hits' : 'disagreements') : 'misses']
    }),
  )
}

/** Two candidates mean the same thing where one finds what the other does, or what lies around or within it. */
function meet(some: Element[], others: Element[]): boolean {
  return some.some((each) => others.some((other) => each.contains(other) || other.contains(each)))
}

import type { Adapter, View } from '#shared/sites/schema.ts'
import { all, documentIn, has, isVisible, one } from './anchors.ts'
import { partOf } from './read.ts'

/** A view that is open, and where: its own document, and the frame that holds it. */
export interface OpenView {
  adapter: Adapter
  view: View
  document: Document
  frame?: Element
}

/** The site that a page is, or none: then nothing is read at all. */
export function siteOf(adapters: readonly Adapter[], page: Document): Adapter | undefined {
  return adapters.find((adapter) => adapter.shows.some((name) => has(adapter, name, page)))
}

/** Whether the pages of this site are told by their address alone: it is no site that we know. */
export function isAnyPage({ views }: Adapter): boolean {
  return views.some(({ address }) => address)
}

/** The view that is open: the adapter's first whose signs are all there. */
export function openView(adapter: Adapter, page: Document): OpenView | undefined {
  for (const view of adapter.views) {
    const frame = view.frame ? one(adapter, view.frame, page) : undefined
    if (view.frame && !(frame && isVisible(frame))) continue
    const document = frame ? documentIn(frame) : page
    if (document && applies(adapter, view, document)) {
      return frame ? { adapter, view, document, frame } : { adapter, view, document }
    }
  }
  return undefined
}

/** Every frame of the page in which a view of this site, or a draft's text, may lie. */
export function framesOf(adapter: Adapter, page: Document): HTMLIFrameElement[] {
  const names = new Set(
    adapter.views.flatMap(({ frame, compose }) => [...(frame ? [frame] : []), ...(compose?.editors ?? [])]),
  )
  return [...names]
    .flatMap((name) => all(adapter, name, page))
    .filter((frame) => frame.localName === 'iframe') as HTMLIFrameElement[]
}

function applies(adapter: Adapter, { when }: View, document: Document): boolean {
  const { location } = document
  const said = when.query && new URLSearchParams(location.search)
  return (
    (!said || Object.entries(when.query ?? {}).every(([name, value]) => (said.get(name) ?? '') === value)) &&
    (when.path === undefined || partOf(location, when.path) !== undefined) &&
    (when.shows ?? []).every((name) => has(adapter, name, document)) &&
    (when.one ?? []).every((name) => all(adapter, name, document).filter(isVisible).length === 1) &&
    !(when.unless ?? []).some((name) => has(adapter, name, document))
  )
}

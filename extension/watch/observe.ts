import type { Adapter } from '#shared/sites/schema.ts'
import { documentIn } from './anchors.ts'
import { framesOf } from './view.ts'

const settle = 150
const auditEvery = 3000
/** On a page that never rests, the longest from one reading to the next that a change brings, in milliseconds. */
const restless = 1000

export interface Observed {
  /** Something came or went: at once, in the same task. */
  onChange: () => void
  /** Time to read the view again: the page has settled and the browser is idle. */
  onAudit: () => void
  /** Whether each change counts just now, and not only that there were some. */
  isKeen: () => boolean
  /** A document to listen in, with the signal that ends with it: the page once, a frame's document at each load. */
  onDocument: (document: Document, signal: AbortSignal) => void
}

/**
 * Watches the page and its same-origin frames with one observer, and reads nothing itself. Gives the audit to ask for. While
 * changes follow one another, each reading that they bring waits longer after the last one, and until then nobody looks at
 * further ones: to be told of each costs more than the reading.
 */
export function observe(adapter: Adapter, signal: AbortSignal, observed: Observed): () => void {
  const joined = Object.values(adapter.anchors)
    .flatMap((anchor) => anchor.map(({ css }) => css))
    .join()
  let last = 0
  let pause = 0
  let due: ReturnType<typeof setTimeout> | undefined
  const observer = new MutationObserver((records) => {
    observed.onChange()
    if (due || !records.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(touches))) return
    due = setTimeout(audit, last + pause - performance.now())
    if (!observed.isKeen()) observer.disconnect()
  })
  const touches = (node: Node) =>
    node.nodeType === 1 && ((node as Element).matches(joined) || (node as Element).querySelector(joined))
  const audit = whenSettled(signal, () => {
    const now = performance.now()
    pause = now - last < restless * 2 ? Math.min(restless, pause * 2 + 100) : 0
    last = now
    clearTimeout(due)
    due = undefined
    attach()
    observed.onAudit()
  })
  const attach = attacher(adapter, signal, { observer, audit, onDocument: observed.onDocument })
  attach()
  const timer = setInterval(audit, auditEvery)
  document.addEventListener('visibilitychange', audit, { signal })
  signal.addEventListener('abort', () => {
    clearInterval(timer)
    observer.disconnect()
  })
  return () => {
    pause = 0
    audit()
  }
}

/** The page's document and those of the frames in which views and drafts lie. */
export function documentsOf(adapter: Adapter, frames = framesOf(adapter, document)): Document[] {
  return [document, ...frames.flatMap((frame) => documentIn(frame) ?? [])]
}

/**
 * Keeps observer and listeners on the documents that are there now; those of a frame's last load end with it. A frame that
 * is written anew keeps its document and loses all who listened, so each load counts as a new one.
 */
function attacher(
  adapter: Adapter,
  signal: AbortSignal,
  to: { observer: MutationObserver; audit: () => void; onDocument: Observed['onDocument'] },
): () => void {
  const known = new Map<Document, AbortController>()
  const heard = new WeakSet<Element>()
  const forget = (gone: Document) => {
    known.get(gone)?.abort()
    known.delete(gone)
  }
  const attach = (each: Document) => {
    const own = new AbortController()
    known.set(each, own)
    to.onDocument(each, AbortSignal.any([signal, own.signal]))
  }
  const loaded = ({ currentTarget }: Event) => {
    const content = documentIn(currentTarget as Element)
    if (content) forget(content)
    to.audit()
  }
  return () => {
    const frames = framesOf(adapter, document)
    const now = documentsOf(adapter, frames)
    for (const each of known.keys()) if (!now.includes(each)) forget(each)
    for (const each of now) {
      if (!known.has(each)) attach(each)
      to.observer.observe(each, { childList: true, subtree: true })
    }
    for (const frame of frames) {
      if (!heard.has(frame)) frame.addEventListener('load', loaded, { signal })
      heard.add(frame)
    }
  }
}

/** Runs a moment after the first call, when the browser has time; not while the tab is hidden. */
function whenSettled(signal: AbortSignal, run: () => void): () => void {
  let waiting = false
  const settled = () => {
    waiting = false
    if (!signal.aborted && !document.hidden) run()
  }
  return () => {
    if (waiting || document.hidden || signal.aborted) return
    waiting = true
    setTimeout(() => window.requestIdleCallback(settled, { timeout: 500 }), settle)
  }
}

import { useEffect, useRef, useState } from 'preact/hooks'
import { arrowTexts } from '#shared/i18n/extension.arrow.ts'
import { useDrawing } from './drawing.ts'
import { type Side, sideOf } from './side.ts'

/**
 * Points at the card that opens by itself once in a life, until the first click, Escape, or the fold. It takes no click, and
 * is not drawn where it would cover a control of the page; its words stand in the card's name for who cannot see it.
 */
export function Arrow() {
  const { card, door, language } = useDrawing()
  const [shown, show] = useState(card.first === true)
  const [side, put] = useState<Side>()
  const bubble = useRef<HTMLDivElement>(null)
  // Once the card has its place, after this drawing.
  const look = () => requestAnimationFrame(() => bubble.current && put(sideFor(bubble.current, door.keepClear())))
  useEffect(() => void (shown && look()))
  useEffect(() => (shown ? untilLeft(() => show(false), look) : undefined), [shown])
  if (!shown) return null
  const { knows, fold } = arrowTexts[language]
  return (
    <div class="arrow" aria-hidden="true" data-side={side} ref={bubble}>
      <p>
        <b>{knows}</b>
        {fold}
      </p>
      <svg
        aria-hidden="true"
        viewBox="0 0 36 20"
        width="36"
        height="20"
        fill="none"
        stroke="currentColor"
        stroke-width="2.5"
      >
        <path d="M2 4c11-2 22 1 31 9m-10 3 11-2-1-11" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </div>
  )
}

function sideFor(bubble: HTMLElement, keepClear: readonly DOMRect[]): Side | undefined {
  const root = bubble.getRootNode()
  if (!(root instanceof ShadowRoot)) return undefined
  const view = { width: document.documentElement.clientWidth, height: window.innerHeight }
  return sideOf(
    { width: bubble.offsetWidth, height: bubble.offsetHeight },
    root.host.getBoundingClientRect(),
    keepClear,
    view,
  )
}

/** A click anywhere, also into a frame of the page, and Escape take it away; the page's own scripts do not. */
function untilLeft(leave: () => void, look: () => void): () => void {
  const end = new AbortController()
  const { signal } = end
  const left = (event: Event) => event.isTrusted && leaves(event) && leave()
  for (const type of ['pointerdown', 'keydown', 'blur'])
    window.addEventListener(type, left, { capture: true, passive: true, signal })
  window.addEventListener('resize', look, { signal })
  return () => end.abort()
}

/** A click into a frame is heard of by the focus that it takes; another window that takes it is none. */
function leaves(event: Event): boolean {
  if (event.type === 'blur') return document.activeElement instanceof HTMLIFrameElement
  return !(event instanceof KeyboardEvent) || event.key === 'Escape'
}

import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useRef } from 'preact/hooks'
import { useWidth } from './width.ts'

export type Plot = typeof import('@observablehq/plot')
/** What is drawn on so much room; sizes and the frame around it are the drawing's own. */
export type Draw = (plot: Plot, width: number) => PlotOptions

interface DrawingProps {
  /** What the picture says, for those who do not see it. */
  label: string
  height: number
  draw: Draw
}

/** A picture as one SVG without a style of its own: charts.css says how it looks. Drawn anew when its room changes. */
export function Drawing({ label, height, draw }: DrawingProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const latest = useRef<Promise<unknown>>(undefined)
  useEffect(() => {
    if (width === 0) return
    const loading = import('@observablehq/plot')
    latest.current = loading
    void loading.then((plot) => {
      if (latest.current === loading)
        ref.current?.replaceChildren(pictureOf(plot, { ...frame, ...draw(plot, width), width, height }, label))
    })
  })
  return <div class="drawing" ref={ref} style={{ height: `${height}px` }} />
}

const frame = { className: 'chart', margin: 0, axis: null } satisfies PlotOptions

/**
 * The library writes rules of its own into the picture, which the page's policy forbids (they stand in charts.css), and names
 * of its parts, which are nothing to a reader of one picture.
 */
function pictureOf(plot: Plot, options: PlotOptions, label: string): Element {
  const picture = plot.plot(options)
  for (const style of picture.querySelectorAll('style')) style.remove()
  for (const part of picture.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  picture.setAttribute('role', 'img')
  // Paper is narrower than the screen it was drawn for: rows stay as high as their names.
  picture.setAttribute('preserveAspectRatio', 'none')
  picture.setAttribute('aria-label', label)
  return picture
}

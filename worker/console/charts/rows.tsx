import type { Markish, PlotOptions } from '@observablehq/plot'
import type { ComponentChildren } from 'preact'
import { Drawing, type Plot } from './drawing.tsx'
import { useWidth } from './width.ts'

export interface Row {
  key: string
  name: ComponentChildren
  /** The figure at the row's end, and what goes with it. */
  end: string
  more?: string
}

/** Where a row's marks lie: the rows share a band scale by key, and the names may stand above the marks. */
export interface Lane {
  width: number
  /** From the upper and the lower edge of a row to its mark. */
  insetTop: number
  insetBottom: number
  /** The heads of the columns lie between this and the first row. */
  top: number
}

interface RowsProps {
  rows: readonly Row[]
  label: string
  /** Room above the first row. */
  head?: number
  /** Names are long: where there is little room, the figures stand below them. */
  tall?: boolean
  draw: (plot: Plot, lane: Lane) => { marks: Markish[] } & PlotOptions
}

const narrowest = 480
const height = { wide: 40, narrow: 56, tall: 92 }

/** Rows with a name, a mark each in one picture, and a figure; where there is little room the marks stand below the names. */
export function Rows({ rows, label, head = 0, tall = false, draw }: RowsProps) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const narrow = width > 0 && width < narrowest
  const stacked = tall ? 'tall' : 'narrow'
  const each = height[narrow ? stacked : 'wide']
  const whole = head + rows.length * each
  const lane = narrow ? { insetTop: each - 26, insetBottom: 12 } : { insetTop: 13, insetBottom: 13 }
  const room = { paddingTop: `${head}px`, gridAutoRows: `${each}px` }
  return (
    <div class={narrow ? `rows rows-narrow rows-${stacked}` : 'rows'} ref={ref}>
      <ol class="rows-names" style={room}>
        {rows.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ol>
      <Drawing
        label={label}
        height={whole}
        draw={(plot, wide) => ({
          y: { type: 'band', domain: rows.map(({ key }) => key), range: [head, whole], padding: 0 },
          ...draw(plot, { width: wide, top: head, ...lane }),
        })}
      />
      <ol class="rows-ends" style={room} aria-hidden="true">
        {rows.map(({ key, end, more }) => (
          <li key={key}>
            {end}
            {more !== undefined && <small>{more}</small>}
          </li>
        ))}
      </ol>
    </div>
  )
}

import type { Markish, PlotOptions } from '@observablehq/plot'
import type { Spread } from '#shared/api/spread.ts'
import type { Plot } from '../charts/drawing.tsx'
import type { Lane } from '../charts/rows.tsx'
import { isOver, middleOf } from './durations.ts'

/** Durations of one row, in minutes, and the standard that they are held to. */
interface Timed {
  key: string
  time: Spread
  within?: number | undefined
}

/** Thick to the median, thin to nine in ten, an upright at the standard; amber where the median lies beyond it. */
export function spreadMarks(
  plot: Plot,
  { width, insetTop, insetBottom }: Lane,
  timed: readonly Timed[],
): { marks: Markish[] } & PlotOptions {
  const rows = timed.map(({ key, time, within }) => ({
    key,
    half: time.p50 ? middleOf(time.p50) : 0,
    most: time.p90 ? middleOf(time.p90) : 0,
    within: within ?? Number.NaN,
    isOver: within !== undefined && time.p50 !== null && isOver(time.p50, within),
  }))
  const end = Math.max(1, ...rows.flatMap(({ most, within }) => (Number.isNaN(within) ? [most] : [most, within])))
  const lane = { y: 'key', insetTop, insetBottom }
  const bar = (of: boolean, fill: string) =>
    plot.barX(
      rows.filter(({ isOver }) => isOver === of),
      { ...lane, x1: 0, x2: 'half', fill, rx: 2 },
    )
  return {
    x: { domain: [0, end], range: [0, width - 2] },
    marks: [
      plot.barX(rows, { ...lane, x1: 0, x2: () => end, fill: 'var(--paper-3)', rx: 2 }),
      plot.ruleY(rows, { x1: 'half', x2: 'most', y: 'key', dy: (insetTop - insetBottom) / 2, stroke: 'var(--ink-3)' }),
      plot.tickX(rows, {
        ...{ x: 'most', y: 'key', stroke: 'var(--ink-3)' },
        ...{ insetTop: insetTop + 3, insetBottom: insetBottom + 3 },
      }),
      bar(false, 'var(--accent)'),
      bar(true, 'var(--due)'),
      plot.tickX(
        rows.filter(({ within }) => !Number.isNaN(within)),
        {
          ...{ x: 'within', y: 'key', stroke: 'var(--ink)', strokeWidth: 2 },
          ...{ insetTop: insetTop - 5, insetBottom: insetBottom - 5 },
        },
      ),
    ],
  }
}

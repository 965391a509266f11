import { Drawing, type Plot } from '../charts/drawing.tsx'
import { Figure } from '../charts/figure.tsx'
import { count } from '../models/figures.ts'
import { useProcess } from './process.ts'
import type { Shown } from './shown.ts'

const rise = 60
const below = 44

/** Ways back, as arcs over the stages in their order. */
export function Returns({ shown: { returns, stages, called } }: { shown: Shown }) {
  const { say, language } = useProcess()
  const all = returns.reduce((sum, one) => sum + one.count, 0)
  const [most] = returns
  const title = most
    ? say('back.title', {
        ...{ n: most.count, all: count(all, language) },
        ...{ from: called(most.from), to: called(most.to) },
      })
    : say('back.none')
  const keys = stages.map(({ stage }) => stage)
  const furthest = Math.max(1, ...returns.map(({ from, to }) => Math.abs(keys.indexOf(from) - keys.indexOf(to))))
  return (
    <Figure
      title={title}
      note={say('back.note')}
      table={{
        columns: [{ name: say('back.from') }, { name: say('back.to') }, { name: say('back.count'), figure: true }],
        rows: returns.map((one) => [called(one.from), called(one.to), count(one.count, language)]),
      }}
    >
      <Drawing
        label={title}
        height={rise + 26 + below}
        draw={(plot, width) => {
          const each = width / Math.max(1, keys.length)
          const ground = rise + 18
          return {
            x: { type: 'point', domain: keys, range: [each / 2, width - each / 2], padding: 0 },
            y: { type: 'identity' },
            marks: [
              plot.ruleY([ground], { x1: () => keys[0], x2: () => keys.at(-1), stroke: 'var(--line-strong)' }),
              ...returns.flatMap((one) =>
                arcOf(plot, one, { keys, each, ground, most: most?.count ?? 1, furthest, language }),
              ),
              plot.dot(keys, { x: (key) => key, y: ground, r: 5, fill: 'var(--paper)', stroke: 'var(--ink-2)' }),
              plot.text(keys, {
                ...{ x: (key: string) => key, y: ground, dy: 14, text: called, fill: 'var(--ink-2)' },
                ...{ lineAnchor: 'top', lineWidth: each / 12 - 0.4, lineHeight: 1.3 },
              }),
            ],
          }
        }}
      />
    </Figure>
  )
}

interface Ground {
  keys: readonly string[]
  each: number
  ground: number
  most: number
  /** Over how many stages the furthest way back leads. */
  furthest: number
  language: 'zh-CN' | 'en'
}

/** One way back: the further, the higher its arc; the more, the thicker. */
function arcOf(plot: Plot, one: Shown['returns'][number], { keys, each, ground, most, furthest, language }: Ground) {
  const steps = Math.abs(keys.indexOf(one.from) - keys.indexOf(one.to))
  const chord = steps * each
  const height = Math.min((rise * steps) / furthest, chord / 2)
  const bend = (2 * Math.atan((2 * height) / chord) * 180) / Math.PI
  const strokeWidth = 1.25 + (3 * one.count) / most
  const at = { x1: one.from, x2: one.to, y1: ground, y2: ground }
  const middle = { from: one.from, to: one.to }
  return [
    plot.arrow([at], {
      ...{ x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', bend: -bend, strokeWidth, headLength: 7 },
      ...{ stroke: one.count === most ? 'var(--due)' : 'var(--ink-3)', inset: 8 },
    }),
    plot.text([middle], {
      ...{ x: 'from', y: ground - height, dx: -chord / 2, dy: -9, text: () => count(one.count, language) },
      ...{ fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4, fontWeight: 600 },
    }),
  ]
}

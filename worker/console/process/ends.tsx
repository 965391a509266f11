import type { Figures } from '#shared/api/figures.ts'
import { read } from '#shared/process/text.ts'
import { Figure } from '../charts/figure.tsx'
import { Rows } from '../charts/rows.tsx'
import { count } from '../models/figures.ts'
import { StageLink } from './links.tsx'
import { useProcess } from './process.ts'
import { endedIn, type Shown } from './shown.ts'

const head = 34

/** In which stages deals end, and how. */
export function Ends({ shown, outcomes }: { shown: Shown; outcomes: Figures['outcomes'] }) {
  const { say, language } = useProcess()
  const cells = shown.stages.flatMap(({ stage, ended }) =>
    Object.entries(ended).map(([outcome, n]) => ({ stage, outcome, n })),
  )
  const [most] = cells.toSorted((a, b) => b.n - a.n)
  if (!most) return null
  const called = (outcome: string) => {
    const found = outcomes.find((one) => one.outcome === outcome)
    return found ? read(found.name, language) : outcome
  }
  const keys = [...new Set(cells.map(({ outcome }) => outcome))]
  const title = say('end.title', {
    ...{ outcome: called(most.outcome), stage: shown.called(most.stage) },
    n: count(most.n, language),
  })
  const rows = shown.stages.filter((one) => endedIn(one) > 0)
  return (
    <Figure
      title={title}
      note={say('end.note')}
      table={{
        columns: [{ name: say('stage') }, ...keys.map((key) => ({ name: called(key), figure: true }))],
        rows: rows.map((one) => [
          shown.called(one.stage),
          ...keys.map((outcome) => count(one.ended[outcome] ?? 0, language)),
        ]),
      }}
    >
      <Rows
        label={title}
        head={head}
        rows={rows.map((one) => ({
          key: one.stage,
          name: <StageLink stage={one.stage} open="no" name={shown.called(one.stage)} />,
          end: count(endedIn(one), language),
        }))}
        draw={(plot, { width, insetTop, insetBottom }) => {
          const dy = (insetTop - insetBottom) / 2
          const radius = (n: number) => 3 + 10 * Math.sqrt(n / most.n)
          return {
            x: { type: 'band', domain: keys, range: [0, width], padding: 0 },
            r: { type: 'identity' },
            marks: [
              plot.ruleY(rows, { y: 'stage', dy, stroke: 'var(--line-2)' }),
              plot.text(keys, {
                ...{
                  x: (key: string) => key,
                  text: called,
                  frameAnchor: 'top',
                  lineAnchor: 'top',
                  fill: 'var(--ink-3)',
                },
                ...{ lineWidth: width / keys.length / 12 - 0.4, lineHeight: 1.25 },
              }),
              plot.dot(cells, {
                ...{ x: 'outcome', y: 'stage', r: ({ n }) => radius(n), dy },
                fill: (one) => (one === most ? 'var(--due)' : 'var(--ink-3)'),
              }),
              plot.text(cells, {
                ...{ x: 'outcome', y: 'stage', dy, text: ({ n }) => count(n, language), textAnchor: 'start', dx: 18 },
                ...{ fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 4 },
              }),
            ],
          }
        }}
      />
    </Figure>
  )
}

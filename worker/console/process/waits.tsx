import { read } from '#shared/process/text.ts'
import { Drawing } from '../charts/drawing.tsx'
import { Figure } from '../charts/figure.tsx'
import { share } from '../models/figures.ts'
import { StageLink } from './links.tsx'
import { useProcess } from './process.ts'
import { type Shown, slowest } from './shown.ts'

/** What part of all time each stage takes: the bottleneck stands out. */
export function Waits({ shown }: { shown: Shown }) {
  const { say, language } = useProcess()
  const most = slowest(shown.stages)
  if (!most) return null
  const whole = shown.stages.reduce((sum, one) => sum + one.share, 0)
  const part = (of: number) => share(Math.round((of / whole) * 10_000), language)
  const title = say('wait.title', { share: part(most.share), stage: read(most.name, language) })
  const rows = partsOf(shown.stages.filter((one) => one.share > 0))
  return (
    <Figure
      title={title}
      note={say('wait.note')}
      table={{
        columns: [{ name: say('stage') }, { name: say('wait.share'), figure: true }],
        rows: shown.stages.map((one) => [read(one.name, language), part(one.share)]),
      }}
    >
      <Drawing
        label={title}
        height={44}
        draw={(plot, width) => ({
          x: { domain: [0, whole], range: [0, width] },
          marks: [
            plot.barX(rows, {
              ...{ x1: 'from', x2: 'to', insetLeft: 1, insetRight: 1, rx: 2 },
              fill: (one) => (one.stage === most.stage ? 'var(--due)' : 'var(--line)'),
              stroke: 'var(--line-strong)',
              strokeWidth: 0.5,
            }),
            plot.text(
              rows.filter((one) => ((one.to - one.from) / whole) * width > 34),
              {
                x: (one) => (one.from + one.to) / 2,
                text: (one) => part(one.share),
                fill: (one) => (one.stage === most.stage ? 'var(--paper)' : 'var(--ink)'),
                fontWeight: 600,
              },
            ),
          ],
        })}
      />
      <ol class="wait-names">
        {rows.map((one) => (
          <li key={one.stage} class={one.stage === most.stage ? 'wait-most' : undefined}>
            <StageLink stage={one.stage} open="yes" name={read(one.name, language)} /> {part(one.share)}
          </li>
        ))}
      </ol>
    </Figure>
  )
}

/** The stages one behind the other. */
function partsOf(stages: Shown['stages']) {
  let to = 0
  return stages.map((one) => {
    const from = to
    to += one.share
    return { ...one, from, to }
  })
}

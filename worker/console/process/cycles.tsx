import type { Figures } from '#shared/api/figures.ts'
import type { Spread } from '#shared/api/spread.ts'
import { read } from '#shared/process/text.ts'
import { Figure } from '../charts/figure.tsx'
import { Rows } from '../charts/rows.tsx'
import { count } from '../models/figures.ts'
import { percentileText, wallDay } from './durations.ts'
import { useProcess } from './process.ts'
import { spreadMarks } from './spreadmarks.ts'

interface Line {
  key: string
  name: string
  time: Spread
}

/** How long deals take from opening to end, by how they end. */
export function Cycles({ figures: { cycle, cycles, outcomes } }: { figures: Figures }) {
  const { say, language } = useProcess()
  const lines = [
    ...outcomes.flatMap(({ outcome, name }): Line[] => {
      const time = cycles[outcome]
      return time ? [{ key: outcome, name: read(name, language), time }] : []
    }),
    { key: '', name: say('cycle.all'), time: cycle },
  ].sort((a, b) => rank(a) - rank(b))
  const text = (of: Spread | undefined) => percentileText(of?.p50 ?? null, wallDay, language)
  const title =
    cycle.count === 0
      ? say('cycle.none')
      : cycles.won && cycles.lost
        ? say('cycle.title', { won: text(cycles.won), lost: text(cycles.lost) })
        : say('cycle.only', { time: text(cycle) })
  return <Spreads title={title} note={say('cycle.note')} lines={lines} day={wallDay} counted={say('cycle.deals')} />
}

const rank = ({ key, time }: Line) => (key === 'won' ? -2 : key === '' ? 1 : -time.count / 1e9)

/** How long customers wait for a first answer. */
export function FirstAnswers({ figures: { firstAnswer, workday } }: { figures: Figures }) {
  const { say, language } = useProcess()
  const [time, most] = [firstAnswer.p50, firstAnswer.p90].map((one) => percentileText(one, workday, language))
  const title =
    firstAnswer.count === 0 ? say('answer.none') : say('answer.title', { time: time ?? '', most: most ?? '' })
  return (
    <Spreads
      title={title}
      note={say('answer.note', { n: count(firstAnswer.count, language) })}
      lines={[{ key: 'answer', name: say('answer.row'), time: firstAnswer }]}
      day={workday}
      counted={say('answer.count')}
    />
  )
}

interface SpreadsProps {
  title: string
  note: string
  lines: readonly Line[]
  /** The minutes of a day in which these times are told. */
  day: number
  counted: string
}

function Spreads({ title, note, lines, day, counted }: SpreadsProps) {
  const { say, language } = useProcess()
  const text = (bucket: Spread['p50']) => percentileText(bucket, day, language)
  return (
    <Figure
      title={title}
      note={note}
      table={{
        columns: [
          { name: say('outcome') },
          { name: say('time.p50'), figure: true },
          { name: say('time.p90'), figure: true },
          { name: counted, figure: true },
        ],
        rows: lines.map(({ name, time }) => [name, text(time.p50), text(time.p90), count(time.count, language)]),
      }}
    >
      <Rows
        label={title}
        rows={lines.map(({ key, name, time }) => ({
          key,
          name,
          end: text(time.p50),
          more: `p90 ${text(time.p90)}`,
        }))}
        draw={(plot, lane) => spreadMarks(plot, lane, lines)}
      />
    </Figure>
  )
}

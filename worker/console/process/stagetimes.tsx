import type { StageFlow } from '#shared/api/figures.ts'
import { read } from '#shared/process/text.ts'
import { Figure } from '../charts/figure.tsx'
import { Rows } from '../charts/rows.tsx'
import { count } from '../models/figures.ts'
import { isOver, lasting, middleOf, percentileText, standardIn, standardText } from './durations.ts'
import { StageLink } from './links.tsx'
import { useProcess } from './process.ts'
import type { Shown } from './shown.ts'
import { spreadMarks } from './spreadmarks.ts'

/** How long deals stay in each stage, against its standard. */
export function StageTimes({ shown: { stages }, workday }: { shown: Shown; workday: number }) {
  const { say, language } = useProcess()
  const title = useTitleOf(stages, workday)
  const rows = stages.map((one) => ({ ...one, within: one.standard && standardIn(one.standard, workday) }))
  const text = (bucket: StageFlow['time']['p50']) => percentileText(bucket, workday, language)
  const standard = (one: StageFlow) => (one.standard ? standardText(one.standard, language) : '–')
  return (
    <Figure
      title={title}
      note={say('time.note')}
      table={{
        columns: [
          { name: say('stage') },
          ...(['p50', 'p90', 'standard', 'kept', 'left'] as const).map((key) => ({
            name: say(`time.${key}`),
            figure: true,
          })),
        ],
        rows: stages.map((one) => [
          read(one.name, language),
          text(one.time.p50),
          text(one.time.p90),
          standard(one),
          one.judged === 0 ? '–' : say('time.keptOf', { kept: one.kept, judged: one.judged }),
          count(one.time.count, language),
        ]),
      }}
    >
      <Rows
        label={title}
        rows={rows.map((one) => ({
          key: one.stage,
          name: <StageLink stage={one.stage} open="yes" name={read(one.name, language)} />,
          end: text(one.time.p50),
          ...(one.standard ? { more: say('time.more', { standard: standard(one) }) } : {}),
        }))}
        draw={(plot, lane) =>
          spreadMarks(
            plot,
            lane,
            rows.map(({ stage, time, within }) => ({ key: stage, time, within })),
          )
        }
      />
    </Figure>
  )
}

/** The stage furthest over its standard; where none is, the one that takes longest. */
function useTitleOf(stages: readonly StageFlow[], workday: number): string {
  const { say, language } = useProcess()
  const timed = stages.flatMap(({ name, time, standard }) =>
    time.p50 ? [{ stage: read(name, language), p50: time.p50, minutes: middleOf(time.p50), standard }] : [],
  )
  const over = timed
    .flatMap((one) => {
      const within = one.standard && workday > 0 ? standardIn(one.standard, workday) : 0
      if (!one.standard || within === 0 || !isOver(one.p50, within)) return []
      return [{ ...one, standard: one.standard, times: one.minutes / within }]
    })
    .sort((a, b) => b.times - a.times)
  const [worst] = over
  const [longest] = timed.toSorted((a, b) => b.minutes - a.minutes)
  if (!longest) return say('time.none')
  if (worst)
    return say('time.title', {
      stage: worst.stage,
      time: lasting(worst.minutes, workday, language),
      standard: standardText(worst.standard, language),
    })
  if (timed.some(({ standard }) => standard)) return say('time.level')
  return say('time.plain', { stage: longest.stage, time: lasting(longest.minutes, workday, language) })
}

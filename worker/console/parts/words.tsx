import type * as z from 'zod'
import type { WaitingCase } from '#shared/api/cases.ts'
import type { getBoard } from '#shared/api/scores.ts'
import { read } from '#shared/process/text.ts'
import { waitingWord } from '#shared/process/words/waiting.ts'
import { useSay, useWho } from '../app/place.tsx'
import { lossesAddress } from '../evidence/query.ts'
import { count, percentPoints, share } from '../models/figures.ts'
import { dayIn, dayText, type Filter, type Period, weekBefore, weeksOf } from '../models/period.ts'
import { caseAddress } from '../queue/query.ts'
import { Ago } from './ago.tsx'
import { HelpLine } from './helpline.tsx'
import { Listed, Said } from './said.tsx'

export type Board = z.output<typeof getBoard.answer>

interface WordsProps {
  board: Board
  cases: readonly WaitingCase[] | undefined
  filter: Filter
}

/** The board in five sentences, before any table or picture; each figure leads to its list. What is not sure is not said. */
export function Words({ board, cases, filter }: WordsProps) {
  const { mostLost, helpToday, keptBest } = board.words
  return (
    <section class="words">
      <KeptLine board={board} filter={filter} />
      {mostLost && <MostLostLine word={mostLost} board={board} filter={filter} />}
      <WaitingLine cases={cases} />
      {helpToday && <HelpLine word={helpToday} />}
      {keptBest && <KeptBestLine word={keptBest} filter={filter} />}
    </section>
  )
}

/** A period as a sentence names it: "in the last 4 weeks" where it ends today, "last week", else its days. */
export function usePeriodText(): (period: Period, asOf: number) => string {
  const { say, language } = useSay()
  const { timeZone } = useWho().organisation
  return (period, asOf) => {
    const today = dayIn(timeZone, asOf)
    const last = weekBefore(today)
    if (period.from === last.from && period.to === last.to) return say('words.lastWeek')
    if (period.to !== today)
      return say('period.range', { from: dayText(period.from, language), to: dayText(period.to, language) })
    const n = weeksOf(period)
    return n === 1 ? say('period.week') : say('period.weeks', { n })
  }
}

type Line<Name extends keyof Board['words']> = { word: NonNullable<Board['words'][Name]>; filter: Filter }

function KeptLine({ board, filter }: { board: Board; filter: Filter }) {
  const { say, language } = useSay()
  const periodText = usePeriodText()
  const { kept } = board.words
  if (!kept) {
    const when = periodText(board, board.asOf)
    return (
      <h1>{board.all.settled === 0 ? say('board.nothingDue', { period: when }) : say('words.kept.few', { when })}</h1>
    )
  }
  const days = { ...filter, from: kept.from, to: kept.to }
  const settled = lossesAddress({ filter: days, status: 'settled' })
  const holes = {
    when: periodText(kept, board.asOf),
    share: <a href={settled}>{share(kept.share, language)}</a>,
    met: <a href={lossesAddress({ filter: days, status: 'met' })}>{count(kept.met, language)}</a>,
    settled: <a href={settled}>{count(kept.settled, language)}</a>,
  }
  return (
    <h1>
      <Said of="words.kept" with={holes} />
      {kept.than ? <Moved than={kept.than} filter={filter} /> : say('board.score.stop')}
    </h1>
  )
}

/** How what was kept moved, and whether that is more than chance. */
function Moved({ than, filter }: { than: NonNullable<Line<'kept'>['word']['than']>; filter: Filter }) {
  const { say, language } = useSay()
  const n = weeksOf(than)
  const text = n === 1 ? say('words.weekBefore') : say('period.weeksBefore', { n })
  const before = (
    <a href={lossesAddress({ filter: { ...filter, from: than.from, to: than.to }, status: 'settled' })}>{text}</a>
  )
  const { text: figure, points } = percentPoints(Math.abs(than.difference), language)
  if (points === 0)
    return (
      <>
        <Said of="words.kept.same" with={{ before }} />
        {say('board.score.stop')}
      </>
    )
  const up = than.difference > 0
  const moved = say(up ? 'words.kept.more' : 'words.kept.less', { points: figure, n: points })
  return (
    <>
      <Said
        of="words.kept.up"
        with={{ before, moved: <span class={up && than.beyondChance ? 'up' : undefined}>{moved}</span> }}
      />
      {say(than.beyondChance ? 'words.kept.beyond' : 'words.kept.within')}
    </>
  )
}

function MostLostLine({ word, board, filter }: Line<'mostLost'> & { board: Board }) {
  const { say, language } = useSay()
  const list = lossesAddress({ filter, stage: word.stage, step: word.step, status: 'lost' })
  const holes = {
    stage: read(word.stageName, language),
    period: usePeriodText()(board, board.asOf),
    step: <a href="#losses">{read(word.name, language)}</a>,
    deals: <a href={list}>{say('words.deals', { n: word.deals })}</a>,
    people: <a href={list}>{say('words.people', { n: word.people })}</a>,
    cause: <Cause cause={word.cause} filter={filter} />,
  }
  return (
    <p>
      <Said of="words.mostLost" with={holes} />
    </p>
  )
}

function Cause({ cause, filter }: { cause: Line<'mostLost'>['word']['cause']; filter: Filter }) {
  const { say } = useSay()
  if (!cause) return null
  if (cause.is === 'process') return <>{say('words.cause.process')}</>
  if (cause.is === 'person')
    return <Said of="words.cause.person" with={{ where: <a href="#reps">{say('words.cause.whom')}</a> }} />
  const list = lossesAddress({ filter: { ...filter, team: cause.team }, status: 'lost' })
  return <Said of="words.cause.team" with={{ team: <a href={list}>{cause.name}</a> }} />
}

/** Only what the reader may rule on waits for the reader. */
function WaitingLine({ cases }: { cases: readonly WaitingCase[] | undefined }) {
  const { say } = useSay()
  const word = waitingWord((cases ?? []).filter(({ mayRule }) => mayRule))
  if (!word) return null
  const figures = word.kinds.map(({ kind, n, oldest }) => {
    const figure = <a href={caseAddress(kind)}>{say(`words.waiting.${kind}`, { n })}</a>
    const since = n === 1 ? 'words.waiting.since.one' : 'words.waiting.since.more'
    return <Said key={kind} of={since} with={{ figure, when: <Ago at={oldest} /> }} />
  })
  return (
    <p>
      <Said of="words.waiting" with={{ cases: <Listed all={figures} /> }} />
    </p>
  )
}

function KeptBestLine({ word, filter }: Line<'keptBest'>) {
  const { language } = useSay()
  const { stage, step } = word
  const list = (status: 'met' | 'settled') => lossesAddress({ filter, stage, step, status })
  const holes = {
    stage: read(word.stageName, language),
    step: <a href={list('met')}>{read(word.name, language)}</a>,
    met: <a href={list('met')}>{count(word.met, language)}</a>,
    settled: <a href={list('settled')}>{count(word.settled, language)}</a>,
  }
  return (
    <p>
      <Said of={word.beyondChance ? 'words.keptBest' : 'words.keptBest.within'} with={holes} />
    </p>
  )
}

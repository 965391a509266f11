import type { ComponentChildren } from 'preact'
import type * as z from 'zod'
import type { WaitingCase } from '#shared/api/cases.ts'
import type { PooledLoss } from '#shared/api/pooled.ts'
import type { getBoard } from '#shared/api/scores.ts'
import { read } from '#shared/process/text.ts'
import { useSay, useWho } from '../app/place.tsx'
import { count, points, share } from '../models/figures.ts'
import { change, kept, shareOfLoss } from '../models/headline.ts'
import { dayIn, dayText, type Period, weeksOf } from '../models/period.ts'
import { Ago } from './ago.tsx'
import { Said } from './said.tsx'

export type Board = z.output<typeof getBoard.answer>

/** The board in sentences, before any table: what was kept, what it is worth, where it was lost, what waits. */
export function Words({ board, cases }: { board: Board; cases: readonly WaitingCase[] | undefined }) {
  return (
    <section class="words">
      <KeptLine board={board} />
      <ScoreLine board={board} />
      <MostLostLine losses={board.losses} />
      <WaitingLine cases={cases} />
      <OverdueLine board={board} />
    </section>
  )
}

/** A period as a sentence names it: "in the last 4 weeks" where it ends today, else its days. */
export function usePeriodText(): (period: Period, asOf: number) => string {
  const { say, language } = useSay()
  const { timeZone } = useWho().organisation
  return (period, asOf) => {
    if (period.to !== dayIn(timeZone, asOf))
      return say('period.range', { from: dayText(period.from, language), to: dayText(period.to, language) })
    const n = weeksOf(period)
    return n === 1 ? say('period.week') : say('period.weeks', { n })
  }
}

function KeptLine({ board }: { board: Board }) {
  const { say, language } = useSay()
  const period = usePeriodText()(board, board.asOf)
  const part = kept(board.all)
  if (part === undefined) return <h1>{say('board.nothingDue', { period })}</h1>
  const { settled, met } = board.all
  const figures = { settled: count(settled, language), met: count(met, language) }
  return (
    <h1>
      <Said of="board.kept" with={{ period, share: <a href="#losses">{share(part, language)}</a>, ...figures }} />
    </h1>
  )
}

function ScoreLine({ board: { all, before, from, to } }: { board: Board }) {
  const { say, language } = useSay()
  if (all.settled === 0) return null
  if (all.score === null) return <p>{say('board.score.waived', { share: share(all.waived, language) })}</p>
  const compared = change(all, before)
  const text: ComponentChildren[] = [
    <Said of="board.score" with={{ score: <a href="#teams">{points(all.score, language)}</a> }} />,
  ]
  if (all.interval) {
    const { low, high } = all.interval
    text.push(say('board.score.interval', { low: points(low, language), high: points(high, language) }))
  }
  if (compared.is === 'compared') {
    const { difference, beyondChance } = compared
    const direction = difference === 0 ? 'same' : difference > 0 ? 'up' : 'down'
    const n = weeksOf({ from, to })
    const earlier = n === 1 ? say('period.weekBefore') : say('period.weeksBefore', { n })
    const moved = say(`board.score.${direction}`, { points: points(Math.abs(difference), language), before: earlier })
    text.push(<span class={beyondChance && direction === 'up' ? 'up' : undefined}>{moved}</span>)
    text.push(say(difference === 0 ? 'board.score.stop' : beyondChance ? 'board.score.beyond' : 'board.score.within'))
  } else text.push(say('board.score.small'))
  return <p>{text}</p>
}

function MostLostLine({ losses }: { losses: readonly PooledLoss[] }) {
  const { language } = useSay()
  const most = losses[0]
  if (!most) return null
  const holes = {
    step: <a href="#losses">{read(most.name, language)}</a>,
    stage: read(most.stageName, language),
    share: share(shareOfLoss(most, losses), language),
  }
  return (
    <p>
      <Said of="board.mostLost" with={holes} />
    </p>
  )
}

function WaitingLine({ cases }: { cases: readonly WaitingCase[] | undefined }) {
  const { say } = useSay()
  if (!cases || cases.length === 0) return null
  const exceptions = cases.filter(({ kind }) => kind === 'exception').length
  const contests = cases.length - exceptions
  const figures = [
    ...(exceptions > 0 ? [say('board.waiting.exceptions', { n: exceptions })] : []),
    ...(contests > 0 ? [say('board.waiting.contests', { n: contests })] : []),
  ].join(say('board.waiting.and'))
  const oldest = Math.min(...cases.map(({ asked }) => asked))
  return (
    <p>
      <Said of="board.waiting" with={{ cases: <a href="#waiting">{figures}</a>, when: <Ago at={oldest} /> }} />
    </p>
  )
}

function OverdueLine({ board }: { board: Board }) {
  const { say } = useSay()
  if (board.overdueNow === 0) return <p>{say('board.overdue.none')}</p>
  const figure = (
    <a class="late" href="/deals?open=yes">
      {say('board.overdue.figure', { n: board.overdueNow })}
    </a>
  )
  return (
    <p>
      <Said of="board.overdue" with={{ figure }} />
    </p>
  )
}

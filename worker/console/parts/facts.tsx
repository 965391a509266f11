import type { ComponentChildren } from 'preact'
import { useSay } from '../app/place.tsx'
import { lossesAddress } from '../evidence/query.ts'
import { overdueAddress } from '../models/behind.ts'
import { count, points, share } from '../models/figures.ts'
import { change } from '../models/headline.ts'
import { type Filter, weeksOf } from '../models/period.ts'
import { lasting, percentileText, standardText } from '../process/durations.ts'
import { type Board, usePeriodText } from './words.tsx'

/** The figures of the whole, in one row: the score, and all that must be read beside it. */
export function Facts({ board, filter }: { board: Board; filter: Filter }) {
  const { say, language } = useSay()
  const { all, overdueNow } = board
  const list = (status: 'lost' | 'settled' | 'waived' | 'selfAttested') => lossesAddress({ filter, status })
  const period = usePeriodText()(board, board.asOf)
  return (
    <dl class="totals" aria-label={say('facts.label', { period })}>
      <Fact name={say('facts.score')} note={useScoreNote(board)}>
        {all.score === null ? '–' : <a href={list('lost')}>{points(all.score, language)}</a>}
      </Fact>
      <Fact
        name={say('facts.deals')}
        note={all.allOrNone !== null && say('facts.allOrNone', { share: share(all.allOrNone, language) })}
      >
        <a href={list('settled')}>{count(all.deals, language)}</a>
      </Fact>
      <Fact name={say('facts.waived')} note={say('facts.waived.note')}>
        <a href={list('waived')}>{share(all.waived, language)}</a>
      </Fact>
      <Fact name={say('facts.selfAttested')} note={say('facts.selfAttested.note')}>
        <a href={list('selfAttested')}>{share(all.selfAttested, language)}</a>
      </Fact>
      <FirstAnswer board={board} />
      <Fact name={say('facts.overdue')} note={say(overdueNow > 0 ? 'facts.overdue.some' : 'facts.overdue.none')}>
        {overdueNow > 0 ? (
          <a class="late" href={overdueAddress(filter)}>
            {count(overdueNow, language)}
          </a>
        ) : (
          count(0, language)
        )}
      </Fact>
    </dl>
  )
}

function Fact(props: {
  name: string
  note: ComponentChildren
  hint?: string | undefined
  children: ComponentChildren
}) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd class="totals-figure" title={props.hint}>
        {props.children}
      </dd>
      <dd class="totals-note">{props.note}</dd>
    </div>
  )
}

/** The interval of the score, and how it moved. */
function useScoreNote({ all, before, from, to }: Board): string {
  const { say, language } = useSay()
  if (all.score === null)
    return all.settled > 0 ? say('board.score.waived', { share: share(all.waived, language) }) : ''
  if (!all.interval) return say('facts.noInterval')
  const [low, high] = [points(all.interval.low, language), points(all.interval.high, language)]
  const interval = say('facts.interval', { low, high })
  const compared = change(all, before)
  if (compared.is !== 'compared') return interval
  const { difference, beyondChance } = compared
  const direction = difference === 0 ? 'same' : difference > 0 ? 'up' : 'down'
  const n = weeksOf({ from, to })
  const earlier = n === 1 ? say('words.weekBefore') : say('period.weeksBefore', { n })
  const moved = say(`board.score.${direction}`, { points: points(Math.abs(difference), language), before: earlier })
  const chance = difference === 0 ? 'board.score.stop' : beyondChance ? 'board.score.beyond' : 'board.score.within'
  return `${interval}${moved}${say(chance)}`
}

/** Half and nine in ten of the first answers came within so much working time, known to the bucket that they lie in. */
function FirstAnswer({ board: { firstAnswer, workday } }: { board: Board }) {
  const { say, language } = useSay()
  const { p50, p90, standard } = firstAnswer
  if (!p50 || !p90)
    return (
      <Fact name={say('facts.answer')} note={say('facts.answer.none')}>
        –
      </Fact>
    )
  const hint = say('facts.bucket', {
    from: lasting(p50.from, workday, language),
    below: lasting(p50.below, workday, language),
  })
  return (
    <Fact
      name={say('facts.answer')}
      hint={hint}
      note={say(standard ? 'facts.answer.standard' : 'facts.answer.note', {
        p90: percentileText(p90, workday, language),
        ...(standard ? { standard: standardText(standard, language) } : {}),
      })}
    >
      {percentileText(p50, workday, language)}
    </Fact>
  )
}

import { usePlace, useSay, useWho } from '../app/place.tsx'
import { count, points } from '../models/figures.ts'
import { comparable, weekMoves } from '../models/headline.ts'
import { dayIn, shortDay } from '../models/period.ts'
import { scaleFrom } from './interval.tsx'
import type { Board } from './words.tsx'

type Week = Board['weeks'][number]

const top = 12
const high = 108

/** The score week by week with its intervals, under the answer; the table is behind it. */
export function Weeks({ weeks }: { weeks: Board['weeks'] }) {
  const { say, language } = useSay()
  const today = useToday()
  const hollow = drawnOf(weeks, today).some(({ week }) => isRunning(week, today))
  const moves = weekMoves(weeks)
  const title =
    moves.is === 'small'
      ? say('weeks.small')
      : moves.is === 'level'
        ? say('weeks.level')
        : say(`weeks.${moves.is}`, { first: points(moves.first, language), last: points(moves.last, language) })
  return (
    <section aria-labelledby="weeks-title">
      <h2 id="weeks-title">{title}</h2>
      <p class="note">{say(hollow ? 'weeks.note.running' : 'weeks.note')}</p>
      {weeks.length > 0 && (
        <>
          <Drawing weeks={weeks} title={title} />
          <Behind weeks={weeks} />
        </>
      )}
    </section>
  )
}

function Drawing({ weeks, title }: { weeks: readonly Week[]; title: string }) {
  const { say, language } = useSay()
  const today = useToday()
  const seen = drawnOf(weeks, today)
  // A week of few deals has a dot without an interval; it must not fall out of the picture.
  const from = scaleFrom(
    seen.map(({ pooled }) => pooled),
    seen.map(({ score }) => score),
  )
  const x = (place: number) => `${(((place + 0.5) / weeks.length) * 100).toFixed(2)}%`
  const y = (score: number) => top + high * (1 - (score - from) / (10_000 - from))
  const labelled = weeks.map(({ week, pooled }) =>
    pooled.score === null
      ? say('weeks.none', { week: shortDay(week, language) })
      : say('weeks.label', { week: shortDay(week, language), score: points(pooled.score, language) }),
  )
  const every = Math.ceil(weeks.length / 7)
  return (
    <svg class="weeks" role="img" aria-label={[title, ...labelled].join(language === 'en' ? '; ' : '；')}>
      {[10_000, from].map((edge) => (
        <g key={edge}>
          <line class="weeks-base" x1="0" x2="100%" y1={y(edge)} y2={y(edge)} />
          <text class="weeks-edge" x="0" y={y(edge) - 3}>
            {edge / 100}
          </text>
        </g>
      ))}
      {seen.slice(1).map(({ week, place, score }, at) => {
        const earlier = seen[at]
        if (!earlier || daysApart(earlier.week, week) > 7) return null
        return (
          <line
            key={place}
            class="weeks-line"
            x1={x(earlier.place)}
            y1={y(earlier.score)}
            x2={x(place)}
            y2={y(score)}
          />
        )
      })}
      {seen.map(({ week, place, pooled, score }) => (
        <g key={week}>
          {comparable(pooled) && pooled.interval && (
            <line
              class="weeks-span"
              x1={x(place)}
              x2={x(place)}
              y1={y(pooled.interval.low)}
              y2={y(pooled.interval.high)}
            />
          )}
          <circle class={isRunning(week, today) ? 'weeks-dot running' : 'weeks-dot'} cx={x(place)} cy={y(score)} r="4">
            <title>{labelled[place]}</title>
          </circle>
        </g>
      ))}
      {weeks.map(({ week }, place) =>
        (weeks.length - 1 - place) % every === 0 ? (
          <text key={week} class="weeks-day" x={x(place)} y={top + high + 20} text-anchor="middle">
            {shortDay(week, language)}
          </text>
        ) : null,
      )}
    </svg>
  )
}

/** The weeks with a score. One that has hardly begun would bend the whole picture by its first deals: it waits in the table. */
function drawnOf(weeks: readonly Week[], today: string) {
  const scored = weeks.flatMap(({ week, pooled }, place) =>
    pooled.score === null ? [] : [{ week, place, pooled, score: pooled.score }],
  )
  const told = scored.filter(({ week, pooled }) => comparable(pooled) || !isRunning(week, today))
  return told.length > 0 ? told : scored
}

const daysApart = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const useToday = () => dayIn(useWho().organisation.timeZone, usePlace().now.value)

const isRunning = (week: string, today: string) => daysApart(week, today) < 7

function Behind({ weeks }: { weeks: readonly Week[] }) {
  const { say, language } = useSay()
  return (
    <details class="fold">
      <summary>{say('weeks.table')}</summary>
      <table class="groups">
        <thead>
          <tr>
            {(['weeks.week', 'column.deals', 'column.score', 'column.interval'] as const).map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, pooled: { deals, score, interval } }) => (
            <tr key={week}>
              <th scope="row">{shortDay(week, language)}</th>
              <td>{count(deals, language)}</td>
              <td>{score === null ? '–' : points(score, language)}</td>
              <td>{interval ? `${points(interval.low, language)}–${points(interval.high, language)}` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

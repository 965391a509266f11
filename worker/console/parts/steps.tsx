import type { LossStatus } from '#shared/api/lossDeals.ts'
import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { lossesAddress } from '../evidence/query.ts'
import { count, points, share } from '../models/figures.ts'
import type { Filter } from '../models/period.ts'
import type { Board } from './words.tsx'

const columns = [
  'column.deals',
  'column.settled',
  'steps.kept',
  'column.late',
  'steps.unmet',
  'column.waived',
  'column.selfAttested',
] as const

/** Every step with its score, the lowest first; folded, for it is long. */
export function Steps({ steps, filter }: { steps: Board['steps']; filter: Filter }) {
  const { say, language } = useSay()
  if (steps.length === 0) return null
  const sorted = steps.toSorted((a, b) => (a.score ?? 20_000) - (b.score ?? 20_000))
  return (
    <details class="fold steps">
      <summary>
        <h2>{say('steps.title', { n: steps.length })}</h2>
      </summary>
      <p class="note">{say('steps.note')}</p>
      <table class="groups">
        <thead>
          <tr>
            <th scope="col">{say('column.step')}</th>
            <th scope="col">{say('column.score')}</th>
            {columns.map((name) => (
              <th key={name} scope="col" class="wide">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((one) => (
            <Step key={`${one.stage}/${one.step}`} one={one} filter={filter} language={language} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Step({ one, filter, language }: { one: Board['steps'][number]; filter: Filter; language: 'zh-CN' | 'en' }) {
  const { stage, step, score, settled, met, late, overdue, missed, violated } = one
  const list = (status: LossStatus) => lossesAddress({ filter, stage, step, status })
  // Behind a zero there is nothing to look at.
  const linked = (status: LossStatus, n: number) =>
    n === 0 ? (
      count(n, language)
    ) : (
      <a key={status} href={list(status)}>
        {count(n, language)}
      </a>
    )
  const figures = [
    count(one.deals, language),
    linked('settled', settled),
    linked('met', met),
    linked('late', late),
    linked('unmet', overdue + missed + violated),
    share(one.waived, language),
    share(one.selfAttested, language),
  ]
  return (
    <tr>
      <th scope="row">
        <a href={list('lost')}>{read(one.name, language)}</a>
        <small>{read(one.stageName, language)}</small>
      </th>
      <td class="groups-score">{score === null ? '–' : points(score, language)}</td>
      {figures.map((figure, place) => (
        <td key={columns[place]} class="wide">
          {figure}
        </td>
      ))}
    </tr>
  )
}

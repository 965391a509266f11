import type { LossDeals, LossStatus } from '#shared/api/lossDeals.ts'
import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { useTexts } from '../app/texts.ts'
import { count, points, share } from '../models/figures.ts'
import { whatOf } from './answer.ts'
import { countOf, type LossQuery, lossesAddress } from './query.ts'

const tabs = [
  'lost',
  'overdue',
  'missed',
  'violated',
  'late',
  'met',
  'settled',
  'waived',
  'selfAttested',
] as const satisfies readonly LossStatus[]

/** The same deals by what became of what they owed, each with its figure. */
export function StatusTabs({ answer, query }: { answer: LossDeals; query: LossQuery }) {
  const { say, language } = useTexts(evidenceTexts)
  const figure = (status: LossStatus) => {
    if (status === 'waived' || status === 'selfAttested') return share(answer.shares[status], language)
    return status === 'lost' ? points(answer.sums.points, language) : count(countOf(answer, status), language)
  }
  return (
    <nav class="tabs" aria-label={say('tabs')}>
      {tabs.map((status) => (
        <a
          key={status}
          href={lossesAddress({ ...query, status })}
          aria-current={query.status === status ? 'page' : undefined}
        >
          {say(`status.${status}`)} <span class="tab-figure">{figure(status)}</span>
        </a>
      ))}
    </nav>
  )
}

/** What the list is narrowed to beside its filter, and the way out of it. */
export function Narrowed({ answer, query }: { answer: LossDeals; query: LossQuery }) {
  const { say, language } = useTexts(evidenceTexts)
  const what = whatOf(answer, query, say, language)
  if (what === undefined) return null
  const { filter, status } = query
  return (
    <p class="narrowed">
      <span>{say('narrowed', { what })}</span>
      <a href={lossesAddress({ filter, status })} aria-label={say('narrowed.drop', { what })}>
        ×
      </a>
    </p>
  )
}

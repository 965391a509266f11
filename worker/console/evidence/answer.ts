import type { LossDeals } from '#shared/api/lossDeals.ts'
import { type EvidenceKey, evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { type Language, read } from '#shared/process/text.ts'
import { useTexts } from '../app/texts.ts'
import { count, points } from '../models/figures.ts'
import type { Values } from '../models/say.ts'
import { countOf, type LossQuery } from './query.ts'

type Say = (key: EvidenceKey, values?: Values) => string

/** The answer of a list of losses, as its title. */
export function useLossTitle(answer: LossDeals, query: LossQuery): string {
  const { say, language } = useTexts(evidenceTexts)
  const what = whatOf(answer, query, say, language)
  const figures = { n: answer.deals, points: points(answer.sums.points, language) }
  if (query.status === 'lost')
    return what === undefined ? say('title.lost', figures) : say('title.lost.of', { ...figures, what })
  if (answer.deals === 0) return say('title.zero', { status: say(`status.${query.status}`) })
  const counted = { n: answer.deals, count: count(countOf(answer, query.status), language) }
  const status = say(`status.${query.status}`)
  return what === undefined
    ? say('title.count', { ...counted, status })
    : say('title.count.of', { ...counted, status, what })
}

/** The stage or the step that a list is narrowed to, by its name, which its rows alone know. */
export function whatOf(
  { lines }: LossDeals,
  { stage, step }: LossQuery,
  say: Say,
  language: Language,
): string | undefined {
  const line = lines[0]
  if (step !== undefined) return line ? say('what.step', { name: read(line.stepName, language) }) : say('what.thisStep')
  if (stage !== undefined)
    return line ? say('what.stage', { name: read(line.stageName, language) }) : say('what.thisStage')
  return undefined
}

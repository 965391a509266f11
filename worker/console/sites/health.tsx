import type { HealthFinding } from '#shared/api/sites.ts'
import type { Language } from '#shared/process/text.ts'
import { count, share as shareText } from '../models/figures.ts'
import { numberFormat } from '../models/formats.ts'
import { dayText } from '../models/period.ts'
import { useSiteSay } from './say.ts'

interface HealthProps {
  findings: readonly HealthFinding[]
  days: { from: string; to: string }
}

/** Which places of which pages were not found, in how many visits; the worst first. */
export function HealthTable({ findings, days: { from, to } }: HealthProps) {
  const { say, language } = useSiteSay()
  const anchors = findings.filter(({ kind }) => kind === 'anchor')
  return (
    <section>
      <h2>{say('health')}</h2>
      <p class="note">{say('health.help', { from: dayText(from, language), to: dayText(to, language) })}</p>
      {anchors.length === 0 ? (
        <p class="faint">{say('health.none')}</p>
      ) : (
        <table class="sites-health">
          <thead>
            <tr>
              <th scope="col">{say('health.anchor')}</th>
              <th scope="col" class="figure">
                {say('health.share')}
              </th>
              <th scope="col" class="figure">
                {say('health.misses')}
              </th>
              <th scope="col" class="figure wide">
                {say('health.disagreements')}
              </th>
            </tr>
          </thead>
          <tbody>
            {anchors.map(({ adapter, revision, anchor, hits, misses, disagreements, share }) => (
              <tr key={`${adapter} ${revision} ${anchor}`}>
                <th scope="row">
                  {anchor}
                  <small>{say('health.of', { adapter, revision })}</small>
                </th>
                <td class="figure">{share === null ? '–' : foundText(share, language)}</td>
                <td class="figure">
                  {say('health.of.visits', { n: count(misses, language), all: count(hits + misses, language) })}
                </td>
                <td class="figure wide">{count(disagreements, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** What was missed once in a thousand visits is not read as found in all. */
function foundText(share: number, language: Language): string {
  if (share <= 9900 || share === 10_000) return shareText(share, language)
  const format = { style: 'percent', maximumFractionDigits: 1, roundingMode: 'floor' } as const
  return numberFormat(language, format).format(share / 10_000)
}

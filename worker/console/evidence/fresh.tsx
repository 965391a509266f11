import { listLossDeals } from '#shared/api/lossDeals.ts'
import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { dayIn } from '../models/period.ts'
import { obligationAddress } from './query.ts'

/** What a rep lost today, which nobody else's figures hold yet: each leads to where it can be made good or contested. */
export function FreshLosses({ rep, asOf }: { rep: string; asOf: number }) {
  const { say, language } = useTexts(evidenceTexts)
  const { ask } = usePlace().session
  const today = dayIn(useWho().organisation.timeZone, asOf)
  const load = useLoad(`${rep}/${today}/${asOf}`, () =>
    ask(listLossDeals, { query: { rep, from: today, to: today, limit: 100 } }),
  )
  const fresh = load.value?.lines.filter((line) => line.fresh) ?? []
  if (fresh.length === 0) return null
  return (
    <section class="fresh" aria-labelledby="fresh-title">
      <h2 id="fresh-title">{say('rep.fresh', { n: fresh.length })}</h2>
      <p class="note">{say('rep.fresh.note')}</p>
      <ul>
        {fresh.map((line) => (
          <li key={`${line.deal}/${line.stage}/${line.step}/${line.manual}`}>
            <span>
              {read(line.stepName, language)}
              <small>{line.name ?? say('gone')}</small>
            </span>
            {line.name !== undefined && (
              <a class="button" href={obligationAddress(line)}>
                {say('rep.fresh.open')}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

import '../styles/evidence.css'
import { useEffect, useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { LossDeals } from '#shared/api/lossDeals.ts'
import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { usePlace } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTexts } from '../app/texts.ts'
import { useTitle } from '../app/title.ts'
import { FilterBar } from '../parts/filter.tsx'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useLossTitle } from './answer.ts'
import { openLossList } from './list.ts'
import { type LossQuery, lossParts, lossQueryOf } from './query.ts'
import { LossTable } from './table.tsx'
import { Narrowed, StatusTabs } from './tabs.tsx'

/** What somebody narrows the own figures by. */
const ownFields = ['manual', 'version', 'segment'] as const

/** The deals behind a figure: their rows sum to it, and each opens to its obligation. `only`: of one person, whatever the address says. */
export function LossesPage({ only }: { only?: string }) {
  const { say } = useTexts(evidenceTexts)
  const { session, clock } = usePlace()
  const asked = lossQueryOf(useLocation().query)
  const query = only === undefined ? asked : { ...asked, filter: { ...asked.filter, rep: only } }
  const model = useMemo(() => openLossList(session.ask, clock), [session, clock])
  useEffect(() => void model.show(query), [model, JSON.stringify(query)])
  usePulse(() => void model.again())
  const load = model.list.value
  const again = () => void model.again()
  return (
    <div class="page losses-page" aria-busy={load.busy}>
      <PageBar asOf={load.value?.asOf} busy={load.busy} again={again}>
        <FilterBar
          path="/losses"
          filter={asked.filter}
          period={load.value}
          {...(only === undefined ? {} : { fields: ownFields })}
          more={lossParts(query)}
        />
      </PageBar>
      <StaleNotice load={load} again={again} />
      {load.value ? (
        <>
          <Head answer={load.value} query={query} />
          {load.value.lines.length > 0 ? (
            <section aria-label={say('tabs')}>
              <LossTable answer={load.value} query={query} />
              {load.value.next !== undefined && (
                <button type="button" class="button" disabled={load.busy} onClick={() => void model.more()}>
                  {say('more', { n: load.value.rows - load.value.lines.length })}
                </button>
              )}
            </section>
          ) : (
            <Nothing query={query} />
          )}
        </>
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={again} />
      ) : (
        <Skeleton rows={9} heading />
      )}
    </div>
  )
}

function Head({ answer, query }: { answer: LossDeals; query: LossQuery }) {
  const { say } = useTexts(evidenceTexts)
  const title = useLossTitle(answer, query)
  useTitle(title)
  const lead = query.status !== 'lost' ? 'lead.count' : answer.score === null ? 'lead.noScore' : 'lead.lost'
  return (
    <header class="losses-head">
      <h1>{title}</h1>
      <p class="note">{say(lead)}</p>
      <StatusTabs answer={answer} query={query} />
      <Narrowed answer={answer} query={query} />
    </header>
  )
}

function Nothing({ query }: { query: LossQuery }) {
  const { say } = useTexts(evidenceTexts)
  if (query.status === 'lost' && query.step === undefined && query.stage === undefined)
    return <Empty title={say('none.lost')} help={say('none.lost.help')} />
  return <Empty title={say('none')} help={say('none.help')} />
}

import '../styles/evidence.css'
import { useMemo } from 'preact/hooks'
import type { LedgerExport } from '#shared/api/deals.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { useChain } from '../app/chain.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { useTarget } from '../app/target.ts'
import { useTitle } from '../app/title.ts'
import { addressed, useFragment } from '../evidence/addressed.ts'
import { WaySection } from '../evidence/waytable.tsx'
import { type DealPage as Answer, type Judged, judge, loadDeal } from '../models/deal.ts'
import { points } from '../models/figures.ts'
import { type Names, namesIn } from '../models/names.ts'
import type { Reading } from '../models/reading.ts'
import { Ago } from '../parts/ago.tsx'
import { LossList } from '../parts/losslist.tsx'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { ObligationList } from '../parts/obligationlist.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { StagePath } from '../parts/stagepath.tsx'
import { exportLedger, Timeline } from '../parts/timeline.tsx'

/** One deal: its score, each loss with its evidence, all that is asked, and the ledger that all of it comes from. */
export function DealPage({ deal }: { deal: string }) {
  const { session } = usePlace()
  const load = useLoad(deal, () => loadDeal(session.ask, deal))
  useTitle(load.value?.view.state.name)
  useTarget(load.value !== undefined)
  return (
    <div class="page" aria-busy={load.busy}>
      <PageBar asOf={load.value?.score.asOf} busy={load.busy} again={load.again} />
      <StaleNotice load={load} again={load.again} />
      {load.value ? (
        <Deal answer={load.value} again={load.again} />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={9} heading />
      )}
    </div>
  )
}

function Deal({ answer, again }: { answer: Answer; again: () => void }) {
  const { language } = useSay()
  const { timeZone } = useWho().organisation
  const judged = useMemo(() => judge(answer, timeZone), [answer, timeZone])
  const { view, ledger } = answer
  const users = { ...ledger.names, ...view.names }
  const names = namesIn(judged?.manual, users, language)
  const reading = { ledger, names, language }
  const named = addressed(judged?.obligations ?? [], useFragment())
  const isLost = answer.score.losses.some(({ obligation }) => obligation === named?.key)
  return (
    <>
      <Head answer={answer} names={names} judged={judged} />
      <Losses answer={answer} reading={reading} named={named} judged={judged} again={again} />
      {judged && (
        <ObligationList judged={judged} reading={reading} named={isLost ? undefined : named} asOf={answer.score.asOf} />
      )}
      {judged && <WaySection judged={judged} names={names} />}
      <Ledger reading={reading} />
    </>
  )
}

function Head({ answer, names, judged }: { answer: Answer; names: Names; judged: Judged | undefined }) {
  const { say } = useSay()
  const { state } = answer.view
  const owner = state.owners.at(-1)?.user
  return (
    <header class="deal-head">
      <div>
        <h1>{state.name}</h1>
        <p class="facts">
          {owner !== undefined && (
            <span>
              {say('deal.owner')} <a href={`/reps/${owner}`}>{names.user(owner)}</a>
            </span>
          )}
          <span>
            {say('deal.opened')} <Ago at={state.opened} />
          </span>
          {state.closed && (
            <span>
              {say('deal.outcome')} {names.outcome(state.closed.outcome)}
            </span>
          )}
        </p>
      </div>
      <Score score={answer.score.score} />
      {judged && <StagePath world={judged.world} state={state} />}
    </header>
  )
}

function Score({ score }: { score: number | null }) {
  const { say, language } = useSay()
  if (score === null) return <p class="note">{say('deal.score.none')}</p>
  return (
    <p class="score-figure">
      <strong>{points(score, language)}</strong>
      <span>{say('deal.score')}</span>
    </p>
  )
}

function Losses({
  answer,
  reading,
  named,
  judged,
  again,
}: {
  answer: Answer
  reading: Reading
  named: Obligation | undefined
  judged: Judged | undefined
  again: () => void
}) {
  const { say, language } = useSay()
  const { score, view } = answer
  const lost = score.losses.length
  const title =
    lost > 0
      ? say('deal.score.sum', { points: points(10_000 - (score.score ?? 0), language), n: lost })
      : say('deal.losses.none')
  return (
    <section id="losses" aria-labelledby="losses-title">
      <h2 id="losses-title">{title}</h2>
      {lost > 0 ? (
        <LossList
          deal={score.deal}
          losses={score.losses}
          judged={judged}
          reading={reading}
          named={named}
          asOf={score.asOf}
          mine={view.mine}
          changed={again}
        />
      ) : (
        <p class="note">
          {score.score === null ? say('deal.score.none') : say('deal.score.full', { n: score.settled })}
        </p>
      )}
    </section>
  )
}

function Ledger({ reading }: { reading: Reading }) {
  const { say } = useSay()
  const { ledger } = reading
  return (
    <section id="ledger" aria-labelledby="ledger-title">
      <div class="section-head">
        <h2 id="ledger-title">{say('deal.ledger')}</h2>
        <button type="button" class="button" onClick={() => exportLedger(ledger)}>
          {say('deal.ledger.export')}
        </button>
      </div>
      <p class="note">
        {say('deal.ledger.note')} <Chain ledger={ledger} />
      </p>
      <Timeline reading={reading} />
    </section>
  )
}

/** What this browser found when it hashed the ledger again. */
function Chain({ ledger }: { ledger: LedgerExport }) {
  const { say } = useSay()
  const chain = useChain(ledger)
  if (chain === undefined) return null
  return (
    <span class={chain.ok ? 'up' : 'late'} role="status">
      {chain.ok ? say('deal.chain.whole', { n: ledger.events.length }) : say('deal.chain.broken', { n: chain.seq })}
    </span>
  )
}

import '../styles/evidence.css'
import { useLocation } from 'preact-iso'
import type * as z from 'zod'
import type { LossStatus } from '#shared/api/lossDeals.ts'
import type { PooledLoss } from '#shared/api/pooled.ts'
import { getRepScore } from '#shared/api/scores.ts'
import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTexts } from '../app/texts.ts'
import { useTitle } from '../app/title.ts'
import { FreshLosses } from '../evidence/fresh.tsx'
import { lossesAddress } from '../evidence/query.ts'
import { Views } from '../evidence/views.tsx'
import { count, points, share } from '../models/figures.ts'
import { addressOf, dayText, type Filter, filterOf } from '../models/period.ts'
import { DealTable } from '../parts/deallist.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { LossBars } from '../parts/lossbars.tsx'
import { LossSection } from '../parts/losssection.tsx'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Weeks } from '../parts/weeks.tsx'
import { usePeriodText } from '../parts/words.tsx'

type RepScore = z.output<typeof getRepScore.answer>

/** One person's score over a period, where its points were lost, and the deals behind it. */
export function RepPage({ rep, path }: { rep: string; path: string }) {
  const { say } = useSay()
  const who = useWho()
  const { ask } = usePlace().session
  const { query } = useLocation()
  const { from, to } = filterOf(query)
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const own = rep === who.user
  const as = own && query.as === 'others' ? 'others' : 'self'
  const more = as === 'others' ? { as } : {}
  const load = useLoad(addressOf(rep, period, more), () =>
    ask(getRepScore, { params: { rep }, query: { ...period, as } }),
  )
  usePulse(load.again)
  const title = own ? say('rep.own') : load.value && say('rep.title', { name: load.value.name })
  useTitle(title)
  return (
    <div class="page" aria-busy={load.busy}>
      <PageBar asOf={load.value?.asOf} busy={load.busy} again={load.again}>
        <FilterBar path={path} filter={period} period={load.value} fields={[]} more={more} />
      </PageBar>
      <StaleNotice load={load} again={load.again} />
      {load.value ? (
        <>
          <Score answer={load.value} title={title ?? ''} open={as === 'self' ? { ...period, rep } : undefined} />
          {own && <AsSeen answer={load.value} as={as} path={path} filter={period} />}
          {own && as === 'self' && <FreshLosses rep={rep} asOf={load.value.asOf} />}
          <Weeks weeks={load.value.weeks} />
          <div class="halves">
            <Losses answer={load.value} open={as === 'self' ? { ...period, rep } : undefined} />
            <section aria-labelledby="deals-title">
              <h2 id="deals-title">{say('rep.deals')}</h2>
              <p class="note">{say('rep.deals.note')}</p>
              <DealTable filter={{ owner: rep }} owners={false} />
            </section>
          </div>
          {(own || who.role === 'admin' || who.role === 'auditor') && (
            <Views rep={rep} name={own ? undefined : load.value.name} />
          )}
        </>
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={8} heading />
      )}
    </div>
  )
}

/** What of it others see, and the way to look at it as they do. */
function AsSeen({
  answer,
  as,
  path,
  filter,
}: {
  answer: RepScore
  as: 'self' | 'others'
  path: string
  filter: Filter
}) {
  const { say, language } = useTexts(evidenceTexts)
  const day = dayText(answer.othersUntil, language)
  return (
    <p class="as-seen" role="status">
      {say(as === 'others' ? 'rep.asSeen.on' : 'rep.asSeen.own', { day })}{' '}
      <a class="button" href={addressOf(path, filter, as === 'others' ? {} : { as: 'others' })}>
        {say(as === 'others' ? 'rep.asSeen.back' : 'rep.asSeen')}
      </a>
    </p>
  )
}

function Score({ answer, title, open }: { answer: RepScore; title: string; open: Filter | undefined }) {
  const { say, language } = useSay()
  const { pooled } = answer
  const period = usePeriodText()(answer, answer.asOf)
  return (
    <section class="score">
      <div>
        <h1>{title}</h1>
        <p class="note">{answer.teamName}</p>
      </div>
      {pooled.score === null ? (
        <p>{say(pooled.waived > 0 ? 'rep.noScore.waived' : 'rep.noScore')}</p>
      ) : (
        <p class="score-figure">
          <strong>{points(pooled.score, language)}</strong>
          <span>
            {pooled.interval
              ? say('interval.range', {
                  low: points(pooled.interval.low, language),
                  high: points(pooled.interval.high, language),
                })
              : say('interval.small.line', { n: pooled.deals })}
          </span>
        </p>
      )}
      {pooled.settled > 0 && (
        <p>{say('rep.kept', { period, settled: count(pooled.settled, language), met: count(pooled.met, language) })}</p>
      )}
      <Figures answer={answer} open={open} />
    </section>
  )
}

/** `open`: the filter under which each figure leads to the deals behind it. */
function Figures({ answer: { pooled }, open }: { answer: RepScore; open: Filter | undefined }) {
  const { say, language } = useSay()
  const figures: readonly [ConsoleKey, string, LossStatus | undefined][] = [
    ['rep.figure.deals', count(pooled.deals, language), 'settled'],
    ['rep.figure.late', count(pooled.late, language), 'late'],
    ['rep.figure.overdue', count(pooled.overdue, language), 'overdue'],
    ['rep.figure.missed', count(pooled.missed, language), 'missed'],
    ['rep.figure.violated', count(pooled.violated, language), 'violated'],
    ['rep.figure.waived', share(pooled.waived, language), 'waived'],
    ['rep.figure.selfAttested', share(pooled.selfAttested, language), 'selfAttested'],
    ['rep.figure.allOrNone', pooled.allOrNone === null ? '–' : share(pooled.allOrNone, language), undefined],
  ]
  return (
    <dl class="figures">
      {figures.map(([label, value, status]) => (
        <div key={label}>
          <dt>{say(label)}</dt>
          <dd class={status === 'overdue' && pooled.overdue > 0 ? 'late' : undefined}>
            {open && status ? <a href={lossesAddress({ filter: open, status })}>{value}</a> : value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Losses({ answer: { losses, pooled }, open }: { answer: RepScore; open: Filter | undefined }) {
  const { say } = useSay()
  const help = say(pooled.settled === 0 ? 'rep.noScore' : 'rep.losses.none.help')
  return (
    <LossSection losses={losses} nothing={{ title: say('board.losses.none'), help }}>
      <LossBars
        losses={losses}
        {...(open && {
          href: ({ stage, step }: PooledLoss) => lossesAddress({ filter: open, stage, step, status: 'lost' }),
        })}
      />
    </LossSection>
  )
}

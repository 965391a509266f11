import { useLocation } from 'preact-iso'
import type * as z from 'zod'
import { getRepScore } from '#shared/api/scores.ts'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import { count, points, share } from '../models/figures.ts'
import { addressOf, filterOf } from '../models/period.ts'
import { DealTable } from '../parts/deallist.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { LossSection } from '../parts/losssection.tsx'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePeriodText } from '../parts/words.tsx'

type RepScore = z.output<typeof getRepScore.answer>

/** One person's score over a period, where its points were lost, and the deals behind it. */
export function RepPage({ rep, path }: { rep: string; path: string }) {
  const { say } = useSay()
  const who = useWho()
  const { ask } = usePlace().session
  const { team: _, ...period } = filterOf(useLocation().query)
  const load = useLoad(addressOf(rep, period), () => ask(getRepScore, { params: { rep }, query: period }))
  const own = rep === who.user
  const title = own ? say('rep.own') : load.value && say('rep.title', { name: load.value.name })
  useTitle(title)
  return (
    <div class="page" aria-busy={load.busy}>
      <PageBar asOf={load.value?.asOf} busy={load.busy} again={load.again}>
        <FilterBar path={path} filter={period} period={load.value} teams={[]} />
      </PageBar>
      <StaleNotice load={load} again={load.again} />
      {load.value ? (
        <>
          <Score answer={load.value} title={title ?? ''} />
          <div class="halves">
            <Losses answer={load.value} />
            <section aria-labelledby="deals-title">
              <h2 id="deals-title">{say('rep.deals')}</h2>
              <p class="note">{say('rep.deals.note')}</p>
              <DealTable filter={{ owner: rep }} owners={false} />
            </section>
          </div>
        </>
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={8} heading />
      )}
    </div>
  )
}

function Score({ answer, title }: { answer: RepScore; title: string }) {
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
      <Figures answer={answer} />
    </section>
  )
}

function Figures({ answer: { pooled } }: { answer: RepScore }) {
  const { say, language } = useSay()
  const figures: readonly [ConsoleKey, string, boolean][] = [
    ['rep.figure.deals', count(pooled.deals, language), false],
    ['rep.figure.late', count(pooled.late, language), false],
    ['rep.figure.overdue', count(pooled.overdue, language), pooled.overdue > 0],
    ['rep.figure.missed', count(pooled.missed, language), false],
    ['rep.figure.violated', count(pooled.violated, language), false],
    ['rep.figure.waived', share(pooled.waived, language), false],
    ['rep.figure.selfAttested', share(pooled.selfAttested, language), false],
    ['rep.figure.allOrNone', pooled.allOrNone === null ? '–' : share(pooled.allOrNone, language), false],
  ]
  return (
    <dl class="figures">
      {figures.map(([label, value, late]) => (
        <div key={label}>
          <dt>{say(label)}</dt>
          <dd class={late ? 'late' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Losses({ answer: { losses, pooled } }: { answer: RepScore }) {
  const { say } = useSay()
  const help = say(pooled.settled === 0 ? 'rep.noScore' : 'rep.losses.none.help')
  return <LossSection losses={losses} nothing={{ title: say('board.losses.none'), help }} />
}

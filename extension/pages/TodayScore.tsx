import { useEffect, useState } from 'preact/hooks'
import { openAddress } from '#extension/browser/tabs.ts'
import type { LossNow, PooledLossNow, ScoreNow } from '#extension/rooms/today.ts'
import { scoreTexts } from '#shared/i18n/extension.score.ts'
import { read } from '#shared/process/text.ts'
import { exact } from '#shared/ui/today/time.ts'
import { readerLanguage } from './standing.ts'
import { points, TodayLosses } from './TodayLosses.tsx'
import { Said } from './TodayPart.tsx'
import { keepLooking, tell, told } from './TodayState.ts'

/** The own score: how it came about, deal by deal, and who looked at it. */
export function TodayScore() {
  const language = readerLanguage()
  const text = scoreTexts[language]
  const [asked, setAsked] = useState(false)
  useEffect(() => void tell({ type: 'score' }).then(() => setAsked(true)), [])
  useEffect(keepLooking, [])
  const { score, said } = told.value
  if (!score) return <p class="mute">{asked ? text.offline : text.loading}</p>
  return (
    <>
      <Headline score={score} />
      <section class="today" aria-label={text.where}>
        <div>
          <h2 class="today-head">
            {text.where} <span class="today-count">{score.losses.length}</span>
          </h2>
          {score.losses.length === 0 && <p class="today-note">{text.nothingLost}</p>}
          <ul>
            {score.losses.map((loss) => (
              <OneLoss key={`${loss.deal} ${loss.stage} ${loss.step}`} loss={loss} />
            ))}
          </ul>
        </div>
      </section>
      <Views views={score.views} />
      <button type="button" class="btn" onClick={() => void openAddress(score.page)}>
        {text.asManager}
      </button>
      <Said said={said} language={language} />
    </>
  )
}

function Headline({ score: { pooled, from, to } }: { score: ScoreNow }) {
  const text = scoreTexts[readerLanguage()]
  const { score, interval, deals, settled, met } = pooled
  if (score === null) return <p class="mute">{text.noScore}</p>
  return (
    <section class="side-score" aria-label={text.title}>
      <p>
        <strong>{points(score)}</strong>{' '}
        <span class="mute">
          {interval ? text.range(points(interval.low), points(interval.high)) : text.small(deals)}
        </span>
      </p>
      <p class="today-note">
        {text.kept(met, settled)} · {from} – {to}
      </p>
    </section>
  )
}

/** A step that cost points, and behind it its evidence on that deal. */
function OneLoss({ loss }: { loss: PooledLossNow }) {
  const language = readerLanguage()
  const text = scoreTexts[language]
  const [open, setOpen] = useState(false)
  const { deal, name, stage, step } = loss
  const isOfStep = ({ obligation, own }: LossNow) => {
    const [of, , ...what] = obligation.split('/')
    return own && of === stage && what.join('/').startsWith(step)
  }
  return (
    <li class="side-lossdeal">
      <button
        type="button"
        class="side-open"
        aria-expanded={open}
        disabled={name === undefined}
        onClick={() => setOpen(!open)}
      >
        <b>{read(loss.stepName, language)}</b>
        <span class="today-under">
          <span>{name ?? text.notYours}</span>
          <span>{read(loss.stageName, language)}</span>
          {loss.fresh && (
            <span class="side-fresh" title={text.freshHint}>
              {text.fresh}
            </span>
          )}
        </span>
        <span class="side-points">−{points(loss.points)}</span>
      </button>
      {open && <TodayLosses deal={deal} only={isOfStep} />}
    </li>
  )
}

/** Who opened the own page, and when: whoever is looked at knows of it. */
function Views({ views }: { views: ScoreNow['views'] }) {
  const language = readerLanguage()
  const text = scoreTexts[language]
  return (
    <section class="today" aria-label={text.views}>
      <div>
        <h2 class="today-head">{text.views}</h2>
        {views.length === 0 ? (
          <p class="today-note">{text.noViews}</p>
        ) : (
          <ul class="side-views">
            {views.map(({ at, name }) => (
              <li key={`${at} ${name}`}>
                <span>{name}</span> <time class="mute">{exact(at, language)}</time>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

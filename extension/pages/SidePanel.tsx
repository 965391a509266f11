import { useEffect, useState } from 'preact/hooks'
import { openPage } from '#extension/browser/tabs.ts'
import { sideTexts } from '#shared/i18n/extension.today.ts'
import { dayText } from '#shared/ui/today/time.ts'
import { Outbox } from './Outbox.tsx'
import { ask, readerLanguage, standing } from './standing.ts'
import { TodayDeal } from './TodayDeal.tsx'
import { TodayPart } from './TodayPart.tsx'
import { TodayScore } from './TodayScore.tsx'
import { TodaySettings } from './TodaySettings.tsx'
import { told } from './TodayState.ts'

type Shown = 'today' | 'score' | { deal: string }

/** Beside the page, and as a page of its own: today, a deal, the own score. */
export function SidePanel() {
  const now = standing.value
  const text = sideTexts[readerLanguage()]
  const [shown, show] = useState<Shown>(shownAtFirst)
  const { today, who } = told.value
  // Somebody left or came, in another page of ours.
  useEffect(() => void (who !== undefined && ask({ type: 'how it stands' })), [who])
  if (!now) return <main class="side" aria-busy="true" />
  if (!now.agreed || !now.person || now.person.lapsed) return <Out />
  return (
    <main class="side">
      <nav class="side-tabs" aria-label={text.title}>
        {typeof shown === 'object' ? (
          <button type="button" class="link" onClick={() => show('today')}>
            ‹ {text.back}
          </button>
        ) : (
          (['today', 'score'] as const).map((one) => (
            <button key={one} type="button" aria-current={shown === one ? 'page' : undefined} onClick={() => show(one)}>
              {text[one]}
            </button>
          ))
        )}
        {shown === 'today' && <span class="side-day">{dayText(today?.now ?? Date.now(), readerLanguage())}</span>}
      </nav>
      {typeof shown !== 'object' && <h1 class="today-unseen">{text[shown]}</h1>}
      {shown === 'today' && <TodayPart open={(deal) => show({ deal })} />}
      {shown === 'score' && <TodayScore />}
      {typeof shown === 'object' && <TodayDeal deal={shown.deal} />}
      <Outbox now={now} />
      {shown === 'today' && today && <TodaySettings today={today} />}
    </main>
  )
}

/** The popup names the deal that it leads to behind the `#`. */
function shownAtFirst(): Shown {
  const deal = decodeURIComponent(location.hash.slice(1))
  return deal === '' ? 'today' : { deal }
}

function Out() {
  const text = sideTexts[readerLanguage()]
  return (
    <main class="side">
      <h1>{text.today}</h1>
      <p class="mute">{text.signedOut}</p>
      <button type="button" class="btn primary large" onClick={() => void openPage('/welcome.html')}>
        {text.signIn}
      </button>
    </main>
  )
}

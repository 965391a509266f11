import { useState } from 'preact/hooks'
import { openAddress, openPage } from '#extension/browser/tabs.ts'
import type { Standing } from '#extension/rooms/page.ts'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { popupTexts } from '#shared/i18n/extension.popup.ts'
import { privacyTexts } from '#shared/i18n/extension.privacy.ts'
import { Fault } from './Fault.tsx'
import { LinkPage } from './LinkPage.tsx'
import { Mark } from './Mark.tsx'
import { Outbox, Parked } from './Outbox.tsx'
import { PopupSite } from './PopupSite.tsx'
import { PopupToday } from './PopupToday.tsx'
import { ask, readerLanguage, standing, texts } from './standing.ts'

/** How it stands, in one glance: set up or not, this site, what waits. */
export function Popup() {
  const now = standing.value
  if (!now) return <main class="popup" aria-busy="true" />
  const { person } = now
  return (
    <main class="popup">
      <header class="top">
        <Mark />
        <h1 class="brand">Guiderail</h1>
      </header>
      {now.agreed && person && !person.lapsed ? <In now={now} person={person} /> : <Out now={now} />}
    </main>
  )
}

/** Nobody is signed in: how far the way in was gone, and one button that goes on with it. */
function Out({ now }: { now: Standing }) {
  const { hint, button, due } = outTexts(now)
  return (
    <section>
      <p class={due ? 'due' : 'mute'}>{hint}</p>
      <button type="button" class="btn primary large" onClick={() => void openPage('/welcome.html')}>
        {button}
      </button>
      <Parked now={now} />
    </section>
  )
}

function outTexts({ agreed, server, person, connecting }: Standing) {
  const text = texts()
  const popup = popupTexts[readerLanguage()]
  if (!agreed || server === undefined) return { hint: text.setUpHint, button: text.setUp, due: false }
  if (connecting && !connecting.ended)
    return { hint: popup.connecting(connecting.code), button: popup.goOn, due: false }
  if (person) return { hint: text.lapsed, button: text.signIn, due: true }
  return { hint: popup.signedOut, button: text.signIn, due: false }
}

function In({ now, person }: { now: Standing; person: NonNullable<Standing['person']> }) {
  const text = texts()
  return (
    <section>
      <PopupSite now={now} />
      <LinkPage />
      <PopupToday />
      <p class="row">
        <span>{now.waiting > 0 ? text.waiting(now.waiting) : text.allSent}</span>
      </p>
      {now.offline && (
        <p class="due">
          <b>{popupTexts[readerLanguage()].offlineTitle}</b> · {text.offline}
        </p>
      )}
      <Outbox now={now} />
      {now.keyChanged && <KeyChanged />}
      <Fault />
      <nav class="links">
        {now.server !== undefined && (
          <button type="button" class="link" onClick={() => void openAddress(now.server ?? '')}>
            {text.console}
          </button>
        )}
        <button type="button" class="link" onClick={() => void openPage('/welcome.html')}>
          {text.sites}
        </button>
        <button type="button" class="link" onClick={() => void openPage('/privacy.html')}>
          {privacyTexts[readerLanguage()].hidden}
        </button>
      </nav>
      <Leave now={now} person={person} />
    </section>
  )
}

/** Own adapters of the organisation are signed with another key now: it counts once the rep signed in anew. */
function KeyChanged() {
  const text = privacyTexts[readerLanguage()]
  return (
    <p class="due">
      <b>{text.keyChanged}</b> {text.keyChangedHint}
    </p>
  )
}

/** Signing out asks once more as long as something waits. */
function Leave({ now, person }: { now: Standing; person: NonNullable<Standing['person']> }) {
  const text = texts()
  const [sure, setSure] = useState(false)
  const leave = () => (now.waiting > 0 && !sure ? setSure(true) : void ask({ type: 'sign out' }))
  const { signOutKept } = outboxTexts[readerLanguage()]
  return (
    <footer class="who">
      <span>{text.signedInAs(person.name, person.organisation)}</span>
      <button type="button" class={sure ? 'link late' : 'link'} onClick={leave}>
        {sure ? (now.sealed ? signOutKept : text.signOutSure)(now.waiting) : text.signOut}
      </button>
    </footer>
  )
}

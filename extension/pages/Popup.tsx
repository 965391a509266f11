import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { askFor } from '#extension/browser/permissions.ts'
import { activeAddress, openAddress, openPage } from '#extension/browser/tabs.ts'
import { originOfAddress } from '#extension/rooms/address.ts'
import type { Standing } from '#extension/rooms/page.ts'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import type { PageTexts } from '#shared/i18n/extension.pages.ts'
import { Fault } from './Fault.tsx'
import { Mark } from './Mark.tsx'
import { Outbox, Parked } from './Outbox.tsx'
import { ask, fault, readerLanguage, standing, texts } from './standing.ts'

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
      {now.agreed && person && !person.lapsed ? (
        <In now={now} person={person} />
      ) : (
        <Out lapsed={person?.lapsed ?? false}>
          <Parked now={now} />
        </Out>
      )}
    </main>
  )
}

function Out({ lapsed, children }: { lapsed: boolean; children: ComponentChildren }) {
  const text = texts()
  return (
    <section>
      <p class={lapsed ? 'due' : 'mute'}>{lapsed ? text.lapsed : text.setUpHint}</p>
      <button type="button" class="btn primary large" onClick={() => void openPage('/welcome.html')}>
        {lapsed ? text.signIn : text.setUp}
      </button>
      {children}
    </section>
  )
}

function In({ now, person }: { now: Standing; person: NonNullable<Standing['person']> }) {
  const text = texts()
  const [sure, setSure] = useState(false)
  const leave = () => (now.waiting > 0 && !sure ? setSure(true) : void ask({ type: 'sign out' }))
  return (
    <section>
      <ThisSite now={now} />
      <p class="row">
        <span>{now.waiting > 0 ? text.waiting(now.waiting) : text.allSent}</span>
      </p>
      {now.offline && <p class="due">{text.offline}</p>}
      <Outbox now={now} />
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
      </nav>
      <footer class="who">
        <span>{text.signedInAs(person.name, person.organisation)}</span>
        <button type="button" class={sure ? 'link late' : 'link'} onClick={leave}>
          {sure ? leaving(now, text) : text.signOut}
        </button>
      </footer>
    </section>
  )
}

function leaving({ waiting, sealed }: Standing, text: PageTexts): string {
  return sealed ? outboxTexts[readerLanguage()].signOutKept(waiting) : text.signOutSure(waiting)
}

/** The site of the tab that the rep looks at: on, or one click away from it. */
function ThisSite({ now }: { now: Standing }) {
  const text = texts()
  const [origin, setOrigin] = useState<string>()
  useEffect(() => {
    void activeAddress().then((address) => setOrigin(address === undefined ? undefined : originOfAddress(address)))
  }, [])
  if (origin === undefined) return <p class="mute">{text.notAPage}</p>
  const on = now.sites.some((site) => site.origin === origin && site.granted)
  const { host } = new URL(origin)
  const enable = async () => {
    if (await askFor(origin)) await ask({ type: 'work here', origin })
    else fault.value = 'not-granted'
  }
  if (on) {
    return (
      <p class="row">
        <b>{host}</b> <span class="on">{text.enabled}</span>
      </p>
    )
  }
  return (
    <button type="button" class="btn primary large" data-origin={origin} onClick={() => void enable()}>
      {text.enableOn(host)}
    </button>
  )
}

import { useState } from 'preact/hooks'
import { askFor } from '#extension/browser/permissions.ts'
import { goTo } from '#extension/browser/tabs.ts'
import { originOfAddress } from '#extension/rooms/address.ts'
import type { WorkSite } from '#extension/rooms/page.ts'
import { connectTexts } from '#shared/i18n/extension.connect.ts'
import { Fault } from './Fault.tsx'
import { ask, fault, readerLanguage, standing, texts } from './standing.ts'

/** The organisation's sites as buttons, and a field for any other. Asking the browser is the first call of the click. */
export function Work({ organisation }: { organisation: string }) {
  const text = texts()
  const sites = standing.value?.sites ?? []
  const ready = sites.some((site) => site.granted)
  return (
    <section>
      <h1>{ready ? text.ready : text.work}</h1>
      <p class="lead">
        {ready ? text.readyHint : sites.some((site) => !site.practice) ? text.workHint(organisation) : text.addHint}
      </p>
      {ready && <PillPicture />}
      <ul class="sites">
        {sites.map((site) => (
          <SiteRow key={site.origin} site={site} />
        ))}
      </ul>
      <OtherSite />
      <Fault />
    </section>
  )
}

async function workOn(origin: string): Promise<boolean> {
  if (await askFor(origin)) return ask({ type: 'work here', origin })
  fault.value = 'not-granted'
  return false
}

/** The first one leads straight to where the work is. */
async function begin(site: WorkSite): Promise<void> {
  const first = !standing.value?.sites.some(({ granted }) => granted)
  if ((await workOn(site.origin)) && first) await open(site)
}

/** The server's own place to work is its practice mailbox. */
function open({ origin, practice }: WorkSite): Promise<void> {
  return goTo(origin, practice ? '/practice' : '/')
}

function SiteRow({ site }: { site: WorkSite }) {
  const text = texts()
  const words = connectTexts[readerLanguage()]
  const { host } = new URL(site.origin)
  const name = site.practice ? words.practice : site.name
  return (
    <li class="site">
      <span>
        <b>{name}</b>
        {name !== host && <small class="faint">{site.practice ? words.practiceHint : host}</small>}
      </span>
      {site.granted ? (
        <span class="acts">
          <span class="on">{text.enabled}</span>
          <button type="button" class="btn" onClick={() => void open(site)}>
            {text.open}
          </button>
        </span>
      ) : (
        <button
          type="button"
          class="btn primary"
          data-origin={site.origin}
          aria-label={text.enableOn(name)}
          onClick={() => void begin(site)}
        >
          {text.enable}
        </button>
      )}
    </li>
  )
}

function OtherSite() {
  const text = texts()
  const [address, setAddress] = useState('')
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const origin = originOfAddress(address)
    if (origin === undefined) fault.value = 'not-an-address'
    else void workOn(origin).then((on) => on && setAddress(''))
  }
  return (
    <form class="other" onSubmit={add}>
      <label>
        {text.otherSite}
        <input
          class="field"
          name="site"
          spellcheck={false}
          placeholder={text.otherSiteHint}
          required
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {text.add}
      </button>
    </form>
  )
}

/** What to look for: the pill as it will lie on the page. */
function PillPicture() {
  return (
    <div class="picture" aria-hidden="true">
      <span class="mail">
        <i />
        <i />
        <i />
      </span>
      <span class="pill">
        <svg class="arrow" aria-hidden="true" viewBox="0 0 72 28" width="72" height="28">
          <path d="M3 5c24-3 44 2 63 15m-13 3 13-3-4-13" fill="none" stroke="currentColor" stroke-width="2.5" />
        </svg>
        <span class="dot" />
        <b>{texts().exampleDeal}</b> 2/5
      </span>
    </div>
  )
}

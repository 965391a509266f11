import { useState } from 'preact/hooks'
import { askFor } from '#extension/browser/permissions.ts'
import { openAddress } from '#extension/browser/tabs.ts'
import { originOfAddress } from '#extension/rooms/address.ts'
import type { WorkSite } from '#extension/rooms/page.ts'
import { Fault } from './Fault.tsx'
import { ask, fault, standing, texts } from './standing.ts'

/** The organisation's sites as buttons, and a field for any other. Asking the browser is the first call of the click. */
export function Work({ organisation }: { organisation: string }) {
  const text = texts()
  const sites = standing.value?.sites ?? []
  const ready = sites.some((site) => site.granted)
  return (
    <section>
      <h1>{ready ? text.ready : text.work}</h1>
      <p class="lead">{ready ? text.readyHint : sites.length > 0 ? text.workHint(organisation) : text.addHint}</p>
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

function SiteRow({ site }: { site: WorkSite }) {
  const text = texts()
  return (
    <li class="site">
      <span>
        <b>{site.name}</b>
        {site.name !== new URL(site.origin).host && <small class="faint">{new URL(site.origin).host}</small>}
      </span>
      {site.granted ? (
        <span class="acts">
          <span class="on">{text.enabled}</span>
          <button type="button" class="btn" onClick={() => void openAddress(site.origin)}>
            {text.open}
          </button>
        </span>
      ) : (
        <button
          type="button"
          class="btn primary"
          data-origin={site.origin}
          aria-label={text.enableOn(site.name)}
          onClick={() => void workOn(site.origin)}
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
        <span class="dot" />
        <b>{texts().exampleDeal}</b> 2/5
      </span>
    </div>
  )
}

import { useEffect, useState } from 'preact/hooks'
import { askFor } from '#extension/browser/permissions.ts'
import { openSidePanel } from '#extension/browser/sidePanel.ts'
import { activeTab } from '#extension/browser/tabs.ts'
import { originOfAddress } from '#extension/rooms/address.ts'
import type { Standing } from '#extension/rooms/page.ts'
import { popupTexts } from '#shared/i18n/extension.popup.ts'
import { ask, fault, over, readerLanguage, texts } from './standing.ts'

/** The site of the tab that the rep looks at: on, quiet for a while, or one click away from it. */
export function PopupSite({ now }: { now: Standing }) {
  const [origin, setOrigin] = useState<string>()
  useEffect(() => {
    void activeTab().then(({ id, address }) => {
      over.value = id
      setOrigin(address === undefined ? undefined : originOfAddress(address))
      void ask({ type: 'how it stands' })
    })
  }, [])
  if (origin === undefined) return <p class="mute">{texts().notAPage}</p>
  const site = now.sites.find((one) => one.origin === origin)
  if (site?.granted) return <On origin={origin} tab={now.tab} />
  return site?.paused ? <Paused origin={origin} /> : <Off origin={origin} />
}

function On({ origin, tab }: { origin: string; tab: Standing['tab'] }) {
  const text = popupTexts[readerLanguage()]
  return (
    <>
      <p class="row">
        <b>{new URL(origin).host}</b> <span class="on">{texts().enabled}</span>
      </p>
      {tab === 'page changed' && <p class="due">{text.pageChanged}</p>}
      {tab === 'taken away' && <TakenAway />}
      {tab === undefined && <p class="mute">{text.nothingKnown}</p>}
      <p>
        <button type="button" class="link" onClick={() => void ask({ type: 'pause', origin })}>
          {text.pause}
        </button>
      </p>
    </>
  )
}

/** The page takes away what we draw: the same work is done beside it. */
function TakenAway() {
  const text = popupTexts[readerLanguage()]
  return (
    <>
      <p class="due">{text.takenAway}</p>
      <button type="button" class="btn large" onClick={() => void openSidePanel()}>
        {text.beside}
      </button>
    </>
  )
}

function Paused({ origin }: { origin: string }) {
  const text = popupTexts[readerLanguage()]
  return (
    <>
      <p>
        <b>{text.paused(new URL(origin).host)}</b>
      </p>
      <p class="mute">{text.pausedHint}</p>
      <button type="button" class="btn large" onClick={() => void ask({ type: 'work here', origin })}>
        {text.resume}
      </button>
    </>
  )
}

function Off({ origin }: { origin: string }) {
  const enable = async () => {
    if (await askFor(origin)) await ask({ type: 'work here', origin })
    else fault.value = 'not-granted'
  }
  return (
    <button type="button" class="btn primary large" data-origin={origin} onClick={() => void enable()}>
      {texts().enableOn(new URL(origin).host)}
    </button>
  )
}

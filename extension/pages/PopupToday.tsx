import { useState } from 'preact/hooks'
import { openSidePanel } from '#extension/browser/sidePanel.ts'
import { sideTexts } from '#shared/i18n/extension.today.ts'
import { readerLanguage } from './standing.ts'
import { TodayDeal } from './TodayDeal.tsx'
import { TodayPart } from './TodayPart.tsx'
import { TodaySettings } from './TodaySettings.tsx'
import { told } from './TodayState.ts'

/** Today in the popup: the same list as beside the page, and a deal of it in its place. */
export function PopupToday() {
  const text = sideTexts[readerLanguage()]
  const [deal, show] = useState<string>()
  const { today } = told.value
  return (
    <section class="popup-today" aria-label={text.today}>
      {deal === undefined ? (
        <TodayPart open={show} />
      ) : (
        <>
          <button type="button" class="link" onClick={() => show(undefined)}>
            ‹ {text.back}
          </button>
          <TodayDeal deal={deal} />
        </>
      )}
      <button type="button" class="link" onClick={() => void openSidePanel()}>
        {text.beside}
      </button>
      {today && <TodaySettings today={today} />}
    </section>
  )
}

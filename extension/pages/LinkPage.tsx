import { siteTexts } from '#shared/i18n/extension.sites.ts'
import { ask, readerLanguage, standing } from './standing.ts'

/** Offers to link the page that the popup was opened over; the rep picks the deal on the page itself. */
export function LinkPage() {
  if (standing.value?.tab !== 'linkable') return null
  const text = siteTexts[readerLanguage()]
  const link = async () => {
    if (await ask({ type: 'link page' })) window.close()
  }
  return (
    <section>
      <p class="mute">{text.noDealHere}</p>
      <button type="button" class="btn" onClick={() => void link()}>
        {text.linkPage}
      </button>
    </section>
  )
}

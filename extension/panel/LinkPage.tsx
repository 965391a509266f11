import { siteTexts } from '#shared/i18n/extension.sites.ts'
import { useDrawing } from './drawing.ts'
import { Find } from './Find.tsx'

/** A record that belongs to no deal: the rep says to which it shall. */
export function LinkPage() {
  const { language } = useDrawing()
  return (
    <div class="pick">
      <p class="mute pad">{siteTexts[language].linkPageHint}</p>
      <Find ask="link page" />
    </div>
  )
}

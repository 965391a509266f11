import { siteTexts } from '#shared/i18n/extension.sites.ts'
import { useDrawing } from './drawing.ts'

/** On what our reading of this site was tried: a page made by hand proves less than the site itself. */
export function AboutSite() {
  const { card, language } = useDrawing()
  const { aboutSite, tested } = siteTexts[language]
  if (!card.tested) return null
  const { by, on } = card.tested
  return (
    <p class="menu-title">
      {aboutSite}
      {language === 'en' ? ': ' : '：'}
      {by === 'model' ? tested.model(on) : tested.application}
    </p>
  )
}

import type { SiteCard } from '#extension/rooms/site.ts'
import { healthTexts } from '#shared/i18n/extension.health.ts'
import { siteTexts } from '#shared/i18n/extension.sites.ts'
import { useDrawing } from './drawing.ts'
import { exact, said } from './time.ts'
import { trusted } from './trusted.ts'

/** How this site is read, and on what that was tried: a page made by hand proves less than the site itself. */
export function AboutSite() {
  const { card, language } = useDrawing()
  const { site } = card
  if (!site?.tested && !site?.own) return null
  return (
    <section class="about" aria-label={siteTexts[language].aboutSite}>
      <p class="menu-title">{siteTexts[language].aboutSite}</p>
      <p>
        <About site={site} />
      </p>
      {site.broken && <Since broken={site.broken} />}
    </section>
  )
}

/** The same where the page changed: since when, and one click that lets the admin know. */
export function BrokenSite() {
  const { site } = useDrawing().card
  if (!site?.broken) return null
  return (
    <>
      <Since broken={site.broken} />
      <p class="faint">
        <About site={site} />
      </p>
    </>
  )
}

function About({ site }: { site: SiteCard }) {
  const { language } = useDrawing()
  const text = healthTexts[language]
  const { tested } = siteTexts[language]
  const how = site.tested && (site.tested.by === 'model' ? tested.model(site.tested.on) : tested.application)
  const parts = [
    text.read(site.adapter, site.revision),
    site.own ? text.own : how,
    site.failed !== undefined && text.failed(site.failed),
  ]
  return (
    <>
      {site.name !== undefined && <b>{site.name} </b>}
      {parts.filter((part) => part).join(' · ')}
    </>
  )
}

function Since({ broken }: { broken: NonNullable<SiteCard['broken']> }) {
  const { model, language, now } = useDrawing()
  const text = healthTexts[language]
  return (
    <>
      <p title={exact(broken.since, language)}>{text.since(said(broken.since, now, language))}</p>
      {broken.told === undefined ? (
        <>
          <button type="button" class="btn" onClick={trusted(() => void model.ask({ type: 'tell admin' }))}>
            {text.tell}
          </button>
          <p class="faint">{text.tellHint}</p>
        </>
      ) : (
        <p role="status">{broken.told === 'done' ? text.told : text.asked}</p>
      )}
    </>
  )
}

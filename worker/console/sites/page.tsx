import '../styles/sites.css'
import { listManuals } from '#shared/api/manuals.ts'
import { type HealthFinding, listSiteHealth, listSites } from '#shared/api/sites.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { useTitle } from '../app/title.ts'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Adapters } from './adapters.tsx'
import { HealthTable } from './health.tsx'
import { useSiteSay } from './say.ts'
import { SiteView } from './site.tsx'

/** The sites that the organisation works in: how well each is read, and what its stages are called there. */
export function SitesPage() {
  const { say } = useSiteSay()
  const { ask } = usePlace().session
  const sites = useLoad('sites', () => ask(listSites, {}))
  const health = useLoad('health', () => ask(listSiteHealth, { query: {} }))
  const manuals = useLoad('manuals', () => ask(listManuals, {}))
  const again = () => {
    sites.again()
    health.again()
  }
  useRefresh(again)
  const trouble = sites.trouble ?? health.trouble ?? manuals.trouble
  const known = sites.value && health.value && manuals.value
  const anchors = (health.value?.findings ?? []).filter(({ kind }) => kind === 'anchor')
  // Where nothing was read, nothing is said of how well.
  const title = known && anchors.length > 0 ? titleOf(anchors.filter(isBroken), say) : say('title')
  useTitle(title)
  return (
    <div class="page sites-page">
      <header>
        <h1>{title}</h1>
        <p class="sites-lead">{say('lead')}</p>
      </header>
      <StaleNotice load={sites} again={again} />
      {!known && (trouble ? <TroubleNotice trouble={trouble} again={again} /> : <Skeleton rows={6} />)}
      {sites.value && health.value && manuals.value && (
        <>
          {sites.value.sites.length === 0 && <Empty title={say('none')} help={say('none.help')} />}
          {sites.value.sites.map((site) => (
            <SiteView
              key={site.origin}
              site={site}
              sites={sites.value?.sites ?? []}
              findings={health.value?.findings ?? []}
              manuals={manuals.value?.manuals ?? []}
              again={again}
            />
          ))}
          <Adapters />
          <HealthTable findings={health.value.findings} days={health.value} />
        </>
      )}
    </div>
  )
}

/** An anchor that was missed more often than one visit in twenty, in basis points. */
const whole = 9500
const isBroken = ({ share, disagreements }: HealthFinding) => (share ?? whole) < whole || disagreements > 0

function titleOf(broken: readonly HealthFinding[], say: ReturnType<typeof useSiteSay>['say']): string {
  const adapters = new Set(broken.map(({ adapter }) => adapter)).size
  return adapters === 0 ? say('title.well') : say('title.broken', { n: adapters })
}

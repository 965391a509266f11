import type { ComponentChildren } from 'preact'
import { getHealth } from '#shared/api/health.ts'
import type { OrganisationView } from '#shared/api/organisation.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { useSettingsSay } from './say.ts'

/** What also holds for the organisation and is not set here, and where it is. */
export function Elsewhere({ view }: { view: OrganisationView }) {
  const { say, language } = useSettingsSay()
  const { session } = usePlace()
  const health = useLoad('health', () => session.askOpenly(getHealth, {}))
  const version = health.value?.extension.minimum
  return (
    <section>
      <h2>{say('elsewhere')}</h2>
      <ul class="settings-rows">
        <Row means={say('fixed.zone.means')}>{say('fixed.zone', { zone: view.timeZone })}</Row>
        {version !== undefined && <Row means={say('fixed.extension.means')}>{say('fixed.extension', { version })}</Row>}
        <Row means={say('fixed.freeMail.means')}>{say('fixed.freeMail')}</Row>
        <Row means={say('fixed.people.means')}>
          <a href="/people">{say('fixed.people')}</a>
        </Row>
        <Row means={say('fixed.sites.means')}>
          <a href="/sites">{say('fixed.sites')}</a>
        </Row>
        <Row means={say('fixed.stored.means')}>
          <a href={language === 'en' ? '/trust/en' : '/trust'} target="_blank" rel="noreferrer">
            {say('fixed.stored')}
          </a>
        </Row>
      </ul>
    </section>
  )
}

function Row({ means, children }: { means: string; children: ComponentChildren }) {
  return (
    <li>
      <span>{children}</span>
      <span class="faint">{means}</span>
    </li>
  )
}

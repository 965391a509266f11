import '../styles/settings.css'
import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { listAudit } from '#shared/api/audit.ts'
import { getOrganisation, type OrganisationView } from '#shared/api/organisation.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { useTitle } from '../app/title.ts'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Changes } from './changes.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { FactorSetting } from './factor.tsx'
import { KeepingSetting } from './keeping.tsx'
import { ListSetting } from './listsetting.tsx'
import { type Given, NameSetting } from './name.tsx'
import { useSettingsSay } from './say.ts'

/** The latest changes that are told of. */
const told = 8

/** What holds for the whole organisation: admins change it, one thing at a time; auditors read it. */
export function SettingsPage() {
  const { say } = useSettingsSay()
  const { ask } = usePlace().session
  const admin = useWho().role === 'admin'
  const load = useLoad('organisation', () => ask(getOrganisation, {}))
  const audit = useLoad('changes', () => ask(listAudit, { query: { action: 'organisation changed', limit: told } }))
  const view = useSignal<OrganisationView | undefined>(undefined)
  useEffect(() => {
    view.value = load.value ?? view.value
  }, [load.value])
  const again = () => {
    load.again()
    audit.again()
  }
  useTitle(say('title'))
  useRefresh(again)
  return (
    <div class="page settings-page">
      <header>
        <h1>{say('title')}</h1>
        <p class="settings-means">{say(admin ? 'lead.admin' : 'lead.auditor')}</p>
      </header>
      <StaleNotice load={load} again={again} />
      {isKnown(view) ? (
        <>
          <Settings view={view} changed={audit.again} />
          <Changes load={audit} />
          <Elsewhere view={view.value} />
        </>
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={again} />
      ) : (
        <Skeleton rows={8} />
      )}
    </div>
  )
}

const isKnown = (view: Signal<OrganisationView | undefined>): view is Signal<OrganisationView> =>
  view.value !== undefined

function Settings(given: Given) {
  return (
    <>
      <NameSetting {...given} />
      <FactorSetting {...given} />
      <ListSetting {...given} list="domains" />
      <ListSetting {...given} list="mailboxes" />
      <KeepingSetting {...given} />
    </>
  )
}

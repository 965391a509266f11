import '../styles/manuals.css'
import '../styles/manuals.draft.css'
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { listVersions, type VersionLine } from '#shared/api/versions.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTitle } from '../app/title.ts'
import { Ago } from '../parts/ago.tsx'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Done } from './done.tsx'
import { historiesOf } from './histories.ts'
import { HistoryView } from './history.tsx'
import { draftAddress, openKeptDrafts } from './keptDrafts.ts'
import { useManualSay } from './say.ts'

/** The manuals with every version that was, is or will be in force. */
export function ManualsPage({ storage = localStorage }: { storage?: Storage }) {
  const { say } = useManualSay()
  const { ask } = usePlace().session
  const { query } = useLocation()
  const admin = useWho().role === 'admin'
  const older = useSignal<readonly VersionLine[]>([])
  const next = useSignal<string | undefined>(undefined)
  const load = useLoad('versions', async () => {
    const answer = await ask(listVersions, { query: { limit: most } })
    if (answer.ok) {
      older.value = []
      next.value = answer.value.next
    }
    return answer
  })
  usePulse(load.again)
  const more = async () => {
    const answer = await ask(listVersions, { query: { limit: most, ...(next.value ? { cursor: next.value } : {}) } })
    if (!answer.ok) return load.again()
    older.value = [...older.value, ...answer.value.versions]
    next.value = answer.value.next
  }
  const versions = load.value && [...load.value.versions, ...older.value]
  const title = versions ? titleOf(versions, say) : say('nav')
  useTitle(title)
  return (
    <div class="page manuals">
      <header class="manual-head">
        <div>
          <h1>{title}</h1>
          <p class="manual-lead">{say(admin ? 'list.lead.admin' : 'list.lead')}</p>
        </div>
        {admin && (
          <a class="button primary" href="/manuals/draft">
            {say('list.new')}
          </a>
        )}
      </header>
      {query.done && versions && <Done hash={query.done} since={Number(query.since)} versions={versions} />}
      {query.withdrawn && <Withdrawn hash={query.withdrawn} />}
      <StaleNotice load={load} again={load.again} />
      {admin && <OnThisDevice storage={storage} />}
      {versions?.length === 0 && <NoManuals admin={admin} />}
      {versions && (
        <>
          {historiesOf(versions).map((history) => (
            <HistoryView key={history.key} history={history} again={load.again} />
          ))}
          {next.value !== undefined && (
            <button type="button" class="button" onClick={() => void more()}>
              {say('list.older')}
            </button>
          )}
        </>
      )}
      {!versions &&
        (load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={6} />)}
    </div>
  )
}

/** Versions asked for at once. */
const most = 100

function titleOf(versions: readonly VersionLine[], say: ReturnType<typeof useManualSay>['say']): string {
  const many = (state: VersionLine['state']) => versions.filter((version) => version.state === state).length
  const waiting = many('scheduled')
  const now = say('list.title', { n: many('in force') })
  return waiting === 0 ? now : now + say('list.title.waiting', { n: waiting })
}

function NoManuals({ admin }: { admin: boolean }) {
  const { say } = useManualSay()
  return <Empty title={say('list.none')} help={say(admin ? 'list.none.admin' : 'list.none.help')} />
}

/** What was taken back is not gone: its text can be gone on with. */
function Withdrawn({ hash }: { hash: string }) {
  const { say } = useManualSay()
  return (
    <p class="manual-said" role="status">
      {say('withdrawn')} <a href={draftAddress({ is: 'version', hash })}>{say('withdrawn.goOn')}</a>
    </p>
  )
}

/** Drafts that were begun here and not yet published. */
function OnThisDevice({ storage }: { storage: Storage }) {
  const { say } = useManualSay()
  const { user, organisation } = useWho()
  const drafts = useMemo(
    () => openKeptDrafts(storage, { organisation: organisation.id, user }).all(),
    [storage, organisation.id, user],
  )
  if (drafts.length === 0) return null
  return (
    <section>
      <h2>{say('kept.title', { n: drafts.length })}</h2>
      <ul class="version-rows">
        {drafts.map(({ origin, name, at }) => (
          <li key={draftAddress(origin)} class="kept-row">
            <a href={draftAddress(origin)}>{name === '' ? say('kept.unnamed') : name}</a>
            <span class="faint">
              {say(`kept.from.${origin.is}`)} · <Ago at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

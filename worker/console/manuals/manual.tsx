import '../styles/manuals.content.css'
import '../styles/manuals.draft.css'
import '../styles/manuals.css'
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { getManual, getManualYaml } from '#shared/api/manuals.ts'
import { listVersions, type VersionLine } from '#shared/api/versions.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import { exact } from '../models/moments.ts'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Acknowledge } from './acknowledge.tsx'
import { publishedBy } from './byWhom.ts'
import { Content } from './content.tsx'
import { Difference } from './difference.tsx'
import { Download } from './download.tsx'
import { State } from './history.tsx'
import { draftAddress } from './keptDrafts.ts'
import { Readers } from './readers.tsx'
import { RollBackDialog } from './rollback.tsx'
import { useManualSay } from './say.ts'

const views = ['content', 'changes', 'readers'] as const
type View = (typeof views)[number]

/** One version of a manual as people read it, what it changes, and who has read it. */
export function ManualPage({ hash }: { hash: string }) {
  const { language } = useManualSay()
  const { ask } = usePlace().session
  const { query } = useLocation()
  const load = useLoad(hash, () => ask(getManual, { params: { hash } }))
  const { role } = useWho()
  const rep = role === 'rep'
  const key = rep ? undefined : load.value?.key
  const versions = useLoad(key, () => ask(listVersions, { query: { ...(key ? { key } : {}), limit: 100 } }))
  useTitle(load.value && read(load.value.name, language))
  const view = rep ? 'content' : (views.find((one) => one === query.view) ?? 'content')
  if (!load.value)
    return (
      <div class="page manuals">
        {load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={8} heading />}
      </div>
    )
  const known = versions.value?.versions ?? []
  return (
    <div class="page manuals">
      <Head hash={hash} manual={load.value} versions={known} />
      <StaleNotice load={versions} again={versions.again} />
      {!rep && <Views hash={hash} view={view} />}
      {view === 'content' && <Content manual={load.value} />}
      {view === 'content' && (rep || role === 'manager') && <Acknowledge hash={hash} />}
      {view === 'changes' && <Difference hash={hash} versions={versions.value?.versions} against={query.against} />}
      {view === 'readers' && <Readers hash={hash} />}
    </div>
  )
}

function Head({ hash, manual, versions }: { hash: string; manual: Manual; versions: readonly VersionLine[] }) {
  const { say, language } = useManualSay()
  const { ask } = usePlace().session
  const admin = useWho().role === 'admin'
  const rolling = useSignal(false)
  const own = versions.filter((version) => version.hash === hash)
  const version = own.find(({ state }) => state !== 'past') ?? own[0]
  const back = admin && version?.state === 'past'
  const close = () => {
    rolling.value = false
  }
  return (
    <header class="manual-head">
      <div>
        <p class="manual-crumb">
          <a href="/manuals">{say('nav')}</a>
        </p>
        <h1>{read(manual.name, language)}</h1>
        {version && <Standing version={version} />}
      </div>
      <div class="manual-acts">
        <Download
          name={manual.key}
          text={async () => {
            const answer = await ask(getManualYaml, { params: { hash } })
            return answer.ok ? answer.value.yaml : undefined
          }}
        />
        {admin && (
          <a class="button" href={draftAddress({ is: 'version', hash })}>
            {say('list.draft')}
          </a>
        )}
        {back && (
          <button
            type="button"
            class="button"
            onClick={() => {
              rolling.value = true
            }}
          >
            {say('rollback')}
          </button>
        )}
      </div>
      {rolling.value && version && <RollBackDialog version={version} close={close} />}
    </header>
  )
}

/** Whether it holds, since when, and who said so. */
function Standing({ version }: { version: VersionLine }) {
  const { say, language } = useManualSay()
  return (
    <p class="manual-lead">
      <State version={version} />{' '}
      {version.since === 0 ? say('version.first') : say('version.since', { when: exact(version.since, language) })} ·{' '}
      {publishedBy(version, say)} · {say('version.open', { n: version.open })}
      {version.note !== '' && <q lang="">{version.note}</q>}
    </p>
  )
}

function Views({ hash, view }: { hash: string; view: View }) {
  const { say } = useManualSay()
  return (
    <nav class="manual-views" aria-label={say('views')}>
      {views.map((one) => (
        <a
          key={one}
          href={one === 'content' ? `/manuals/${hash}` : `/manuals/${hash}?view=${one}`}
          aria-current={one === view ? 'page' : undefined}
        >
          {say(`view.${one}`)}
        </a>
      ))}
    </nav>
  )
}

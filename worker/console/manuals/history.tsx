import { useSignal } from '@preact/signals'
import { listAcknowledgements, type VersionLine } from '#shared/api/versions.ts'
import { read } from '#shared/process/text.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { Exact } from '../parts/ago.tsx'
import { More } from '../parts/more.tsx'
import { publishedBy } from './byWhom.ts'
import type { History } from './histories.ts'
import { draftAddress } from './keptDrafts.ts'
import { RollBackDialog } from './rollback.tsx'
import { useManualSay } from './say.ts'
import { WithdrawDialog } from './withdraw.tsx'

/** One manual: what is in force of it, and every version before and to come. */
export function HistoryView({ history, again }: { history: History; again: () => void }) {
  const { say, language } = useManualSay()
  const admin = useWho().role === 'admin'
  const { inForce } = history
  const newest = inForce ?? history.versions[0]
  return (
    <section class="history">
      <div class="manual-head">
        <h2>{newest ? <a href={`/manuals/${newest.hash}`}>{read(history.name, language)}</a> : history.key}</h2>
        {admin && newest && (
          <a class="button" href={draftAddress({ is: 'version', hash: newest.hash })}>
            {say('list.draft')}
          </a>
        )}
      </div>
      <More all={history.versions} step={6} label={(n) => say('history.more', { n })}>
        {(shown) => (
          <ul class="version-rows">
            {shown.map((version) => (
              <VersionRow
                key={`${version.hash} ${version.since}`}
                version={version}
                inForce={inForce}
                admin={admin}
                again={again}
              />
            ))}
          </ul>
        )}
      </More>
    </section>
  )
}

interface RowProps {
  version: VersionLine
  inForce: VersionLine | undefined
  admin: boolean
  again: () => void
}

function VersionRow({ version, inForce, admin, again }: RowProps) {
  const { say, language } = useManualSay()
  const asking = useSignal(false)
  const close = () => {
    asking.value = false
  }
  const act = admin ? actOn(version, inForce) : undefined
  return (
    <li class="version-row">
      <p class="version-when">
        <a href={`/manuals/${version.hash}`}>
          {version.since === 0 ? say('version.first') : <Exact at={version.since} />}
        </a>{' '}
        <State version={version} />
      </p>
      <p class="version-word">
        {publishedBy(version, say)}
        {version.note !== '' && <q lang="">{version.note}</q>}
      </p>
      <p class="version-figures">
        <span>{say('version.open', { n: version.open })}</span>
        {version.state !== 'past' && <ReadBy version={version} />}
      </p>
      {act && (
        <p class="version-act">
          <button
            type="button"
            class="link"
            aria-label={`${say(act)} ${read(version.name, language)}`}
            onClick={() => {
              asking.value = true
            }}
          >
            {say(act)}
          </button>
        </p>
      )}
      {asking.value && act === 'withdraw' && <WithdrawDialog version={version} close={close} again={again} />}
      {asking.value && act === 'rollback' && <RollBackDialog version={version} close={close} done={again} />}
    </li>
  )
}

/** What an admin can do with a version: take back what is to come, put in force again what was. */
function actOn(version: VersionLine, inForce: VersionLine | undefined) {
  if (version.state === 'scheduled') return 'withdraw'
  return version.state === 'past' && inForce && version.hash !== inForce.hash ? 'rollback' : undefined
}

export function State({ version }: { version: VersionLine }) {
  const { say } = useManualSay()
  return <span class={`tag state-${version.state.replace(' ', '-')}`}>{say(`state.${version.state}`)}</span>
}

/** How many of those whom manuals are for have said to have read it. */
function ReadBy({ version }: { version: VersionLine }) {
  const { say } = useManualSay()
  const { ask } = usePlace().session
  const load = useLoad(`${version.hash} ${version.acknowledged}`, () =>
    ask(listAcknowledgements, { params: { hash: version.hash }, query: { limit: 1 } }),
  )
  if (!load.value) return null
  const { read: known, unread } = load.value
  return <a href={`/manuals/${version.hash}?view=readers`}>{say('version.read', { n: known, all: known + unread })}</a>
}

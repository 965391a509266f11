import { useSignal } from '@preact/signals'
import { listAcknowledgements, type ReaderLine } from '#shared/api/versions.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { Ago } from '../parts/ago.tsx'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useManualSay } from './say.ts'

/** Who has said to have read a version; first those who have not, for they are whom one talks to. */
export function Readers({ hash }: { hash: string }) {
  const { say } = useManualSay()
  const { ask } = usePlace().session
  const later = useSignal<readonly ReaderLine[]>([])
  const next = useSignal<string | undefined>(undefined)
  const page = async (after?: string) => {
    const answer = await ask(listAcknowledgements, { params: { hash }, query: after === undefined ? {} : { after } })
    if (answer.ok) next.value = answer.value.next
    return answer
  }
  const load = useLoad(hash, () => {
    later.value = []
    return page()
  })
  const more = async () => {
    const answer = await page(next.value)
    if (answer.ok) later.value = [...later.value, ...answer.value.readers]
    else load.again()
  }
  if (!load.value)
    return load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={6} />
  const { read, unread } = load.value
  const readers = [...load.value.readers, ...later.value]
  if (read + unread === 0) return <Empty title={say('readers.nobody')} help={say('readers.nobody.help')} />
  return (
    <section>
      <h2>{unread === 0 ? say('readers.all', { n: read }) : say('readers.title', { n: read, all: read + unread })}</h2>
      <p class="note">{say('readers.help')}</p>
      <StaleNotice load={load} again={load.again} />
      <ReaderRows title={say('readers.unread')} readers={readers.filter(({ at }) => at === undefined)} />
      <ReaderRows title={say('readers.read')} readers={readers.filter(({ at }) => at !== undefined)} />
      {next.value !== undefined && (
        <button type="button" class="button" onClick={() => void more()}>
          {say('readers.more')}
        </button>
      )}
    </section>
  )
}

function ReaderRows({ title, readers }: { title: string; readers: readonly ReaderLine[] }) {
  if (readers.length === 0) return null
  return (
    <section class="readers">
      <h3>{title}</h3>
      <ul class="version-rows">
        {readers.map(({ user, name, teamName, at }) => (
          <li key={user} class="kept-row">
            <span>{name}</span>
            <span class="faint">
              {teamName}
              {at !== undefined && (
                <>
                  {' · '}
                  <Ago at={at} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

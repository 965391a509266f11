import { useSignal } from '@preact/signals'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { Ago } from '../parts/ago.tsx'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { type AdapterLine, readAdapters, wayBack } from './adapters.ts'
import { CallBackDialog } from './callback.tsx'
import { useSiteSay } from './say.ts'

/** The organisation's own adapters: which revision is in use, and the way to take one out of use. */
export function Adapters() {
  const { say } = useSiteSay()
  const { ask } = usePlace().session
  const load = useLoad('adapters', () => readAdapters(ask))
  useRefresh(load.again)
  const asked = useSignal<AdapterLine | undefined>(undefined)
  const lines = load.value ?? []
  return (
    <section>
      <h2>{say('own')}</h2>
      <p class="note">{say('own.help')}</p>
      {load.value ? (
        <Table lines={lines} ask={(line) => (asked.value = line)} />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={2} />
      )}
      {asked.value && (
        <CallBackDialog
          line={asked.value}
          back={wayBack(lines, asked.value)}
          close={(done) => {
            asked.value = undefined
            if (done) load.again()
          }}
        />
      )}
    </section>
  )
}

function Table({ lines, ask }: { lines: readonly AdapterLine[]; ask: (line: AdapterLine) => void }) {
  const { say } = useSiteSay()
  if (lines.length === 0) return <p class="faint">{say('own.none')}</p>
  return (
    <table class="sites-health">
      <thead>
        <tr>
          {(['own.adapter', 'own.state', 'own.by'] as const).map((name) => (
            <th key={name} scope="col">
              {say(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={`${line.adapter} ${line.revision}`} line={line} ask={() => ask(line)} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ line, ask }: { line: AdapterLine; ask: () => void }) {
  const { say } = useSiteSay()
  const admin = useWho().role === 'admin'
  const { adapter, revision, state, at, by } = line
  const act = state === 'called back' ? 'own.letGo' : 'own.callBack'
  return (
    <tr>
      <th scope="row">
        {adapter}
        <small>{say('own.revision', { revision })}</small>
      </th>
      <td>
        {say(`own.is.${state}`)}
        {admin && (
          <>
            {' '}
            <button type="button" class="link" aria-label={say(`${act}.of`, { adapter, revision })} onClick={ask}>
              {say(act)}
            </button>
          </>
        )}
      </td>
      <td>
        {at === undefined ? '–' : <Ago at={at} />}
        {by !== undefined && <small>{by}</small>}
      </td>
    </tr>
  )
}

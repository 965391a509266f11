import { useSignal } from '@preact/signals'
import { type ApiKey, listKeys, revokeKey } from '#shared/api/apiKeys.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { date } from '../models/moments.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { ActForm } from './actform.tsx'
import { KeyButton } from './keyform.tsx'
import { usePeopleSay } from './say.ts'

/** What calls without a person: each key with what it may do and until when. */
export function KeysView() {
  const { say } = usePeopleSay()
  const { clock, session } = usePlace()
  const admin = useWho().role === 'admin'
  const load = useLoad('keys', () => session.ask(listKeys, {}))
  const revoking = useSignal<ApiKey | undefined>(undefined)
  useRefresh(load.again)
  if (!load.value)
    return load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={4} />
  const { keys } = load.value
  const good = keys.filter((key) => stateOf(key, clock()) === 'good').length
  const close = () => {
    revoking.value = undefined
  }
  return (
    <section>
      <div class="people-head">
        <h2>{good === 0 ? say('keys.noneGood') : say('keys.title', { n: good })}</h2>
        {admin && <KeyButton again={load.again} />}
      </div>
      <StaleNotice load={load} again={load.again} />
      {keys.length === 0 && <Empty title={say('keys.none')} help={say('keys.none.help')} />}
      <ul class="people-rows">
        {keys.map((key) => (
          <Line key={key.id} one={key} revoke={admin ? () => (revoking.value = key) : undefined} />
        ))}
      </ul>
      {revoking.value && (
        <Revoke
          one={revoking.value}
          close={close}
          done={() => {
            close()
            load.again()
          }}
        />
      )}
    </section>
  )
}

function stateOf({ revoked, expires }: ApiKey, now: number): 'good' | 'revoked' | 'run out' {
  if (revoked !== undefined) return 'revoked'
  return expires !== undefined && expires <= now ? 'run out' : 'good'
}

function Line({ one, revoke }: { one: ApiKey; revoke: (() => void) | undefined }) {
  const { say, language } = usePeopleSay()
  const { clock } = usePlace()
  const { name, scopes, created, expires } = one
  const state = stateOf(one, clock())
  return (
    <li>
      <div>
        <strong>{name}</strong> <span class="faint">{say('invitations.made', { day: date(created, language) })}</span>
        <p class="small">{scopes.map((scope) => say(`scope.${scope}`)).join(say('comma'))}</p>
      </div>
      <div class="people-state">
        <span class="tag" data-state={state}>
          {say(`key.${state}`)}
        </span>
        <p class="faint">
          {expires === undefined ? say('key.noEnd') : say('key.until', { day: date(expires, language) })}
        </p>
      </div>
      {revoke && (
        <div class="people-end">
          {state === 'good' && (
            <button type="button" class="link" aria-label={say('key.revoke.of', { name })} onClick={revoke}>
              {say('key.revoke')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

function Revoke({ one: { id, name }, close, done }: { one: ApiKey; close: () => void; done: () => void }) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  return (
    <Dialog title={say('key.revoke.title', { name })} close={close}>
      <ActForm submit={say('key.revoke')} act={() => ask(revokeKey, { params: { key: id } })} done={done} close={close}>
        <p>{say('key.revoke.means')}</p>
      </ActForm>
    </Dialog>
  )
}

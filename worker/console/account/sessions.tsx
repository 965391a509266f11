import { useSignal } from '@preact/signals'
import { endSession, listSessions, type SignedIn } from '#shared/api/session.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { exact } from '../models/moments.ts'
import { Dialog } from '../parts/dialog.tsx'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { described } from './agent.ts'
import { useAccountSay } from './say.ts'

/** Where one is signed in: browsers and connected extensions; each can be signed out from here. */
export function Sessions() {
  const { say } = useAccountSay()
  const { ask } = usePlace().session
  const load = useLoad('sessions', () => ask(listSessions, {}))
  const ending = useSignal<SignedIn | undefined>(undefined)
  useRefresh(load.again)
  const sessions = load.value?.sessions
  return (
    <section>
      <h2>{sessions ? say('sessions.title', { n: sessions.length }) : say('sessions')}</h2>
      <p class="note">{say('sessions.help')}</p>
      <StaleNotice load={load} again={load.again} />
      {!sessions &&
        (load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={3} />)}
      {sessions && (
        <ul class="account-rows">
          {sessions.map((one) => (
            <Line key={one.id} one={one} end={() => (ending.value = one)} />
          ))}
        </ul>
      )}
      {ending.value && (
        <EndDialog
          one={ending.value}
          close={() => (ending.value = undefined)}
          done={() => {
            ending.value = undefined
            load.again()
          }}
        />
      )}
    </section>
  )
}

function useNameOf(): (one: SignedIn) => string {
  const { say } = useAccountSay()
  return ({ agent }) => described(agent) || say('sessions.unknown')
}

function Line({ one, end }: { one: SignedIn; end: () => void }) {
  const { say, language } = useAccountSay()
  const name = useNameOf()(one)
  const { created, current } = one
  return (
    <li>
      <span>
        {name} {current && <span class="tag">{say('sessions.this')}</span>}
        <small>{say('sessions.since', { day: exact(created, language) })}</small>
      </span>
      {!current && (
        <button type="button" class="link" aria-label={say('sessions.end.of', { name })} onClick={end}>
          {say('sessions.end')}
        </button>
      )}
    </li>
  )
}

function EndDialog({ one, close, done }: { one: SignedIn; close: () => void; done: () => void }) {
  const { say } = useAccountSay()
  const { ask } = usePlace().session
  const name = useNameOf()(one)
  const failed = useSignal(false)
  const end = async () => {
    const answer = await ask(endSession, { params: { session: one.id } })
    // One that is not there any more has ended too.
    const over = answer.ok || ('problem' in answer && answer.problem.status === 404)
    if (over) done()
    else failed.value = true
  }
  return (
    <Dialog title={say('sessions.end.of', { name })} close={close}>
      <div class="reason">
        <p>{say('sessions.end.means')}</p>
        {failed.value && (
          <p class="field-fault" role="alert">
            {say('sessions.end.failed')}
          </p>
        )}
        <div class="reason-ends">
          <button type="button" class="button" onClick={close}>
            {say('cancel')}
          </button>
          <button type="button" class="button primary" onClick={() => void end()}>
            {say('sessions.end')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

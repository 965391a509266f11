import { useSignal } from '@preact/signals'
import { type Invitation, listInvitations, revokeInvitation } from '#shared/api/invitations.ts'
import type { Team } from '#shared/api/teams.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { date, exact } from '../models/moments.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { ActForm } from './actform.tsx'
import { usePeopleSay } from './say.ts'

/** Who was invited, the latest first; what is open can be ended. */
export function InvitationsView({ teams }: { teams: readonly Team[] }) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  const admin = useWho().role === 'admin'
  const older = useSignal<readonly Invitation[]>([])
  const next = useSignal<string | undefined>(undefined)
  const revoking = useSignal<Invitation | undefined>(undefined)
  const page = async (cursor?: string) => {
    const answer = await ask(listInvitations, { query: cursor === undefined ? {} : { cursor } })
    if (answer.ok) next.value = answer.value.next
    return answer
  }
  const load = useLoad('invitations', () => {
    older.value = []
    return page()
  })
  useRefresh(load.again)
  const more = async () => {
    const answer = await page(next.value)
    if (answer.ok) older.value = [...older.value, ...answer.value.invitations]
    else load.again()
  }
  if (!load.value)
    return load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={6} />
  const all = [...load.value.invitations, ...older.value]
  const open = all.filter(({ state }) => state === 'open').length
  const close = () => {
    revoking.value = undefined
  }
  if (all.length === 0) return <Empty title={say('invitations.none')} help={say('invitations.none.help')} />
  return (
    <section>
      <h2>{open === 0 ? say('invitations.noneOpen') : say('invitations.open', { n: open })}</h2>
      <StaleNotice load={load} again={load.again} />
      <ul class="people-rows">
        {all.map((one) => (
          <Line key={one.id} one={one} teams={teams} revoke={admin ? () => (revoking.value = one) : undefined} />
        ))}
      </ul>
      {next.value !== undefined && (
        <button type="button" class="button" onClick={() => void more()}>
          {say('invitations.more')}
        </button>
      )}
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

interface LineProps {
  one: Invitation
  teams: readonly Team[]
  revoke: (() => void) | undefined
}

function Line({ one, teams, revoke }: LineProps) {
  const { say, language } = usePeopleSay()
  const common = useSay().say
  const { name, email, role, team, created, expires, state } = one
  const place = teams.find(({ id }) => id === team)?.name
  return (
    <li>
      <div>
        <strong>{name}</strong> <span class="faint">{email}</span>
        <p class="small">
          {common(`role.${role}`)}
          {place !== undefined && ` · ${place}`}
        </p>
      </div>
      <div class="people-state">
        <span class="tag" data-state={state}>
          {say(`state.${state}`)}
        </span>
        <p class="faint">
          {state === 'open'
            ? say('invitations.until', { when: exact(expires, language) })
            : say('invitations.made', { day: date(created, language) })}
        </p>
      </div>
      {revoke && (
        <div class="people-end">
          {state === 'open' && (
            <button type="button" class="link" aria-label={say('revoke.of', { name })} onClick={revoke}>
              {say('revoke')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

function Revoke({ one: { id, name }, close, done }: { one: Invitation; close: () => void; done: () => void }) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  return (
    <Dialog title={say('revoke.title', { name })} close={close}>
      <ActForm
        submit={say('revoke')}
        act={() => ask(revokeInvitation, { params: { invitation: id } })}
        done={done}
        close={close}
      >
        <p>{say('revoke.means')}</p>
      </ActForm>
    </Dialog>
  )
}

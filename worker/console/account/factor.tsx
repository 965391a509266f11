import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePlace, useSay } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import type { Trouble } from '../models/entry.ts'
import { SetUpFactor } from '../pages/factor.tsx'
import { BackupCodes } from '../parts/backupcodes.tsx'
import { Field } from '../parts/field.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { WayIn, WayInForm } from '../parts/wayin.tsx'
import { useAccountSay } from './say.ts'

type State = 'on' | 'off' | Trouble | undefined

/** The own second factor: set up by choice, its backup codes made anew, or given up where no role asks for it. */
export function OwnFactorPage() {
  const { say } = useAccountSay()
  const { session } = usePlace()
  const state = useSignal<State>(undefined)
  const look = async () => {
    state.value = await session.factor()
  }
  useEffect(() => void look(), [session])
  const known = state.value === 'on' || state.value === 'off' ? state.value : undefined
  const title = say(known ? `factor.${known}` : 'factor')
  useTitle(title)
  return (
    <WayIn title={title} {...(known ? { lead: say(`factor.${known}.lead`) } : {})}>
      <State state={state} look={() => void look()} />
      <a class="link" href="/account">
        {say('factor.back')}
      </a>
    </WayIn>
  )
}

function State({ state, look }: { state: Signal<State>; look: () => void }) {
  const { say } = useAccountSay()
  switch (state.value) {
    case undefined:
      return <Skeleton rows={2} />
    case 'off':
      return <SetUpFactor done={look} />
    case 'on':
      return <Change state={state} />
    default:
      return (
        <>
          <p class="field-fault" role="alert">
            {say(state.value === 'offline' ? 'factor.offline' : 'factor.failed')}
          </p>
          <button type="button" class="button" onClick={look}>
            {say('factor.again')}
          </button>
        </>
      )
  }
}

/** Both ask for the password once more: a screen left open is not enough. */
function Change({ state }: { state: Signal<State> }) {
  const { say } = useAccountSay()
  const common = useSay().say
  const { session } = usePlace()
  const password = useSignal('')
  const codes = useSignal<readonly string[]>([])
  const fault = useSignal<Trouble | 'needed' | undefined>(undefined)
  const busy = useSignal(false)
  const renew = async () => {
    busy.value = true
    const made = await session.newBackupCodes(password.value)
    busy.value = false
    fault.value = typeof made === 'string' ? made : undefined
    if (typeof made === 'string') return
    codes.value = made
    password.value = ''
  }
  const drop = async () => {
    if (busy.value) return
    busy.value = true
    const end = await session.dropFactor(password.value)
    busy.value = false
    if (end === 'dropped') state.value = 'off'
    else fault.value = end
  }
  const why = fault.value
  const told =
    why && (why === 'needed' ? say('factor.needed') : common(why === 'wrong' ? 'factor.wrong' : `signin.${why}`))
  return (
    <>
      {codes.value.length > 0 && <BackupCodes codes={codes.value} />}
      <WayInForm busy={busy.value} fault={told} submit={say('factor.renew')} onSubmit={() => void renew()}>
        <Field label={common('factor.password')} type="password" autocomplete="current-password" value={password} />
      </WayInForm>
      <button type="button" class="link" disabled={busy.value} onClick={() => void drop()}>
        {say('factor.drop')}
      </button>
    </>
  )
}

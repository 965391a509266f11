import { useSignal } from '@preact/signals'
import { usePlace, useSay } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import type { Trouble } from '../models/entry.ts'
import { Field } from '../parts/field.tsx'
import { WayIn, WayInForm } from '../parts/wayin.tsx'

type Fault = Trouble | 'missing'

/** E-mail and password. What was typed stays when it does not work. */
export function SignInPage() {
  const { say } = useSay()
  const { session } = usePlace()
  const busy = useSignal(false)
  const fault = useSignal<Fault | undefined>(undefined)
  const email = useSignal('')
  const password = useSignal('')
  useTitle(say('signin.title'))
  const submit = async () => {
    if (email.value.trim() === '' || password.value === '') {
      fault.value = 'missing'
      return
    }
    busy.value = true
    const end = await session.signIn(email.value.trim(), password.value)
    busy.value = false
    fault.value = end === 'signed in' || end === 'code' ? undefined : end
  }
  return (
    <WayIn title={say('signin.title')} lead={say('signin.lead')}>
      <WayInForm
        busy={busy.value}
        fault={fault.value && say(`signin.${fault.value}`)}
        submit={say(busy.value ? 'signin.busy' : 'signin.submit')}
        onSubmit={() => void submit()}
      >
        <Field label={say('signin.email')} type="email" autocomplete="username" value={email} first />
        <Field label={say('signin.password')} type="password" autocomplete="current-password" value={password} />
      </WayInForm>
    </WayIn>
  )
}

/** The second step: the code of the authenticator app. */
export function CodePage() {
  const { say } = useSay()
  const { session } = usePlace()
  const busy = useSignal(false)
  const fault = useSignal<Fault | undefined>(undefined)
  const code = useSignal('')
  useTitle(say('code.title'))
  const submit = async () => {
    if (code.value.trim() === '') {
      fault.value = 'missing'
      return
    }
    busy.value = true
    const end = await session.code(code.value)
    busy.value = false
    fault.value = end === 'signed in' ? undefined : end
  }
  return (
    <WayIn title={say('code.title')} lead={say('code.lead')}>
      <WayInForm
        busy={busy.value}
        fault={fault.value && say(faultOfCode(fault.value))}
        submit={say(busy.value ? 'signin.busy' : 'code.submit')}
        onSubmit={() => void submit()}
      >
        <Field label={say('code.label')} type="code" autocomplete="one-time-code" value={code} first />
      </WayInForm>
      <button type="button" class="link" onClick={() => void session.signOut()}>
        {say('code.back')}
      </button>
    </WayIn>
  )
}

/** What is said of a code that did not do. */
export function faultOfCode(fault: Fault) {
  return fault === 'wrong' || fault === 'missing' ? (`code.${fault}` as const) : (`signin.${fault}` as const)
}

import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import type { SignInEnd } from '../models/session.ts'
import { LanguageSwitch } from '../parts/languageswitch.tsx'

type Fault = Exclude<SignInEnd, 'signed in'> | 'missing'

/** E-mail and password. What was typed stays when it does not work. */
export function SignInPage() {
  const { say } = useSay()
  const { session } = usePlace()
  const busy = useSignal(false)
  const fault = useSignal<Fault | undefined>(undefined)
  const email = useSignal('')
  const password = useSignal('')
  useTitle(say('signin.title'))
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    if (email.value.trim() === '' || password.value === '') {
      fault.value = 'missing'
      return
    }
    busy.value = true
    const end = await session.signIn(email.value.trim(), password.value)
    busy.value = false
    fault.value = end === 'signed in' ? undefined : end
  }
  return (
    <main class="signin">
      <div class="signin-card">
        <p class="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> {say('app.name')}
        </p>
        <h1>{say('signin.title')}</h1>
        <p class="note">{say('signin.lead')}</p>
        <form onSubmit={submit} noValidate aria-busy={busy.value}>
          <Field label="signin.email" type="email" autocomplete="username" value={email} first />
          <Field label="signin.password" type="password" autocomplete="current-password" value={password} />
          {fault.value && (
            <p class="field-fault" role="alert">
              {say(`signin.${fault.value}`)}
            </p>
          )}
          <button type="submit" class="button primary" disabled={busy.value}>
            {say(busy.value ? 'signin.busy' : 'signin.submit')}
          </button>
        </form>
      </div>
      <LanguageSwitch />
    </main>
  )
}

interface FieldProps {
  label: ConsoleKey
  type: 'email' | 'password'
  autocomplete: 'username' | 'current-password'
  value: { value: string }
  /** The field that has the focus when the page opens. */
  first?: boolean
}

function Field({ label, type, autocomplete, value, first = false }: FieldProps) {
  const { say } = useSay()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (first) input.current?.focus()
  }, [first])
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{say(label)}</label>
      <input
        ref={input}
        id={id}
        {...(type === 'email' ? { type: 'email' as const } : { type: 'password' as const })}
        autocomplete={autocomplete}
        required
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value
        }}
      />
    </div>
  )
}

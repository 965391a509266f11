import { useSignal } from '@preact/signals'
import { usePlace } from '../app/place.tsx'
import type { PasswordEnd } from '../models/entry.ts'
import { Field } from '../parts/field.tsx'
import { useAccountSay } from './say.ts'

/** A new password for who knows the old one. Whatever else is signed in goes out with it. */
export function PasswordForm() {
  const { say } = useAccountSay()
  const { session } = usePlace()
  const current = useSignal('')
  const next = useSignal('')
  const end = useSignal<PasswordEnd | 'missing' | undefined>(undefined)
  const busy = useSignal(false)
  const change = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    if (current.value === '' || next.value === '') {
      end.value = 'missing'
      return
    }
    busy.value = true
    end.value = await session.changePassword(current.value, next.value)
    busy.value = false
    if (end.value !== 'changed') return
    current.value = ''
    next.value = ''
  }
  return (
    <form class="account-form" onSubmit={change} noValidate>
      <Field
        label={say('password.current')}
        type="password"
        autocomplete="current-password"
        value={current}
        invalid={end.value === 'wrong'}
      />
      <Field
        label={say('password.next')}
        type="password"
        autocomplete="new-password"
        value={next}
        hint={say('password.hint')}
        invalid={end.value === 'weak'}
      />
      <div class="account-ends">
        <button type="submit" class="button primary" disabled={busy.value}>
          {say(busy.value ? 'sending' : 'password.change')}
        </button>
        {end.value === 'changed' && <span role="status">{say('password.changed')}</span>}
      </div>
      {end.value !== undefined && end.value !== 'changed' && (
        <p class="field-fault" role="alert">
          {say(`password.${end.value}`)}
        </p>
      )}
    </form>
  )
}

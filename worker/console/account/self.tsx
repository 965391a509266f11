import { useSignal } from '@preact/signals'
import { changeSelf } from '#shared/api/people.ts'
import type { Language } from '#shared/process/text.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { troubleOf } from '../models/load.ts'
import { Field } from '../parts/field.tsx'
import { LanguageField } from './language.tsx'
import { useAccountSay } from './say.ts'

/** The own name and language; what was typed stays until it is saved. */
export function SelfForm() {
  const { say } = useAccountSay()
  const { session, speak } = usePlace()
  const who = useWho()
  const name = useSignal(who.name)
  const language = useSignal<Language>(who.language)
  const said = useSignal<{ is: 'saved' } | { is: 'fault'; text: string } | undefined>(undefined)
  const busy = useSignal(false)
  const save = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    if (name.value.trim() === '') {
      said.value = { is: 'fault', text: say('name.missing') }
      return
    }
    busy.value = true
    const answer = await session.ask(changeSelf, { body: { name: name.value.trim(), language: language.value } })
    busy.value = false
    if (!answer.ok) {
      const offline = troubleOf(answer).is === 'offline'
      said.value = { is: 'fault', text: say(offline ? 'failed.offline' : 'failed.other') }
      return
    }
    speak(answer.value.language)
    said.value = { is: 'saved' }
    await session.resume()
  }
  return (
    <form class="account-form" onSubmit={save} noValidate>
      <Field label={say('name')} value={name} autocomplete="name" />
      <LanguageField value={language} />
      <div class="account-ends">
        <button type="submit" class="button primary" disabled={busy.value}>
          {say(busy.value ? 'sending' : 'save')}
        </button>
        {said.value?.is === 'saved' && <span role="status">{say('saved')}</span>}
      </div>
      {said.value?.is === 'fault' && (
        <p class="field-fault" role="alert">
          {said.value.text}
        </p>
      )}
    </form>
  )
}

import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { Result } from '#shared/api/client.ts'
import { notDone } from './notDone.ts'
import { usePeopleSay } from './say.ts'

interface ActFormProps<T> {
  submit: string
  act: () => Promise<Result<T>>
  done: (value: T) => void
  close: () => void
  /** What is still missing, if anything: then nothing leaves. */
  missing?: () => string | undefined
  children?: ComponentChildren
}

/** A form that does one thing. What was typed is its owner's, and stays until it is done. */
export function ActForm<T>({ submit, act, done, close, missing, children }: ActFormProps<T>) {
  const { say } = usePeopleSay()
  const fault = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const send = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    fault.value = missing?.()
    if (fault.value !== undefined) return
    busy.value = true
    const answer = await act()
    busy.value = false
    if (answer.ok) done(answer.value)
    else fault.value = notDone(answer, say)
  }
  return (
    <form class="reason" onSubmit={send} noValidate>
      {children}
      {fault.value && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
      <div class="reason-ends">
        <button type="button" class="button" onClick={close}>
          {say('cancel')}
        </button>
        <button type="submit" class="button primary" disabled={busy.value}>
          {busy.value ? say('sending') : submit}
        </button>
      </div>
    </form>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  value: { value: Value }
  options: readonly { value: Value; text: string }[]
  hint?: string
}

/** One of a few, with what it means below. */
export function Choice<Value extends string>({ label, value, options, hint }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value.value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={({ currentTarget }) => {
          const chosen = options.find((one) => one.value === currentTarget.value)
          if (chosen) value.value = chosen.value
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

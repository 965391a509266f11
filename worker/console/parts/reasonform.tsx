import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useSay } from '../app/place.tsx'
import type { Trouble } from '../models/load.ts'
import { refusalText } from '../models/refused.ts'

interface ReasonFormProps {
  /** What is typed. Its owner keeps it, so that closing the form loses nothing. */
  reason: Signal<string>
  /** What will follow from it, in a sentence. */
  means: string
  submit: string
  reasonNeeded: boolean
  give: (reason: string) => Promise<Trouble | undefined>
  given: () => void
  cancel: () => void
  children?: ComponentChildren
}

/** Asks for a reason and gives a command with it. What was typed stays until the command is in the ledger. */
export function ReasonForm(props: ReasonFormProps) {
  const { say, language } = useSay()
  const field = useId()
  const fault = useSignal<{ text: string; inReason: boolean } | undefined>(undefined)
  const busy = useSignal(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    if (props.reasonNeeded && props.reason.value.trim() === '') {
      fault.value = { text: say('case.reason.needed'), inReason: true }
      return
    }
    busy.value = true
    const trouble = await props.give(props.reason.value)
    busy.value = false
    // Why the server did not take it is no fault of the reason.
    fault.value = trouble && { text: say('case.failed', { why: refusalText(trouble, language) }), inReason: false }
    if (!trouble) props.given()
  }
  return (
    <form class="reason" onSubmit={submit} noValidate>
      <p>{props.means}</p>
      {props.children}
      <label for={field}>{say(props.reasonNeeded ? 'case.reason' : 'case.reason.optional')}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={500}
        required={props.reasonNeeded}
        aria-invalid={fault.value?.inReason === true}
        aria-describedby={fault.value?.inReason ? `${field}-fault` : undefined}
        value={props.reason.value}
        onInput={({ currentTarget }) => {
          props.reason.value = currentTarget.value
        }}
      />
      {fault.value && (
        <p class="field-fault" id={`${field}-fault`} role="alert">
          {fault.value.text}
        </p>
      )}
      <div class="reason-ends">
        <button type="button" class="button" onClick={props.cancel}>
          {say('case.cancel')}
        </button>
        <button type="submit" class="button primary" disabled={busy.value}>
          {busy.value ? say('case.sending') : props.submit}
        </button>
      </div>
    </form>
  )
}

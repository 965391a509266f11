import { type Signal, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { type AlertLine, answerAlert } from '#shared/api/alerts.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { troubleOf } from '../models/load.ts'
import { Dialog } from '../parts/dialog.tsx'
import { alertText } from './alertWords.ts'

interface AnswerProps {
  alert: AlertLine
  /** What is typed; its owner keeps it, so that closing the form loses nothing. */
  word: Signal<string>
  answered: () => void
  close: () => void
}

/** Asks for a word on an alert: what is being done about it. */
export function AnswerDialog({ alert, word, answered, close }: AnswerProps) {
  const { say, language } = useTexts(queueTexts)
  const cancel = useSay().say('case.cancel')
  const { ask } = usePlace().session
  const field = useId()
  const fault = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (busy.value) return
    if (word.value.trim() === '') {
      fault.value = say('answer.needed')
      return
    }
    busy.value = true
    const answer = await ask(answerAlert, { params: { id: alert.id }, body: { word: word.value.trim() } })
    busy.value = false
    if (answer.ok) {
      close()
      answered()
      return
    }
    const trouble = troubleOf(answer)
    const conflict = trouble.is === 'problem' && trouble.problem.status === 409
    fault.value = say(trouble.is === 'offline' ? 'failed.offline' : conflict ? 'answer.already' : 'failed.other')
  }
  return (
    <Dialog title={say('answer.title')} close={close}>
      <form class="reason" onSubmit={submit} noValidate>
        <p>
          {alertText(alert, language)}
          {alert.dealName !== undefined && ` · ${alert.dealName}`}
        </p>
        <label for={field}>{say('answer.word')}</label>
        <textarea
          id={field}
          rows={2}
          maxLength={200}
          aria-invalid={fault.value !== undefined}
          aria-describedby={fault.value ? `${field}-fault` : undefined}
          value={word.value}
          onInput={({ currentTarget }) => {
            word.value = currentTarget.value
          }}
        />
        {fault.value && (
          <p class="field-fault" id={`${field}-fault`} role="alert">
            {fault.value}
          </p>
        )}
        <div class="reason-ends">
          <button type="button" class="button" onClick={close}>
            {cancel}
          </button>
          <button type="submit" class="button primary" disabled={busy.value}>
            {say('answer.submit')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

import { useSignal } from '@preact/signals'
import { acknowledgeManual } from '#shared/api/versions.ts'
import { usePlace } from '../app/place.tsx'
import { exact } from '../models/moments.ts'
import { notDone } from './notDone.ts'
import { useManualSay } from './say.ts'

/** Says to have read a version. Said once, it stays said: a second time tells when that was. */
export function Acknowledge({ hash }: { hash: string }) {
  const { say, language } = useManualSay()
  const { ask } = usePlace().session
  const at = useSignal<number | undefined>(undefined)
  const fault = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const acknowledge = async () => {
    busy.value = true
    const answer = await ask(acknowledgeManual, { params: { hash } })
    busy.value = false
    fault.value = answer.ok ? undefined : notDone(answer, language, say)
    if (answer.ok) at.value = answer.value.at
  }
  return (
    <section class="acknowledge">
      <p role="status">
        {at.value === undefined
          ? say('acknowledge.help')
          : say('acknowledge.done', { when: exact(at.value, language) })}
      </p>
      {fault.value && (
        <p class="field-fault" role="alert">
          {fault.value}
        </p>
      )}
      {at.value === undefined && (
        <button type="button" class="button primary" disabled={busy.value} onClick={() => void acknowledge()}>
          {say('acknowledge')}
        </button>
      )}
    </section>
  )
}

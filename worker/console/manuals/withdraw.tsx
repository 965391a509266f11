import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { type VersionLine, withdrawVersion } from '#shared/api/versions.ts'
import { read } from '#shared/process/text.ts'
import { usePlace } from '../app/place.tsx'
import { exact } from '../models/moments.ts'
import { Dialog } from '../parts/dialog.tsx'
import { notDone } from './notDone.ts'
import { useManualSay } from './say.ts'

/** Asks before a version that is to come is taken back. */
export function WithdrawDialog(props: { version: VersionLine; close: () => void; again: () => void }) {
  const { say, language } = useManualSay()
  const { ask } = usePlace().session
  const { route } = useLocation()
  const fault = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const { key, since, name, hash } = props.version
  const withdraw = async () => {
    busy.value = true
    const answer = await ask(withdrawVersion, { params: { key, since } })
    busy.value = false
    if (!answer.ok) {
      fault.value = notDone(answer, language, say)
      return
    }
    props.close()
    route(`/manuals?withdrawn=${hash}`, true)
    props.again()
  }
  return (
    <Dialog title={say('withdraw.title', { name: read(name, language) })} close={props.close}>
      <div class="reason">
        <p>{say('withdraw.means', { when: exact(since, language) })}</p>
        {fault.value && (
          <p class="field-fault" role="alert">
            {fault.value}
          </p>
        )}
        <div class="reason-ends">
          <button type="button" class="button" onClick={props.close}>
            {say('cancel')}
          </button>
          <button type="button" class="button primary" disabled={busy.value} onClick={() => void withdraw()}>
            {say('withdraw')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

import { useSignal } from '@preact/signals'
import { blockAdapter } from '#shared/api/adapters.ts'
import { usePlace } from '../app/place.tsx'
import { Dialog } from '../parts/dialog.tsx'
import type { AdapterLine } from './adapters.ts'
import { useSiteSay } from './say.ts'

interface CallBackProps {
  line: AdapterLine
  /** The revision that takes its place. */
  back: number | undefined
  close: (done: boolean) => void
}

/** Takes a revision out of use, or puts it back, after saying what then happens. */
export function CallBackDialog({ line: { adapter, revision, state }, back, close }: CallBackProps) {
  const { say } = useSiteSay()
  const { ask } = usePlace().session
  const blocked = state !== 'called back'
  const act = blocked ? 'own.callBack' : 'own.letGo'
  const fault = useSignal<'offline' | 'failed' | undefined>(undefined)
  const busy = useSignal(false)
  const give = async () => {
    if (busy.value) return
    busy.value = true
    const answer = await ask(blockAdapter, { body: { adapter, revision, blocked } })
    busy.value = false
    if (answer.ok) close(true)
    else fault.value = 'offline' in answer ? 'offline' : 'failed'
  }
  const then = back === undefined ? say('own.callBack.alone') : say('own.callBack.back', { revision: back })
  return (
    <Dialog title={say(`${act}.of`, { adapter, revision })} close={() => close(false)}>
      <div class="reason">
        <p>{blocked ? `${say('own.callBack.means')}${then}` : say('own.letGo.means')}</p>
        {fault.value && (
          <p class="field-fault" role="alert">
            {say(`own.${fault.value}`)}
          </p>
        )}
        <div class="reason-ends">
          <button type="button" class="button" onClick={() => close(false)}>
            {say('cancel')}
          </button>
          <button type="button" class="button primary" disabled={busy.value} onClick={() => void give()}>
            {say(busy.value ? 'sending' : act)}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

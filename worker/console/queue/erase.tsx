import { useSignal } from '@preact/signals'
import type { Result } from '#shared/api/client.ts'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { useSay } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Dialog } from '../parts/dialog.tsx'

interface EraseProps {
  what: string
  means: string
  erase: () => Promise<Result<unknown>>
  erased: () => void
}

/** Takes words away for good, after a question. */
export function Erase({ what, means, erase, erased }: EraseProps) {
  const { say } = useTexts(queueTexts)
  const cancel = useSay().say('case.cancel')
  const asking = useSignal(false)
  const fault = useSignal<string | undefined>(undefined)
  const close = () => {
    asking.value = false
  }
  const submit = async () => {
    const answer = await erase()
    if (answer.ok) {
      close()
      erased()
    } else fault.value = say('offline' in answer ? 'failed.offline' : 'failed.other')
  }
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={() => {
          asking.value = true
        }}
      >
        {what}
      </button>
      {asking.value && (
        <Dialog title={what} close={close}>
          <div class="reason">
            <p>{means}</p>
            {fault.value && (
              <p class="field-fault" role="alert">
                {fault.value}
              </p>
            )}
            <div class="reason-ends">
              <button type="button" class="button" onClick={close}>
                {cancel}
              </button>
              <button type="button" class="button primary" onClick={() => void submit()}>
                {what}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}

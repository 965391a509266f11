import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { exact } from '../models/moments.ts'
import { usePeopleSay } from './say.ts'

interface OnceProps {
  label: string
  text: string
  expires: number
  help: string
  close: () => void
}

/** What is shown this once: a link or a key, to be copied and handed over. */
export function Once({ label, text, expires, help, close }: OnceProps) {
  const { say, language } = usePeopleSay()
  const copied = useSignal<'no' | 'yes' | 'failed'>('no')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.select(), [])
  const copy = async () => {
    const went = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    if (!went) field.current?.select()
    copied.value = went ? 'yes' : 'failed'
  }
  return (
    <div class="reason">
      <p>{help}</p>
      <div class="field">
        <label for={id}>{label}</label>
        <div class="once">
          <input ref={field} id={id} readOnly value={text} />
          <button type="button" class="button" onClick={() => void copy()}>
            {say('once.copy')}
          </button>
        </div>
        <p class="field-hint">{say('once.until', { when: exact(expires, language) })}</p>
      </div>
      <p class="small" role="status">
        {copied.value !== 'no' && say(copied.value === 'yes' ? 'once.copied' : 'once.notCopied')}
      </p>
      <div class="reason-ends">
        <button type="button" class="button primary" onClick={close}>
          {say('once.done')}
        </button>
      </div>
    </div>
  )
}

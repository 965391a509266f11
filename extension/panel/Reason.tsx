import { useState } from 'preact/hooks'
import { useDrawing } from './drawing.ts'

/** A reason in the rep's own words; nothing typed is lost while the answer is on its way. */
export function Reason({
  label,
  hint,
  submit,
  free,
  onReason,
}: {
  label: string
  hint?: string
  submit?: string
  /** It goes on without one too. */
  free?: boolean
  onReason: (reason: string) => void
}) {
  const { texts } = useDrawing()
  const [text, setText] = useState('')
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (event.isTrusted && (free || text.trim() !== '')) onReason(text.trim())
      }}
    >
      <label>
        {label}
        <textarea
          class="field"
          rows={2}
          maxLength={500}
          required={!free}
          value={text}
          placeholder={hint ?? texts.reasonHint}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {submit ?? texts.send}
      </button>
    </form>
  )
}

import { useState } from 'preact/hooks'
import { useDrawing } from './drawing.ts'

/** A reason in the rep's own words; nothing typed is lost while the answer is on its way. */
export function Reason({
  label,
  hint,
  onReason,
}: {
  label: string
  hint?: string
  onReason: (reason: string) => void
}) {
  const { texts } = useDrawing()
  const [text, setText] = useState('')
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (event.isTrusted && text.trim() !== '') onReason(text.trim())
      }}
    >
      <label>
        {label}
        <textarea
          class="field"
          rows={2}
          maxLength={500}
          required
          value={text}
          placeholder={hint ?? texts.reasonHint}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {texts.send}
      </button>
    </form>
  )
}

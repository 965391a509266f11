import { useState } from 'preact/hooks'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** A step that makes no sense here: a few words to the manual's author. What was typed stays until it was sent. */
export function StepNote({ step }: { step: string }) {
  const { card, acts, texts, model, state } = useDrawing()
  const [asking, ask] = useState(false)
  const [text, setText] = useState('')
  if (!card.deal?.mine) return null
  if (!asking)
    return (
      <p>
        <button type="button" class="link" onClick={trusted(() => ask(true))}>
          {acts.nonsense}
        </button>
      </p>
    )
  const send = async () => {
    await model.ask({ type: 'note step', step, text: text.trim() })
    if (model.state().card?.line?.text !== 'noted') return
    ask(false)
    setText('')
  }
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (event.isTrusted && text.trim() !== '') void send()
      }}
    >
      <label>
        {acts.nonsenseTo}
        <input
          class="field"
          value={text}
          maxLength={200}
          required
          placeholder={acts.nonsenseHint}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn" disabled={isBusy(state, 'note step')}>
        {texts.send}
      </button>
    </form>
  )
}

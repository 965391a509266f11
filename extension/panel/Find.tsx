import { useEffect, useRef, useState } from 'preact/hooks'
import { useDrawing } from './drawing.ts'
import { takeFocus } from './focus.ts'
import { trusted } from './trusted.ts'
import { DealList } from './Which.tsx'

/** Finds a deal by its name among those that this device knows, to link a person to it or to work on it here. */
export function Find({ ask }: { ask: 'pick' | 'link person' | 'link page' | 'move log' }) {
  const { texts, acts, model, state } = useDrawing()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (state.entered) takeFocus(field.current)
    void model.ask({ type: 'search deals', text: '' })
  }, [])
  const search = (value: string) => {
    setText(value)
    void model.ask({ type: 'search deals', text: value })
  }
  return (
    <div class="find">
      {ask === 'move log' && <p class="mute pad">{acts.moveHint}</p>}
      <input
        class="field"
        type="search"
        value={text}
        placeholder={texts.search}
        aria-label={texts.search}
        ref={field}
        onInput={trusted((event: InputEvent) => search((event.currentTarget as HTMLInputElement).value))}
      />
      {state.found && state.found.length === 0 && <p class="mute pad">{texts.nothingFound}</p>}
      {state.found && (
        <DealList
          deals={state.found}
          onPick={(deal) => void model.ask(ask === 'move log' ? { type: ask, to: deal } : { type: ask, deal })}
        />
      )}
    </div>
  )
}

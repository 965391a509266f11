import { useRef, useState } from 'preact/hooks'
import type { StepCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { fieldTime } from './Moments.tsx'
import { trusted } from './trusted.ts'

/** "Done earlier": one click for the usual answers, a field for every other. */
export function Earlier({ step }: { step: StepCard }) {
  const { texts, model, now } = useDrawing()
  const [choosing, choose] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const tick = (when: number) => void model.ask({ type: 'tick', step: step.key, when })
  const morning = new Date(now).setHours(10, 0, 0, 0)
  return (
    <fieldset class="earlier" aria-label={texts.earlierTitle(step.name)}>
      <button type="button" class="chip" onClick={trusted(() => tick(Date.now()))}>
        {texts.justNow}
      </button>
      {now > morning && (
        <button type="button" class="chip" onClick={trusted(() => tick(morning))}>
          {texts.thisMorning}
        </button>
      )}
      <button
        type="button"
        class="chip"
        onClick={trusted(() => tick(new Date(now).setDate(new Date(now).getDate() - 1)))}
      >
        {texts.yesterday}
      </button>
      <button type="button" class="chip" aria-expanded={choosing} onClick={trusted(() => choose(!choosing))}>
        {texts.choose}
      </button>
      {choosing && (
        <form
          class="choose"
          onSubmit={(event) => {
            event.preventDefault()
            const when = field.current ? new Date(field.current.value).getTime() : Number.NaN
            if (event.isTrusted && when <= Date.now()) tick(when)
          }}
        >
          <input
            ref={field}
            type="datetime-local"
            class="field"
            aria-label={texts.choose}
            required
            max={fieldTime(now)}
          />
          <button type="submit" class="btn">
            {texts.save}
          </button>
        </form>
      )}
    </fieldset>
  )
}

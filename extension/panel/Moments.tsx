import { useState } from 'preact/hooks'
import { useDrawing } from './drawing.ts'
import { exact } from './time.ts'
import { trusted } from './trusted.ts'

/** When something was done: one click for the usual answers, a field for every other. `chosen` undefined: just now. */
export function Moments({
  label,
  chosen,
  onPick,
}: {
  label: string
  chosen: number | undefined
  onPick: (when: number | undefined) => void
}) {
  const { texts, now, language } = useDrawing()
  const [asking, ask] = useState(false)
  const [picked, pick] = useState('now')
  const morning = new Date(now).setHours(10, 0, 0, 0)
  const yesterday = new Date(now).setDate(new Date(now).getDate() - 1)
  const usual = [
    { key: 'now', name: texts.justNow, when: undefined },
    ...(now > morning ? [{ key: 'morning', name: texts.thisMorning, when: morning }] : []),
    { key: 'yesterday', name: texts.yesterday, when: yesterday },
  ]
  return (
    <fieldset class="chips" aria-label={label}>
      <p class="mute" aria-hidden="true">
        {label}
      </p>
      {usual.map(({ key, name, when }) => (
        <button
          key={key}
          type="button"
          class="chip"
          aria-pressed={!asking && picked === key}
          onClick={trusted(() => {
            ask(false)
            pick(key)
            onPick(when)
          })}
        >
          {name}
        </button>
      ))}
      <button
        type="button"
        class="chip"
        aria-expanded={asking}
        aria-pressed={asking}
        title={asking && chosen !== undefined ? exact(chosen, language) : undefined}
        onClick={trusted(() => ask(!asking))}
      >
        {texts.choose}
      </button>
      {asking && <Moment onPick={onPick} />}
    </fieldset>
  )
}

function Moment({ onPick }: { onPick: (when: number) => void }) {
  const { texts, now } = useDrawing()
  return (
    <input
      type="datetime-local"
      class="field"
      aria-label={texts.choose}
      required
      max={fieldTime(now)}
      onInput={trusted((event: InputEvent) => {
        const when = new Date((event.currentTarget as HTMLInputElement).value).getTime()
        if (when <= Date.now()) onPick(when)
      })}
    />
  )
}

/** A moment as a date field writes it, in the reader's zone. */
export function fieldTime(moment: number): string {
  return new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

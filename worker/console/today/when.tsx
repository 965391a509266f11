import { type Signal, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { consoleTodayTexts } from '#shared/i18n/console.today.ts'
import { usePlace } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Chips } from './chips.tsx'

type Usual = 'now' | 'morning' | 'yesterday' | 'choose'

/** When it was: one tap for the usual answers, a field for any other; what lies ahead is not taken. */
export function When({ when }: { when: Signal<number | undefined | 'not yet'> }) {
  const { say } = useTexts(consoleTodayTexts)
  const { now, clock } = usePlace()
  const fault = useId()
  const usual = useSignal<Usual>('now')
  const morning = new Date(now.value).setHours(10, 0, 0, 0)
  const moments: Record<Exclude<Usual, 'choose'>, number | undefined> = {
    now: undefined,
    morning,
    yesterday: new Date(now.value).setDate(new Date(now.value).getDate() - 1),
  }
  const choices: Usual[] = ['now', ...(now.value > morning ? (['morning'] as const) : []), 'yesterday', 'choose']
  return (
    <>
      <Chips
        label={say('when')}
        chosen={usual.value}
        of={choices.map((key) => [key, say(`when.${key}`)])}
        pick={(key) => {
          usual.value = key
          when.value = key === 'choose' ? undefined : moments[key]
        }}
      />
      {usual.value === 'choose' && (
        <input
          type="datetime-local"
          aria-label={say('when')}
          aria-invalid={when.value === 'not yet'}
          aria-describedby={when.value === 'not yet' ? fault : undefined}
          max={fieldTime(now.value)}
          onInput={({ currentTarget: { value } }) => {
            const moment = new Date(value).getTime()
            when.value = Number.isNaN(moment) ? undefined : moment > clock() ? 'not yet' : moment
          }}
        />
      )}
      {when.value === 'not yet' && (
        <p class="field-fault" id={fault} role="alert">
          {say('when.future')}
        </p>
      )}
    </>
  )
}

/** A moment as a date field writes it, in the reader's zone. */
function fieldTime(moment: number): string {
  return new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

import { useId } from 'preact/hooks'
import type { DraftReport } from '#shared/api/drafts.ts'
import { usePlace } from '../app/place.tsx'
import type { Putting, When } from './putting.ts'
import { useManualSay } from './say.ts'

/** From when a version is to be in force. */
export function WhenChoice({ putting, report }: { putting: Putting; report: DraftReport }) {
  const { say } = useManualSay()
  const { clock } = usePlace()
  const [group, field] = [useId(), useId()]
  const effective = report.draft?.effective
  const choices: readonly When[] = effective === undefined ? ['now', 'own'] : ['named', 'now', 'own']
  return (
    <fieldset>
      <legend>{say('when')}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={group}
            checked={putting.when.value === choice}
            onChange={() => {
              putting.when.value = choice
              if (choice === 'own' && putting.own.value === '') putting.own.value = tomorrow(clock())
            }}
          />
          {say(`when.${choice}`, { day: effective ?? '' })}
        </label>
      ))}
      {putting.when.value === 'own' && (
        <p class="put-own">
          <label for={field} class="unseen">
            {say('when.own.field')}
          </label>
          <input
            id={field}
            type="datetime-local"
            value={putting.own.value}
            onInput={({ currentTarget }) => {
              putting.own.value = currentTarget.value
            }}
          />
          <span class="note">{say('when.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}</span>
        </p>
      )}
    </fieldset>
  )
}

/** Nine o'clock of the next day, as a form's field writes it. */
function tomorrow(now: number): string {
  const day = new Date(now)
  day.setDate(day.getDate() + 1)
  const part = (n: number) => String(n).padStart(2, '0')
  return `${day.getFullYear()}-${part(day.getMonth() + 1)}-${part(day.getDate())}T09:00`
}

import { useSignal } from '@preact/signals'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { dayIn, type Filter, lastWeeks, type Period, presets, usual, weekBefore } from '../models/period.ts'

interface PeriodProps {
  filter: Filter
  /** What the answer covers, for the fields of own dates. */
  period: Period | undefined
  go: (change: Filter) => void
}

/** Which days: some weeks with this one, the last whole week, or own dates. */
export function PeriodChoice({ filter, period, go }: PeriodProps) {
  const { say } = useSay()
  const today = dayIn(useWho().organisation.timeZone, usePlace().now.value)
  const named: { value: string; text: string; days: Partial<Period> }[] = [
    ...presets.map((n) => ({
      value: String(n),
      text: n === 1 ? say('filter.week') : say('filter.weeks', { n }),
      days: lastWeeks(n, today),
    })),
    { value: 'last', text: say('narrow.lastWeek'), days: weekBefore(today) },
  ]
  const chosen = named.find(({ days }) => days.from === filter.from && days.to === filter.to)
  const own = useSignal(chosen === undefined)
  const { from: _from, to: _to, ...rest } = filter
  return (
    <>
      <label>
        <span class="unseen">{say('filter.period')}</span>
        <select
          value={own.value ? 'own' : (chosen?.value ?? String(usual))}
          onChange={({ currentTarget: { value } }) => {
            own.value = value === 'own'
            const taken = named.find((one) => one.value === value)
            if (taken) go({ ...rest, ...taken.days })
          }}
        >
          {named.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
          <option value="own">{say('filter.own')}</option>
        </select>
      </label>
      {own.value && (
        <OwnDates
          key={`${filter.from}/${filter.to}`}
          from={filter.from ?? period?.from ?? today}
          to={filter.to ?? period?.to ?? today}
          take={(days) => go({ ...rest, ...days })}
        />
      )}
    </>
  )
}

function OwnDates(props: Period & { take: (period: Period) => void }) {
  const { say } = useSay()
  const from = useSignal(props.from)
  const to = useSignal(props.to)
  const backwards = from.value > to.value
  return (
    <form
      class="filter-days"
      onSubmit={(event) => {
        event.preventDefault()
        if (!backwards) props.take({ from: from.value, to: to.value })
      }}
    >
      {(
        [
          ['filter.from', from],
          ['filter.to', to],
        ] as const
      ).map(([label, day]) => (
        <label key={label}>
          {say(label)}{' '}
          <input
            type="date"
            required
            value={day.value}
            aria-invalid={backwards}
            onInput={({ currentTarget: { value } }) => {
              day.value = value
            }}
          />
        </label>
      ))}
      <button type="submit" class="button">
        {say('filter.apply')}
      </button>
      <span class="faint">{say('filter.whole')}</span>
      {backwards && (
        <p class="field-fault" role="alert">
          {say('filter.backwards')}
        </p>
      )}
    </form>
  )
}

import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { addressOf, dayIn, type Filter, lastWeeks, type Period, presets, usual } from '../models/period.ts'

interface FilterProps {
  path: string
  filter: Filter
  /** What the answer covers, for the fields of own dates. */
  period: Period | undefined
  /** Teams to choose from; fewer than two need no choice. */
  teams: readonly { team: string; name: string }[]
}

/** What the page is narrowed to. Every choice is an address. */
export function FilterBar({ path, filter, period, teams }: FilterProps) {
  const { say } = useSay()
  const { route } = useLocation()
  const today = dayIn(useWho().organisation.timeZone, usePlace().now.value)
  const chosen = presets.find((n) => same(lastWeeks(n, today), filter))
  const own = useSignal(chosen === undefined)
  const go = (change: Filter) => route(addressOf(path, change))
  const team = filter.team === undefined ? {} : { team: filter.team }
  return (
    <fieldset class="filter">
      <legend class="unseen">{say('filter.label')}</legend>
      {teams.length > 1 && (
        <label>
          <span class="unseen">{say('filter.team')}</span>
          <select
            value={filter.team ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const { team: _, ...rest } = filter
              go(value === '' ? rest : { ...rest, team: value })
            }}
          >
            <option value="">{say('filter.allTeams')}</option>
            {teams.map((each) => (
              <option key={each.team} value={each.team}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span class="unseen">{say('filter.period')}</span>
        <select
          value={own.value ? 'own' : String(chosen ?? usual)}
          onChange={({ currentTarget: { value } }) => {
            own.value = value === 'own'
            if (!own.value) go({ ...team, ...lastWeeks(Number(value), today) })
          }}
        >
          {presets.map((n) => (
            <option key={n} value={String(n)}>
              {n === 1 ? say('filter.week') : say('filter.weeks', { n })}
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
          take={(days) => go({ ...team, ...days })}
        />
      )}
    </fieldset>
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

const same = (days: Partial<Period>, filter: Filter) => days.from === filter.from && days.to === filter.to

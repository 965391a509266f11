import '../styles/filter.css'
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { type Choice, useChoices } from '../app/choices.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { addressOf, dayText, type Filter, type Narrowing, narrowed, narrowings, type Period } from '../models/period.ts'
import { PeriodChoice } from './periodchoice.tsx'

interface FilterProps {
  path: string
  filter: Filter
  /** What the answer covers, for the fields of own dates. */
  period: Period | undefined
  /** What the page can be narrowed to besides its days. */
  fields?: readonly Narrowing[]
  /** What else the address asks for, which no choice here changes. */
  more?: Readonly<Record<string, string>>
}

/** What the page is narrowed to: one line, or on a small screen behind a button that says how much is set. Every choice is an address. */
export function FilterBar({ path, filter, period, fields = narrowings, more = {} }: FilterProps) {
  const { say } = useSay()
  const { route } = useLocation()
  const open = useSignal(false)
  const inside = useId()
  const choices = useChoices(fields, filter)
  const set = choices.filter(({ name }) => filter[name] !== undefined).length
  const go = (change: Filter) => route(addressOf(path, change, more))
  return (
    <>
      <OnPaper choices={choices} filter={filter} period={period} />
      <fieldset class="filter">
        <legend class="unseen">{say('filter.label')}</legend>
        <PeriodChoice filter={filter} period={period} go={go} />
        {choices.length > 0 && (
          <button
            type="button"
            class="button filter-fold"
            aria-expanded={open.value}
            aria-controls={inside}
            onClick={() => {
              open.value = !open.value
            }}
          >
            {set === 0 ? say('narrow.open') : say('narrow.open.n', { n: set })}
          </button>
        )}
        <div id={inside} class="filter-fields" data-open={open.value}>
          {choices.map((choice) => (
            <OneChoice
              key={choice.name}
              choice={choice}
              value={filter[choice.name]}
              take={(value) => go(narrowed(filter, choice.name, value))}
            />
          ))}
          {set > 1 && (
            <button
              type="button"
              class="link"
              onClick={() => go(choices.reduce((rest, { name }) => narrowed(rest, name, undefined), filter))}
            >
              {say('narrow.clearAll')}
            </button>
          )}
        </div>
      </fieldset>
    </>
  )
}

/** A printed page has no fields to read: it says in words which days it covers, and of what. */
function OnPaper({ choices, filter, period }: Pick<FilterProps, 'filter' | 'period'> & { choices: readonly Choice[] }) {
  const { say, language } = useSay()
  const set = choices.flatMap(({ name, label, options }) => {
    const value = filter[name]
    if (value === undefined) return []
    const text = options.find((option) => option.value === value)?.text ?? value
    return [say('filter.paper', { what: say(label), which: text })]
  })
  const days =
    period && say('filter.paper.days', { from: dayText(period.from, language), to: dayText(period.to, language) })
  return <p class="on-paper">{[...(days ? [days] : []), ...set].join(say('filter.paper.join'))}</p>
}

interface OneChoiceProps {
  choice: Choice
  value: string | undefined
  take: (value: string | undefined) => void
}

/** One select; while it is set it stands out, and one click beside it takes it back. */
function OneChoice({ choice: { label, all, options }, value, take }: OneChoiceProps) {
  const { say } = useSay()
  const language = usePlace().language.value
  const select = useId()
  const known = value === undefined || options.some((option) => option.value === value)
  return (
    <span class="filter-one" data-set={value !== undefined}>
      <label class="unseen" for={select}>
        {say(label)}
      </label>
      <select
        id={select}
        lang={language}
        value={value ?? ''}
        onChange={({ currentTarget }) => take(currentTarget.value === '' ? undefined : currentTarget.value)}
      >
        <option value="">{say(all)}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {value !== undefined && (
        <button
          type="button"
          class="filter-clear"
          aria-label={say('narrow.clear', { what: say(label) })}
          onClick={() => {
            document.getElementById(select)?.focus()
            take(undefined)
          }}
        >
          <svg class="icon" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      )}
    </span>
  )
}

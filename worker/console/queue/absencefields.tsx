import type { Signal } from '@preact/signals'
import { useId } from 'preact/hooks'

interface PersonFieldProps {
  label: string
  value: Signal<string>
  people: readonly { user: string; name: string; teamName: string }[]
  /** What stands there while nobody is chosen. */
  empty?: string
}

export function PersonField({ label, value, people, empty }: PersonFieldProps) {
  const field = useId()
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <select
        id={field}
        value={value.value}
        onChange={({ currentTarget }) => {
          value.value = currentTarget.value
        }}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {people.map(({ user, name, teamName }) => (
          <option key={user} value={user}>
            {name} · {teamName}
          </option>
        ))}
      </select>
    </div>
  )
}

export function DayField({ label, value }: { label: string; value: Signal<string> }) {
  const field = useId()
  return (
    <div class="field">
      <label for={field}>{label}</label>
      <input
        id={field}
        type="date"
        value={value.value}
        onInput={({ currentTarget }) => {
          value.value = currentTarget.value
        }}
      />
    </div>
  )
}

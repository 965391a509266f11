import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** Colleagues by name, each a button that says what a click on it does. */
export function ColleagueList({
  but = [],
  label,
  onPick,
}: {
  but?: readonly string[]
  label: (name: string) => string
  onPick: (user: string) => void
}) {
  const { acts, state, card } = useDrawing()
  if (state.colleagues === undefined) return null
  if (state.colleagues === null) return <p class="mute pad">{acts.noNames}</p>
  const shown = state.colleagues.colleagues.filter(({ user }) => !but.includes(user) && user !== card.deal?.ownerId)
  if (shown.length === 0) return <p class="mute pad">{acts.nobodyElse}</p>
  return (
    <ul class="list">
      {shown.map(({ user, name, team }) => (
        <li key={user}>
          <button
            type="button"
            class="deal-row"
            data-rove
            title={label(name)}
            disabled={isBusy(state, 'join') || isBusy(state, 'hand over')}
            onClick={trusted(() => onPick(user))}
          >
            <span>{name}</span>
            <small class="faint">{team}</small>
          </button>
        </li>
      ))}
    </ul>
  )
}

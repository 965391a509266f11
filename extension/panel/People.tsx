import { useEffect, useState } from 'preact/hooks'
import type { PeopleCard } from '#extension/rooms/acts.ts'
import type { DealCard } from '#extension/rooms/deal.ts'
import { ColleagueList } from './ColleagueList.tsx'
import { useDrawing } from './drawing.ts'
import { BackIcon, CloseIcon } from './icons.tsx'
import { isBusy } from './model.ts'
import { exact, lastDay } from './time.ts'
import { trusted } from './trusted.ts'

/** Who has a part in the deal, until when, who stands in for whom; and asking a colleague to join. */
export function People({ deal: { people, owner } }: { deal: DealCard }) {
  const { model, acts, now, language } = useDrawing()
  useEffect(() => void model.ask({ type: 'colleagues' }), [])
  const [first] = people.roles
  const shown = people.members.map(({ user }) => user)
  return (
    <div class="menu">
      <button type="button" class="back" onClick={trusted(() => model.go('more'))}>
        <BackIcon /> {acts.people}
      </button>
      <ul class="list" aria-label={acts.people}>
        <li class="person">
          <span>{owner}</span>
          <small class="faint">{acts.owner}</small>
        </li>
        {people.members.map((member) => (
          <Member key={member.user} member={member} />
        ))}
      </ul>
      {people.standIns.map(({ absent, delegate, until }) => (
        <p class="mute pad" key={absent + delegate} title={exact(until, language)}>
          {acts.standsIn(delegate, absent, lastDay(until, now, language))}
        </p>
      ))}
      {first && <Join roles={people.roles} first={first.key} but={shown} />}
    </div>
  )
}

function Member({ member: { user, name, role, until, leave } }: { member: PeopleCard['members'][number] }) {
  const { model, state, acts, language, now } = useDrawing()
  return (
    <li class="person">
      <span>{name}</span>
      <small class="faint">
        {role}
        {until !== undefined && ` · ${acts.until(lastDay(until, now, language))}`}
      </small>
      {leave && (
        <button
          type="button"
          class="icon"
          aria-label={acts.leave(name)}
          title={acts.leave(name)}
          disabled={isBusy(state, 'leave')}
          onClick={trusted(() => void model.ask({ type: 'leave', user }))}
        >
          <CloseIcon />
        </button>
      )}
    </li>
  )
}

/** The role comes filled in, the end is open: one click on a name is enough. */
function Join({ roles, first, but }: { roles: PeopleCard['roles']; first: string; but: string[] }) {
  const { model, acts } = useDrawing()
  const [role, setRole] = useState(first)
  const [until, setUntil] = useState('')
  const named = roles.find(({ key }) => key === role)?.name ?? ''
  const end = until === '' ? {} : { until: new Date(`${until}T23:59:59`).getTime() }
  return (
    <>
      <p class="menu-title">{acts.addPeople}</p>
      <div class="form two">
        <label>
          {acts.role}
          <select class="field" value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            {roles.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {acts.untilWhen}
          <input class="field" type="date" value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
        </label>
      </div>
      <ColleagueList
        but={but}
        label={(name) => acts.add(name, named)}
        onPick={(user) => void model.ask({ type: 'join', user, role, ...end })}
      />
    </>
  )
}

import { useSignal } from '@preact/signals'
import { type CalendarLine, changeTeam, createTeam, removeTeam, type Team } from '#shared/api/teams.ts'
import { usePlace } from '../app/place.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { ActForm, Choice } from './actform.tsx'
import { usePeopleSay } from './say.ts'
import { treeOf, within } from './tree.ts'

interface TeamFormProps {
  teams: readonly Team[]
  calendars: readonly CalendarLine[]
  /** The team to be changed; without it, a new one is founded. */
  team?: Team
  /** Below which a new one is to stand. */
  above?: string
  close: () => void
  done: () => void
}

/** Founds a team, or changes one: its name, where it stands, the calendar it works by. */
export function TeamForm({ teams, calendars, team, above, close, done }: TeamFormProps) {
  const { say, language } = usePeopleSay()
  const { ask } = usePlace().session
  const first = teams.find(({ id }) => id === above)?.calendar.hash ?? calendars[0]?.hash ?? ''
  const name = useSignal(team?.name ?? '')
  const under = useSignal(team?.above ?? above ?? '')
  const calendar = useSignal(team?.calendar.hash ?? first)
  const barred = team ? within(teams, team.id) : new Set<string>()
  const places = treeOf(teams, language).filter(({ team: { id } }) => !barred.has(id))
  const options = [
    { value: '', text: say('teams.top') },
    ...places.map(({ team: { id, name: text }, depth }) => ({ value: id, text: `${'\u2003'.repeat(depth)}${text}` })),
  ]
  const save = () => {
    const body = { name: name.value.trim(), calendar: calendar.value }
    const to = under.value === '' ? undefined : under.value
    if (!team) return ask(createTeam, { body: { ...body, ...(to === undefined ? {} : { above: to }) } })
    return ask(changeTeam, { params: { team: team.id }, body: { ...body, above: to ?? null } })
  }
  const differs = team !== undefined && calendar.value !== team.calendar.hash
  return (
    <Dialog title={team ? say('teams.change.title', { name: team.name }) : say('teams.new')} close={close}>
      <ActForm
        submit={say(team ? 'save' : 'teams.create')}
        missing={() => (name.value.trim() === '' ? say('fault.name') : undefined)}
        act={save}
        done={done}
        close={close}
      >
        <Field label={say('teams.name')} value={name} first />
        <Choice
          label={say('teams.above')}
          value={under}
          options={options}
          {...(team ? { hint: say('teams.moved') } : {})}
        />
        <Choice
          label={say('column.calendar')}
          value={calendar}
          options={calendarOptions(calendars, team)}
          {...(differs ? { hint: say('calendar.changed') } : {})}
        />
      </ActForm>
    </Dialog>
  )
}

/** The newest of each key, and the one that the team has. */
function calendarOptions(calendars: readonly CalendarLine[], team: Team | undefined) {
  const newest = [...new Map([...calendars].reverse().map((line) => [line.key, line])).values()]
  const own = calendars.filter(({ hash }) => hash === team?.calendar.hash)
  const lines = [...new Map([...newest, ...own].map((line) => [line.hash, line])).values()]
  return lines.map(({ hash, key, lastHoliday }) => ({
    value: hash,
    text: lastHoliday ? `${key} (${lastHoliday})` : key,
  }))
}

/** Removes a team, or says what stands in the way. */
export function RemoveTeam({ team, close, done }: { team: Team; close: () => void; done: () => void }) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  return (
    <Dialog title={say('teams.remove.title', { name: team.name })} close={close}>
      <ActForm
        submit={say('teams.remove')}
        act={() => ask(removeTeam, { params: { team: team.id } })}
        done={done}
        close={close}
      >
        <p>{team.members > 0 ? say('teams.remove.members', { n: team.members }) : say('teams.remove.means')}</p>
      </ActForm>
    </Dialog>
  )
}

import { useSignal } from '@preact/signals'
import type * as z from 'zod'
import { listCalendars, type listTeams, type Team } from '#shared/api/teams.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import type { Load } from '../models/load.ts'
import { dayText } from '../models/period.ts'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { peopleAddress } from './query.ts'
import { usePeopleSay } from './say.ts'
import { RemoveTeam, TeamForm } from './teamform.tsx'
import { treeOf } from './tree.ts'

type Teams = z.output<typeof listTeams.answer>
type Sheet = { is: 'new'; above?: string } | { is: 'change'; team: Team } | { is: 'remove'; team: Team }

/** The teams as a tree, with the calendar that each works by. */
export function TeamsView({ load }: { load: Load<Teams> & { again: () => void } }) {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  const admin = useWho().role === 'admin'
  const calendars = useLoad('calendars', () => ask(listCalendars, {}))
  const sheet = useSignal<Sheet | undefined>(undefined)
  useRefresh(load.again)
  const teams = load.value?.teams
  if (!teams) return load.trouble ? <TroubleNotice trouble={load.trouble} again={load.again} /> : <Skeleton rows={6} />
  const close = () => {
    sheet.value = undefined
  }
  const done = () => {
    close()
    load.again()
  }
  const known = calendars.value?.calendars ?? []
  const now = sheet.value
  return (
    <section>
      <StaleNotice load={load} again={load.again} />
      {teams.length === 0 && <Empty title={say('teams.none')} help={say('teams.none.help')} />}
      <TeamTable
        teams={teams}
        lastHolidays={lastHolidays(known)}
        open={admin ? (next) => (sheet.value = next) : undefined}
      />
      {admin && calendars.value && (
        <button type="button" class="button" onClick={() => (sheet.value = { is: 'new' })}>
          {say('teams.new')}
        </button>
      )}
      {admin && calendars.trouble && <TroubleNotice trouble={calendars.trouble} again={calendars.again} />}
      {now?.is === 'remove' && <RemoveTeam team={now.team} close={close} done={done} />}
      {now && now.is !== 'remove' && calendars.value && (
        <TeamForm
          teams={teams}
          calendars={known}
          {...(now.is === 'change' ? { team: now.team } : now.above === undefined ? {} : { above: now.above })}
          close={close}
          done={done}
        />
      )}
    </section>
  )
}

/** The last holiday that each calendar names: one without the coming year shows. */
function lastHolidays(calendars: readonly { hash: string; lastHoliday?: string | undefined }[]) {
  return new Map(calendars.flatMap(({ hash, lastHoliday }) => (lastHoliday ? [[hash, lastHoliday] as const] : [])))
}

interface TableProps {
  teams: readonly Team[]
  lastHolidays: ReadonlyMap<string, string>
  open: ((sheet: Sheet) => void) | undefined
}

function TeamTable({ teams, lastHolidays, open }: TableProps) {
  const { say, language } = usePeopleSay()
  return (
    <table class="people-teams">
      <thead>
        <tr>
          <th scope="col">{say('team')}</th>
          <th scope="col" class="figure">
            {say('column.members')}
          </th>
          <th scope="col" class="wide">
            {say('column.calendar')}
          </th>
          {open && (
            <th scope="col" class="people-acts">
              <span class="unseen">{say('column.act')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {treeOf(teams, language).map(({ team, depth }) => (
          <tr key={team.id}>
            <th scope="row">
              <span class="people-branch" style={{ marginInlineStart: `${depth * 20}px` }}>
                <a href={peopleAddress({ of: 'members', find: '', gone: false, team: team.id })}>{team.name}</a>
              </span>
            </th>
            <td class="figure">{team.members}</td>
            <td class="wide">
              {team.calendar.key}
              <Until day={lastHolidays.get(team.calendar.hash)} />
            </td>
            {open && <TeamActs team={team} open={open} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Until({ day }: { day: string | undefined }) {
  const { say, language } = usePeopleSay()
  return day === undefined ? null : <small>{say('calendar.until', { day: dayText(day, language) })}</small>
}

function TeamActs({ team, open }: { team: Team; open: (sheet: Sheet) => void }) {
  const { say } = usePeopleSay()
  const { name } = team
  return (
    <td class="people-acts">
      <button
        type="button"
        class="link"
        aria-label={say('teams.below.in', { name })}
        onClick={() => open({ is: 'new', above: team.id })}
      >
        {say('teams.below')}
      </button>
      <button
        type="button"
        class="link"
        aria-label={say('teams.change.of', { name })}
        onClick={() => open({ is: 'change', team })}
      >
        {say('teams.change')}
      </button>
      <button
        type="button"
        class="link"
        aria-label={say('teams.remove.of', { name })}
        onClick={() => open({ is: 'remove', team })}
      >
        {say('teams.remove')}
      </button>
    </td>
  )
}

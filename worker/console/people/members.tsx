import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import type { Member } from '#shared/api/people.ts'
import type { Team } from '#shared/api/teams.ts'
import { useWho } from '../app/place.tsx'
import { useRefresh } from '../app/refresh.ts'
import { Empty, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { MemberSheet } from './member.tsx'
import { MemberTable } from './membertable.tsx'
import { type PeopleView, peopleAddress } from './query.ts'
import { found, type Roster } from './roster.ts'
import { usePeopleSay } from './say.ts'
import { treeOf } from './tree.ts'

interface MembersProps {
  view: PeopleView
  roster: Roster
  teams: readonly Team[]
  /** Loads the teams again, whose numbers have changed. */
  again: () => void
}

/** Those whom the reader may see, found by name, address and team. */
export function MembersView({ view, roster, teams, again }: MembersProps) {
  const { say } = usePeopleSay()
  const { route } = useLocation()
  const admin = useWho().role === 'admin'
  const { team, gone, find, who } = view
  const show = () => void roster.show({ gone, ...(team === undefined ? {} : { team }) })
  const { members, next, busy, known, trouble } = roster.state.value
  const shown = found(members, find)
  const sought = find !== '' || (who !== undefined && !members.some(({ user }) => user === who))
  useEffect(show, [roster, team, gone])
  useRefresh(show)
  useEffect(() => {
    if (known && !busy && !trouble && next !== undefined && sought) void roster.rest()
  }, [roster, sought, known, next])
  const chosen = admin ? members.find(({ user }) => user === who) : undefined
  const close = () => {
    const { who: _, ...rest } = view
    route(peopleAddress(rest), true)
  }
  return (
    <section>
      <MemberFilter view={view} teams={teams} admin={admin} />
      <p class="note" role="status">
        {find !== '' && known && say(busy ? 'find.looking' : 'find.found', { n: shown.length })}
      </p>
      {known && shown.length > 0 && (
        <MemberTable members={shown} view={view} more={next !== undefined} busy={busy} end={() => void roster.more()} />
      )}
      {known && !busy && shown.length === 0 && <Nobody find={find} />}
      {trouble && <TroubleNotice trouble={trouble} again={show} />}
      {!known && !trouble && <Skeleton rows={8} />}
      {chosen && (
        <MemberSheet
          key={chosen.user}
          member={chosen}
          teams={teams}
          close={close}
          changed={(member: Member) => {
            roster.put(member)
            again()
          }}
        />
      )}
    </section>
  )
}

function Nobody({ find }: { find: string }) {
  const { say } = usePeopleSay()
  return find === '' ? (
    <Empty title={say('nobody')} help={say('nobody.help')} />
  ) : (
    <Empty title={say('find.none', { text: find })} help={say('find.none.help')} />
  )
}

interface FilterProps {
  view: PeopleView
  teams: readonly Team[]
  admin: boolean
}

function MemberFilter({ view, teams, admin }: FilterProps) {
  const { say, language } = usePeopleSay()
  const { route } = useLocation()
  const go = (change: Partial<PeopleView>) => route(peopleAddress({ ...view, ...change }), true)
  return (
    <search class="filter people-filter">
      <Find text={view.find} find={(find) => go({ find })} />
      {teams.length > 1 && (
        <select
          aria-label={say('team')}
          value={view.team ?? ''}
          onChange={({ currentTarget: { value } }) => {
            const { team: _, ...rest } = view
            route(peopleAddress(value === '' ? rest : { ...rest, team: value }), true)
          }}
        >
          <option value="">{say('team.all')}</option>
          {treeOf(teams, language).map(({ team, depth }) => (
            <option key={team.id} value={team.id}>
              {'\u2003'.repeat(depth)}
              {team.name}
            </option>
          ))}
        </select>
      )}
      <label class="people-gone">
        <input
          type="checkbox"
          checked={view.gone}
          onChange={({ currentTarget }) => go({ gone: currentTarget.checked })}
        />
        {say(admin ? 'gone.show.admin' : 'gone.show')}
      </label>
    </search>
  )
}

/** The address follows once the typing rests this long. */
const rest = 200

function Find({ text, find }: { text: string; find: (text: string) => void }) {
  const { say } = usePeopleSay()
  const typed = useSignal(text)
  useEffect(() => {
    if (typed.value.trim() === text) return
    const timer = setTimeout(() => find(typed.value.trim()), rest)
    return () => clearTimeout(timer)
  }, [typed.value])
  return (
    <input
      type="search"
      aria-label={say('find')}
      placeholder={say('find')}
      maxLength={80}
      value={typed.value}
      onInput={({ currentTarget }) => {
        typed.value = currentTarget.value
      }}
    />
  )
}

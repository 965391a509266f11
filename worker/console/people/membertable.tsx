import type { Member } from '#shared/api/people.ts'
import { useSay, useWho } from '../app/place.tsx'
import { date } from '../models/moments.ts'
import { type Given, LongTable } from '../parts/longtable.tsx'
import { type PeopleView, peopleAddress } from './query.ts'
import { usePeopleSay } from './say.ts'

interface TableProps {
  members: readonly Member[]
  view: PeopleView
  more: boolean
  busy: boolean
  end: () => void
}

/** People line by line: a name leads to its score, and for admins the last column to what can be changed. */
export function MemberTable({ members, view, more, busy, end }: TableProps) {
  const { say } = usePeopleSay()
  const admin = useWho().role === 'admin'
  return (
    <LongTable
      class="people-table"
      rows={members}
      keyOf={({ user }) => user}
      about={53}
      more={more}
      end={() => {
        if (!busy) end()
      }}
      busy={busy}
      head={
        <tr>
          <th scope="col">{say('column.name')}</th>
          <th scope="col" class="wide">
            {say('column.role')}
          </th>
          <th scope="col" class="wide">
            {say('team')}
          </th>
          <th scope="col" class="wide">
            {say('column.joined')}
          </th>
          {admin && (
            <th scope="col" class="people-act">
              <span class="unseen">{say('column.act')}</span>
            </th>
          )}
        </tr>
      }
    >
      {(member, { key, ...given }) => <Row key={key} member={member} view={view} admin={admin} given={given} />}
    </LongTable>
  )
}

interface RowProps {
  member: Member
  view: PeopleView
  admin: boolean
  given: Omit<Given, 'key'>
}

function Row({ member, view, admin, given }: RowProps) {
  const { say, language } = usePeopleSay()
  const common = useSay().say
  const { user, name, role, teamName, active, email, joined, gone } = member
  const word = common(`role.${role}`)
  return (
    <tr {...given} data-gone={!active}>
      <th scope="row">
        <a href={`/reps/${user}`} title={say('score.of', { name })}>
          {name}
        </a>
        {!active && (
          <span class="tag">{gone === undefined ? say('gone') : say('gone.on', { day: date(gone, language) })}</span>
        )}
        {email !== undefined && <small>{email}</small>}
        <small class="narrow">
          {word} · {teamName}
        </small>
      </th>
      <td class="wide">{word}</td>
      <td class="wide">{teamName}</td>
      <td class="wide faint">
        {joined !== undefined && (joined === 0 ? say('joined.founding') : date(joined, language))}
      </td>
      {admin && (
        <td class="people-act">
          <a href={peopleAddress({ ...view, who: user })} aria-label={say('manage.who', { name })}>
            {say('manage')}
          </a>
        </td>
      )}
    </tr>
  )
}

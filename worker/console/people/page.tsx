import '../styles/people.css'
import { useMemo } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { listTeams } from '#shared/api/teams.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import { InvitationsView } from './invitations.tsx'
import { InviteButton } from './invite.tsx'
import { KeysView } from './keys.tsx'
import { MembersView } from './members.tsx'
import { partAddress, parts, peopleViewOf } from './query.ts'
import { openRoster } from './roster.ts'
import { usePeopleSay } from './say.ts'
import { TeamsView } from './teams.tsx'

/** Who is there and in which team; for admins also who joins, changes, leaves, and what calls by a key. */
export function PeoplePage() {
  const { say } = usePeopleSay()
  const { ask } = usePlace().session
  const { query } = useLocation()
  const { role } = useWho()
  const wide = role === 'admin' || role === 'auditor'
  const asked = peopleViewOf(query)
  const view = wide || asked.of === 'teams' ? asked : { ...asked, of: 'members' as const }
  const teams = useLoad('teams', () => ask(listTeams, {}))
  const roster = useMemo(() => openRoster(ask), [ask])
  const list = teams.value?.teams
  const many = list?.reduce((sum, team) => sum + team.members, 0)
  const title =
    many === undefined ? say('nav') : say('title', { n: many }) + say('title.teams', { n: list?.length ?? 0 })
  useTitle(title)
  const again = () => teams.again()
  return (
    <div class="page people">
      <header class="people-head">
        <div>
          <h1>{title}</h1>
          <p class="people-lead">{say(role === 'admin' ? 'lead.admin' : wide ? 'lead.auditor' : 'lead.manager')}</p>
        </div>
        {role === 'admin' && list && <InviteButton teams={list} />}
      </header>
      <nav class="people-parts" aria-label={say('parts')}>
        {parts
          .filter((part) => wide || part === 'members' || part === 'teams')
          .map((part) => (
            <a key={part} href={partAddress(part)} aria-current={view.of === part ? 'page' : undefined}>
              {say(`part.${part}`)}
            </a>
          ))}
      </nav>
      {view.of === 'members' && <MembersView view={view} roster={roster} teams={list ?? []} again={again} />}
      {view.of === 'teams' && <TeamsView load={teams} />}
      {view.of === 'invitations' && <InvitationsView teams={list ?? []} />}
      {view.of === 'keys' && <KeysView />}
    </div>
  )
}

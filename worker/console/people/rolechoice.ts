import { OrganisationRole } from '#shared/api/session.ts'
import type { Team } from '#shared/api/teams.ts'
import { useSay } from '../app/place.tsx'
import { treeOf } from './tree.ts'

/** What somebody can be in an organisation, by name. */
export function useRoles(): readonly { value: OrganisationRole; text: string }[] {
  const { say } = useSay()
  return OrganisationRole.options.map((value) => ({ value, text: say(`role.${value}`) }))
}

/** The teams as one chooses among them: those below another a step further in. */
export function useTeamOptions(teams: readonly Team[]): readonly { value: string; text: string }[] {
  const { language } = useSay()
  return treeOf(teams, language).map(({ team, depth }) => ({
    value: team.id,
    text: `${'\u2003'.repeat(depth)}${team.name}`,
  }))
}

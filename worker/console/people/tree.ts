import type { Team } from '#shared/api/teams.ts'

/** A team with how far below the top it stands. */
export interface TreeLine {
  team: Team
  depth: number
}

/** Teams as a tree, written down line by line; one whose upper team the reader does not see stands at the top. */
export function treeOf(teams: readonly Team[], language: string): readonly TreeLine[] {
  const known = new Set(teams.map(({ id }) => id))
  const order = new Intl.Collator(language)
  const under = (above: string | undefined, depth: number): TreeLine[] =>
    teams
      .filter((team) => (team.above !== undefined && known.has(team.above) ? team.above : undefined) === above)
      .sort((a, b) => order.compare(a.name, b.name))
      .flatMap((team) => [{ team, depth }, ...under(team.id, depth + 1)])
  return under(undefined, 0)
}

/** The team itself and all below it: nowhere among them can it be moved. */
export function within(teams: readonly Team[], id: string): ReadonlySet<string> {
  const below = teams.filter(({ above }) => above === id).flatMap((team) => [...within(teams, team.id)])
  return new Set([id, ...below])
}

import { adminsWord, managersWord } from '#shared/process/decide/approvers.ts'
import { managersOf } from './context.ts'
import type { Situation } from './situation.ts'

/** A case as it waits: what it needs to be told who rules on it. */
export interface Waiting {
  kind: 'exception' | 'approval' | 'contest'
  asker: string
  /** The deal's owner, and its team, as of now. */
  owner: string
  team: string
  /** Who owed what is contested, or in whose name it was asked. */
  owed: string | null
  /** Groups of which the first counts that has anybody but those; none: whoever leads the team. */
  rulers: readonly (readonly string[])[]
}

/** Who would rule, and for whom they stand in. */
export interface Ruler {
  user: string
  standsInFor: readonly string[]
}

export type Leaders = Pick<Situation<unknown>, 'rulers' | 'lines'>

/** Whether somebody may rule: by a right of their own or of somebody absent, and never on what they asked or had asked. */
export function mayRule(waiting: Waiting, { user, standsInFor }: Ruler, leaders: Leaders): boolean {
  const { kind, asker, owner, owed } = waiting
  const concerned = [asker, owed, ...(kind === 'contest' ? [owner] : [])]
  if (concerned.includes(user)) return false
  const who = rulersOf(waiting, leaders, concerned)
  return [user, ...standsInFor].some((one) => who.includes(one))
}

function rulersOf({ team, rulers }: Waiting, leaders: Leaders, concerned: readonly (string | null)[]): string[] {
  const managers = managersOf(leaders, team)
  const admins = leaders.rulers.filter((one) => one.role === 'admin').map((one) => one.user)
  const named = (word: string) => {
    if (word === managersWord) return managers
    return word === adminsWord ? admins : [word]
  }
  const groups = rulers.length === 0 ? [[managersWord, adminsWord]] : rulers
  const others = groups.map((group) => group.flatMap(named).filter((user) => !concerned.includes(user)))
  return others.find((users) => users.length > 0) ?? []
}

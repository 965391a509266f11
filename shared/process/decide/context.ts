import type { Actor } from '../ledger/event.ts'

export type Role = 'rep' | 'manager' | 'admin' | 'auditor'

/** Who asks, as the member's row says at this moment, and what the engine cannot know by itself. */
export interface Context {
  actor: Actor
  /** The actor's role and team in the organisation; an integration has none. */
  role: Role
  team: string
  /** Team of each active user that a command may name (owner, new member, hand-over). */
  teamOf: (user: string) => string | undefined
  /** Active managers of a team, and the organisation's admins: who else may rule. */
  managersOf: (team: string) => readonly string[]
  admins: readonly string[]
  /** The users for whom the actor stands in, as a delegate named for an absence, at this moment. */
  standsInFor: readonly string[]
  /** Manual key → hash of the version in force, for opening a deal. */
  inForce: (manual: string) => string | undefined
  /** Hash of the calendar that a new deal of this team gets. */
  calendarFor: (team: string) => string
  /** Whether a user that a command may name acknowledged a version of a manual, by its hash, by now. */
  acknowledged: (user: string, manual: string) => boolean
  /** Scope `import`: moments are the command's own, requests are decided as of them. */
  importing: boolean
}

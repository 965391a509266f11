import type { Act } from '../ledger/command.ts'
import { mayAct, owner, ownerAt } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import type { Context } from './context.ts'
import type { Case } from './draft.ts'
import { stepOf } from './names.ts'
import type { Refusal } from './refusal.ts'

/**
 * What gives somebody a right to an act: `acts` on the deal (owner, member, their delegate) · `team`: of the deal's team ·
 * `teller`: of the team, or a program, and told it before · `leads`: manager of the team, admin, their delegate ·
 * `second`: leads, and the step asks four eyes · `self`: it is about them · `eraser`: admin, of a message that was logged.
 */
export type Right =
  | 'user'
  | 'acts'
  | 'team'
  | 'teller'
  | 'leads'
  | 'second'
  | 'admin'
  | 'self'
  | 'eraser'
  | 'integration'
  | 'system'

/** Everything but the opening, which `mayOpen` decides. */
export type OnDeal = Exclude<Act, { type: 'open deal' }>

/**
 * Who may ask what. Owner and members act on a deal; others of its team may log a message that they themselves sent or
 * received, and take it back. Its managers rule, hand over and name members; admins may do what managers may. What changes
 * obligations from outside is told by the admin or by a job. An auditor only reads.
 */
export const rights: Record<OnDeal['type'], readonly Right[]> = {
  'log activity': ['acts', 'team', 'integration'],
  'do step': ['acts', 'second', 'integration'],
  undo: ['acts', 'teller', 'eraser'],
  'move activity': ['acts', 'teller'],
  'correct activity': ['acts', 'teller'],
  'withdraw evidence': ['acts', 'teller'],
  'set attributes': ['acts', 'integration'],
  'correct attributes': ['acts', 'integration'],
  'sight stage': ['acts', 'leads', 'integration'],
  'report message': ['acts', 'team', 'integration'],
  'acknowledge manual': ['self', 'system'],
  'set responsible': ['admin', 'system'],
  'set calendar': ['admin', 'system'],
  'add person': ['acts', 'integration'],
  'remove person': ['acts', 'integration'],
  link: ['acts', 'integration', 'system'],
  'join member': ['acts', 'leads', 'integration', 'system'],
  'leave member': ['acts', 'leads', 'integration', 'system'],
  'hand over': ['acts', 'leads', 'integration', 'system'],
  advance: ['acts', 'integration'],
  return: ['acts', 'integration'],
  'ask exception': ['acts'],
  'rule exception': ['leads'],
  'ask approval': ['acts'],
  /** Whether the asker's role approves is for the manual to say. */
  'rule approval': ['user'],
  'raise contest': ['acts'],
  'rule contest': ['leads'],
  hold: ['acts', 'integration'],
  resume: ['acts', 'integration'],
  migrate: ['leads', 'system'],
  close: ['acts', 'integration'],
  reopen: ['acts', 'leads', 'integration'],
  /** Asked of both deals. */
  'merge into': ['acts', 'leads', 'integration', 'system'],
  'erase personal data': ['admin', 'system'],
}

/** Why the actor may not ask this of the deal; nothing when they may. In an import the past is told as it was. */
export function forbidden(one: Case, act: OnDeal): Refusal | undefined {
  const { state, context } = one
  if (context.importing) return undefined
  const needed = rights[act.type]
  if (needed.some((right) => has(right, one, act))) return undefined
  if (context.role === 'auditor') return { code: 'not-allowed' }
  if (act.type === 'rule exception' || act.type === 'rule contest') return { code: 'not-a-ruler' }
  return needed.includes('acts') ? { code: 'not-yours', owner: owner(state).user } : { code: 'not-allowed' }
}

/** Anybody but an auditor opens a deal. */
export function mayOpen({ importing, actor, role }: Context): boolean {
  return importing || actor.kind !== 'user' || role !== 'auditor'
}

/** Whether the actor, or somebody for whom they stand in, acts on the deal. */
export function acts(state: DealState, context: Context, now: number): boolean {
  return [context.actor.id, ...context.standsInFor].some((user) => mayAct(state, user, now))
}

/** What is told as it happened: a click that waited while the deal was handed over is still the click of who had it then. */
const facts: ReadonlySet<OnDeal['type']> = new Set<OnDeal['type']>([
  'log activity',
  'do step',
  'set attributes',
  'sight stage',
  'report message',
])

function acted(state: DealState, context: Context, then: number): boolean {
  return [context.actor.id, ...context.standsInFor].some((user) => ownerAt(state, then).user === user)
}

/** Those among the actor and whom they stand in for who rule on this deal: managers of its team and of those above, and admins. */
export function rulers(state: DealState, context: Context): string[] {
  const { team } = owner(state)
  const { actor, role } = context
  const managers = context.managersOf(team)
  const self = role === 'admin' || (role === 'manager' && (context.team === team || managers.includes(actor.id)))
  const named = [...managers, ...context.admins]
  return [...(self ? [actor.id] : []), ...context.standsInFor.filter((user) => named.includes(user))]
}

function has(right: Right, one: Case, act: OnDeal): boolean {
  const { state, context, moments } = one
  const { kind, id } = context.actor
  if (kind !== 'user') return right === kind || (right === 'teller' && told(state, act, id))
  if (context.role === 'auditor') return false
  switch (right) {
    case 'user':
      return true
    case 'acts':
      return acts(state, context, moments.recorded) || (facts.has(act.type) && acted(state, context, moments.acted))
    case 'team':
      return context.team === owner(state).team
    case 'teller':
      return context.team === owner(state).team && told(state, act, id)
    case 'leads':
      return rulers(state, context).length > 0
    case 'second':
      return act.type === 'do step' && stepOf(one, act.step)?.fourEyes === true && rulers(state, context).length > 0
    case 'admin':
      return context.role === 'admin'
    case 'eraser':
      return context.role === 'admin' && act.type === 'undo' && isLogged(state, act.command)
    case 'self':
      return act.type === 'acknowledge manual' && act.user === id && acts(state, context, moments.recorded)
    default:
      return false
  }
}

/** Whether a command logged a message: whose data it holds may ask the organisation to take it back. */
function isLogged(state: DealState, command: string): boolean {
  return state.activities.some((activity) => activity.command === command)
}

/** Whether all that the act concerns was told by this user. */
function told(state: DealState, act: OnDeal, user: string): boolean {
  const facts = [...state.activities, ...state.doings].filter((fact) => concerns(act, fact))
  return facts.length > 0 && facts.every((fact) => fact.by.id === user)
}

function concerns(act: OnDeal, fact: { command: string; event: string; activity?: string | undefined }): boolean {
  if (act.type === 'undo') return fact.command === act.command
  if (act.type === 'withdraw evidence') return fact.event === act.event
  return (act.type === 'move activity' || act.type === 'correct activity') && fact.activity === act.activity
}

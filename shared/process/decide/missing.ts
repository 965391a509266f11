import { valuesAt } from '../ledger/settings.ts'
import { holders, mayAct, owner, stands } from '../ledger/standing.ts'
import type { Doing } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { truth } from '../manual/condition.ts'
import { findStep, roleOf } from '../manual/find.ts'
import type { Stage } from '../manual/stage.ts'
import type { Step } from '../manual/step.ts'
import { type BranchPlace, structureOf } from '../manual/structure.ts'
import type { GateAsk } from '../obligations/asks.ts'
import { waitingContest, waitingException } from '../obligations/cases.ts'
import type { Obligation } from '../obligations/obligation.ts'
import { valuesOf } from './attributes.ts'
import type { Case } from './draft.ts'
import type { Missing } from './refusal.ts'

/** Where something is missing: a visit of a stage, and the steps among which a key is looked up. */
export interface Place {
  stage: Stage
  visit: Visit
  steps: readonly Step[]
  at: number
}

/** One thing that a gate asks and does not have, with the act that would meet it; an approval is told by its case. */
export function missingOf(one: Case, place: Place, ask: GateAsk): Missing {
  const base = { obligation: ask.key, key: ask.subject, mode: ask.mode, overdue: ask.obligation?.status === 'overdue' }
  if (ask.what === 'attribute') return { ...base, what: 'attribute', ...attribute(one, place, ask.subject) }
  const way = ask.obligation && { wayOut: wayOut(one, ask.obligation) }
  if (ask.what === 'choice') return { ...base, what: 'choice', ...choice(one, place, ask.subject), ...way }
  return { ...base, what: 'step', ...step(one, place, ask), ...way }
}

function step(one: Case, place: Place, { subject }: GateAsk) {
  const found = named(place.steps, subject)
  return {
    name: found.name,
    why: found.why,
    meet: { type: 'do step' as const, step: found.key, evidence: { kind: 'word' as const } },
    strongest: found.evidence[0] ?? 'word',
    who: found.fourEyes ? pairOfEyes(one, place, found) : holdersOf(one, place, found),
  }
}

/** What stands first in each branch that is open; any of them picks. */
function choice(one: Case, place: Place, key: string) {
  const { choices } = structureOf(one.manual, place.stage.key)
  const { name, why, branches } = named(choices, key)
  const open = branches.filter((branch) => holds(one, place, branch.when))
  const [picks, ...others] = open.flatMap((branch) => beginning(one, place, branch))
  if (!picks) throw new RangeError(`no open branch in choice ${key}`)
  return {
    name,
    ...(why && { why }),
    meet: { type: 'do step' as const, step: picks.key, evidence: { kind: 'word' as const } },
    oneOf: [picks, ...others].map((each) => ({ step: each.key, name: each.name })),
    who: holdersOf(one, place, picks),
  }
}

/** The first step of a branch that can be done. */
function beginning(one: Case, place: Place, branch: BranchPlace): Step[] {
  const own = place.stage.steps.filter((each, index) => branch.steps.includes(index) && holds(one, place, each.when))
  const order = (each: Step) => branch.steps.indexOf(place.stage.steps.indexOf(each))
  return own.sort((a, b) => order(a) - order(b)).slice(0, 1)
}

/** Whatever is not known to be false. */
function holds({ manual, state }: Case, { at }: Place, condition: string | undefined): boolean {
  return condition === undefined || truth(manual, condition, valuesAt(state, at)).is !== false
}

function attribute(one: Case, place: Place, key: string) {
  const found = named(one.manual.attributes, key)
  return {
    name: found.name,
    meet: { type: 'set attributes' as const, values: {} },
    fill: { attribute: key, type: found.type, ...(found.type === 'choice' && { values: valuesOf(found) }) },
    who: holdersOf(one, place),
  }
}

/** Who holds the role that answers for it, else the deal's owner. */
function holdersOf({ manual, state }: Case, { stage, at }: Place, of?: Step): string[] {
  const who = holders(state, roleOf(manual, stage, of), at)
  return who.length === 0 ? [owner(state).user] : who
}

/** After one person did it, somebody else has to: who acts on the deal, else the team's managers, else the admins. */
function pairOfEyes(one: Case, place: Place, of: Step): string[] {
  const { state, context } = one
  const last = state.doings.findLast((doing) => isOf(one, place, of, doing))?.by.id
  const { user, team } = owner(state)
  const acting = [user, ...state.members.map((member) => member.user)].filter((each) => mayAct(state, each, place.at))
  const others = [holdersOf(one, place, of), acting, context.managersOf(team), context.admins]
    .map((users) => [...new Set(users)].filter((each) => each !== last))
    .find((users) => users.length > 0)
  return others ?? holdersOf(one, place, of)
}

function isOf({ manual, state }: Case, { visit, at }: Place, of: Step, doing: Doing): boolean {
  const inVisit = visit.entered <= doing.at && doing.at <= at
  return inVisit && findStep(manual, doing.step)?.step === of && stands(state, doing)
}

/** Before its due moment an exception, after it a contest; one that waits for its ruling is not asked twice. */
function wayOut({ state }: Case, { key, status }: Obligation): 'exception' | 'contest' | 'asked' {
  if (waitingException(state, key) || waitingContest(state, key)) return 'asked'
  return status === 'overdue' ? 'contest' : 'exception'
}

/** What a gate asks stands in its manual. */
function named<T extends { key: string }>(things: readonly T[], key: string): T {
  const found = things.find((thing) => thing.key === key)
  if (!found) throw new RangeError(`the manual has no ${key}`)
  return found
}

import { isGiven } from '../ledger/settings.ts'
import { holders } from '../ledger/standing.ts'
import type { DealState } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { roleOf } from '../manual/find.ts'
import type { Mode } from '../manual/rule.ts'
import type { Manual } from '../manual/schema.ts'
import type { Gate, Stage } from '../manual/stage.ts'
import type { Judging } from './judging.ts'
import { type ModeNow, modeAt } from './mode.ts'
import { type Obligation, unassigned } from './obligation.ts'

/** One thing that a gate asks of a visit, and whether it is there. */
export interface GateAsk {
  /** The obligation's key; stage/visit/@field/KEY for an attribute, stage/visit/@approval for an approval. */
  key: string
  what: 'step' | 'choice' | 'attribute' | 'approval'
  /** The key of the step, choice or attribute; of the approving role. */
  subject: string
  /** As firm as the gate lets it be. */
  mode: Mode
  met: boolean
  obligation?: Obligation
}

/** A gate at a moment: its mode then, why that, and everything that it asks. */
export interface GateAsks extends ModeNow {
  gate: Gate
  asks: readonly GateAsk[]
}

/** What a visit may be left with: the moment, and the approval that the leaving named. */
export interface Leaving {
  moment: number
  to?: string | undefined
  approval?: string | undefined
  mode?: Mode | undefined
}

/**
 * What the gate of a stage asks of a visit that is left at a moment, and lacks: its steps and choices that are required and
 * speak up, the attributes that are mandatory in it or without which a step's condition cannot be told, and an approval
 * where that is its mode. `judged` are the visit's own obligations at that moment. Undefined: the stage has no gate.
 */
export function gateAsks(
  judging: Judging,
  stage: Stage,
  visit: Visit,
  judged: readonly Obligation[],
  leaving: Leaving,
): GateAsks | undefined {
  const { gate } = stage
  if (!gate) return undefined
  const { manual, state } = judging
  const holder = holders(state, roleOf(manual, stage), leaving.moment)[0] ?? unassigned
  const now = modeAt(gate, state, holder, leaving.moment)
  const mode = leaving.mode ?? now.mode
  const asks = [
    ...things(stage, judged.filter(isAsked), mode),
    ...attributes(judging, stage, visit, judged, mode, leaving.moment),
    ...(mode === 'approve' ? [approval(state, stage, visit, leaving)] : []),
  ]
  return { gate, mode, because: now.because, asks }
}

/** A gate asks what is required and warns or blocks; what nobody can tell yet is asked by way of its attributes. */
function isAsked(one: Obligation): boolean {
  return one.scored && one.unknown === undefined && (one.kind === 'step' || one.kind === 'choice') && loud(one.mode)
}

function loud(mode: Mode): boolean {
  return mode === 'warn' || mode === 'block' || mode === 'approve'
}

/** Steps and choices, each once: one that is repeated is there when it was done as often as it is asked. */
function things(stage: Stage, asked: readonly Obligation[], mode: Mode): GateAsk[] {
  const asks: GateAsk[] = []
  for (const one of asked) {
    const repeat = one.step === undefined ? undefined : stage.steps.find((step) => step.key === one.step)?.repeat
    if (!repeat) asks.push(askOf(one, !isOpen(one), mode))
    else if (one.occurrence === 1) asks.push(repeated(asked, one, repeat.count, mode))
  }
  return asks
}

function repeated(asked: readonly Obligation[], first: Obligation, count: number, mode: Mode): GateAsk {
  const all = asked.filter((one) => one.step === first.step)
  const open = all.filter(isOpen)
  return askOf(open.at(-1) ?? first, all.length - open.length >= count, mode)
}

function askOf(one: Obligation, met: boolean, mode: Mode): GateAsk {
  const what = one.kind === 'choice' ? ('choice' as const) : ('step' as const)
  const subject = (one.kind === 'choice' ? one.choice : one.step) ?? ''
  return { key: one.key, what, subject, mode: atMost(one.mode, mode), met, obligation: one }
}

function isOpen({ status }: Obligation): boolean {
  return status === 'pending' || status === 'overdue' || status === 'missed'
}

/** A gate's mode is the most that what it asks can be. */
function atMost(mode: Mode, gate: Mode): Mode {
  if (!loud(gate)) return gate
  return gate === 'warn' ? 'warn' : mode
}

function attributes(
  { manual, state }: Judging,
  stage: Stage,
  visit: Visit,
  judged: readonly Obligation[],
  mode: Mode,
  moment: number,
): GateAsk[] {
  const modes = new Map<string, Mode>()
  for (const key of mandatoryIn(manual, stage.key)) modes.set(key, mode)
  for (const one of judged) {
    if (!one.unknown || !loud(one.mode)) continue
    for (const key of one.unknown) if (!modes.has(key)) modes.set(key, atMost(one.mode, mode))
  }
  return [...modes].map(([key, how]) => ({
    key: `${stage.key}/${visit.n}/@field/${key}`,
    what: 'attribute',
    subject: key,
    mode: how,
    met: isGiven(state, key, moment),
  }))
}

function mandatoryIn(manual: Manual, stage: string): string[] {
  return manual.attributes.filter((one) => one.mandatory.includes(stage)).map((one) => one.key)
}

/** An approval holds for the visit in which it was asked, and for the stage that it was asked for. */
function approval(state: DealState, stage: Stage, visit: Visit, leaving: Leaving): GateAsk {
  const given = state.approvals.some(
    (one) =>
      one.ruling?.given === true &&
      one.ruling.at <= leaving.moment &&
      one.asked >= visit.entered &&
      (one.from === stage.key || stage.formerly.includes(one.from)) &&
      (leaving.approval === undefined
        ? leaving.to === undefined || one.to === leaving.to
        : one.approval === leaving.approval),
  )
  const key = `${stage.key}/${visit.n}/@approval`
  return { key, what: 'approval', subject: stage.gate?.approver ?? stage.owner, mode: 'approve', met: given }
}

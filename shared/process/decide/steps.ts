import type { Activity, Evidence, Source } from '../ledger/event.ts'
import { logged, stands } from '../ledger/standing.ts'
import { currentVisit } from '../ledger/visits.ts'
import type { Step } from '../manual/step.ts'
import { mostTurns } from '../obligations/repeat.ts'
import { type Case, type Of, sourceOf, type Told, type Verdict } from './draft.ts'
import { provenBy, vouched } from './evidence.ts'
import { claimed, factAt, within } from './moment.ts'
import { hadStep, stepKeyAt, stepOf } from './names.ts'
import { acts } from './rights.ts'

/** A step said to be done. Evidence that nothing in the ledger supports is the rep's word. */
export function doStep(one: Case, act: Of<'do step'>): Verdict {
  const step = stepOf(one, act.step)
  if (!step) return hadStep(one, act.step) ? [asNote(one, act)] : { code: 'unknown-step', step: act.step }
  const activity = logged(one.state).find((other) => other.activity === act.evidence.activity)
  const proven = one.context.importing ? act.evidence.kind : provenBy(step, act.evidence.kind, activity)
  const kind = proven === 'word' ? vouched(one, step, act.evidence.kind) : proven
  const proof = kind === 'word' ? undefined : activity
  const source = proof?.source ?? sourceOf(one)
  const { at, enteredLater } = factAt(one, proof ?? claimed(one, act.happenedAt, source))
  const evidence = activity ? { kind, activity: activity.activity } : { kind }
  const key = stepKeyAt(one, step, at)
  if (isThere(one, key, evidence, at)) return { code: 'already-there', what: key }
  if (step.repeat && isFull(one, key)) return { code: 'too-many', step: key, most: mostTurns }
  const happening = { type: 'step done' as const, step: key, evidence }
  return [{ at, source, happening: enteredLater ? { ...happening, enteredLater } : happening }]
}

/**
 * The step that a logged activity does. What the activity does not prove is the rep's word, with its own bound on how far
 * back it reaches, and only from somebody who acts on the deal. Nothing when this activity did it before.
 */
export function tickWith(one: Case, step: Step, activity: Activity & { at: number; source: Source }): Told[] {
  const again = one.state.doings.some(
    (doing) => doing.activity === activity.activity && stepOf(one, doing.step) === step && stands(one.state, doing),
  )
  if (again) return []
  const kind = provenBy(step, 'observed', activity)
  const evidence = { kind, activity: activity.activity }
  if (kind !== 'word') {
    const { at, source } = activity
    return [{ at, source, happening: { type: 'step done', step: stepKeyAt(one, step, at), evidence } }]
  }
  if (!mayTell(one)) return []
  const source = sourceOf(one)
  const { at, enteredLater } = factAt(one, { at: activity.at, source })
  const happening = { type: 'step done' as const, step: stepKeyAt(one, step, at), evidence }
  return [{ at, source, happening: enteredLater ? { ...happening, enteredLater } : happening }]
}

/** Takes the evidence off a doing, arrived or not: it stays as the rep's word. */
export function withdrawEvidence(one: Case, act: Of<'withdraw evidence'>): Verdict {
  const doing = one.state.doings.find((other) => other.event === act.event)
  const gone = one.state.unproven.includes(act.event) || (doing && !stands(one.state, doing))
  if (gone || doing?.evidence === 'word') return { code: 'already-there', what: act.event }
  const at = within(one, one.moments.acted)
  return [{ at, source: sourceOf(one), happening: { type: 'evidence withdrawn', event: act.event } }]
}

/** A repeated step was done as often as one visit can hold. */
function isFull({ world, state }: Case, step: string): boolean {
  const { entered } = currentVisit(world, state)
  return (
    state.doings.filter((doing) => doing.step === step && doing.at > entered && stands(state, doing)).length >=
    mostTurns
  )
}

/** The same person told the same of the same moment before. */
function isThere({ state, context }: Case, step: string, evidence: Evidence, at: number): boolean {
  return state.doings.some(
    (doing) =>
      doing.step === step &&
      doing.at === at &&
      doing.activity === evidence.activity &&
      doing.evidence === evidence.kind &&
      doing.by.id === context.actor.id &&
      stands(state, doing),
  )
}

/** A step that the deal's version no longer has is kept as a note. */
function asNote(one: Case, act: Of<'do step'>): Told {
  const source = sourceOf(one)
  const { at } = factAt(one, claimed(one, act.happenedAt, source))
  const note = { activity: one.command.id, kind: 'note' as const, persons: [], people: 0, attachments: [], keys: {} }
  return { at, source, happening: { type: 'activity logged', ...note, insteadOf: act.step } }
}

function mayTell({ context, state, moments }: Case): boolean {
  return context.importing || context.actor.kind !== 'user' || acts(state, context, moments.recorded)
}

import type { Act } from '../ledger/command.ts'
import type { Activity, Source } from '../ledger/event.ts'
import { sameMessage } from '../ledger/message.ts'
import { logged, mayAct, stands } from '../ledger/standing.ts'
import { findStep } from '../manual/find.ts'
import type { EvidenceKind } from '../manual/rule.ts'
import type { Step } from '../manual/step.ts'
import { manualOf } from '../world.ts'
import type { Case, Told, Verdict } from './draft.ts'
import { factAt } from './moment.ts'

type Of<T extends Act['type']> = Extract<Act, { type: T }>

/** Logs a message, call, meeting or note once; `tick` also does the step that this activity proves. */
export function logActivity(one: Case, act: Of<'log activity'>): Verdict {
  const { type: _, happenedAt, tick, ...activity } = act
  const found = tick === undefined ? undefined : findStep(manualOf(one.world, one.state), tick)
  if (tick !== undefined && !found) return { code: 'unknown-step', step: tick }
  const known = logged(one.state).find((other) => sameMessage(other, activity) || other.activity === activity.activity)
  if (known) {
    const told = found ? tickWith(one, found.step, known) : []
    return told.length > 0 ? told : { code: 'already-there', what: known.activity }
  }
  const source = sourceOf(one, activity.site !== undefined || Object.keys(activity.keys).length > 0)
  const { at } = factAt(one.world, one.state, one.moments, { at: happenedAt, source, shift: shiftOf(one) })
  const entry: Told = { at, source, happening: { type: 'activity logged', ...activity } }
  return [entry, ...(found ? tickWith(one, found.step, { ...activity, at, source }) : [])]
}

/**
 * The step that a logged activity does. What the activity does not prove is the rep's word, with its own bound on how far
 * back it reaches, and only from somebody who acts on the deal. Nothing when this activity did it before.
 */
function tickWith(one: Case, step: Step, activity: Activity & { at: number; source: Source }): Told[] {
  const again = one.state.doings.some(
    (doing) => stands(one.state, doing) && doing.step === step.key && doing.activity === activity.activity,
  )
  if (again) return []
  const kind = provenBy(step, 'observed', activity)
  const happening = { type: 'step done' as const, step: step.key, evidence: { kind, activity: activity.activity } }
  if (kind !== 'word') return [{ at: activity.at, source: activity.source, happening }]
  if (!acts(one)) return []
  const said = { at: activity.at, source: sourceOf(one, false), shift: 0 }
  const { at, enteredLater } = factAt(one.world, one.state, one.moments, said)
  return [{ at, source: said.source, happening: enteredLater ? { ...happening, enteredLater } : happening }]
}

/** A step said to be done. Evidence that nothing in the ledger supports is the rep's word. */
export function doStep(one: Case, act: Of<'do step'>): Verdict {
  const found = findStep(manualOf(one.world, one.state), act.step)
  if (!found) return { code: 'unknown-step', step: act.step }
  const activity = logged(one.state).find((other) => other.activity === act.evidence.activity)
  const kind = one.context.importing ? act.evidence.kind : provenBy(found.step, act.evidence.kind, activity)
  const source: Source = activity && kind !== 'word' ? activity.source : sourceOf(one, false)
  const said = activity && kind !== 'word' ? activity.at : act.happenedAt
  const { at, enteredLater } = factAt(one.world, one.state, one.moments, { at: said, source, shift: shiftOf(one) })
  const there = one.state.doings.some(
    (doing) =>
      stands(one.state, doing) &&
      doing.step === found.step.key &&
      doing.at === at &&
      doing.activity === activity?.activity &&
      doing.evidence === kind,
  )
  if (there) return { code: 'already-there', what: found.step.key }
  const evidence = activity ? { kind, activity: activity.activity } : { kind }
  const later = enteredLater ? { enteredLater } : {}
  return [{ at, source, happening: { type: 'step done', step: found.step.key, evidence, ...later } }]
}

/** Takes back every standing fact of an earlier command, as one. */
export function undo(one: Case, act: Of<'undo'>): Verdict {
  const at = one.context.importing ? one.moments.acted : one.moments.recorded
  const activities = one.state.activities.filter((activity) => activity.command === act.command)
  const doings = one.state.doings.filter((doing) => doing.command === act.command)
  if (activities.length + doings.length === 0) return { code: 'unknown-command', command: act.command }
  const told: Told[] = [
    ...doings
      .filter((doing) => stands(one.state, doing))
      .map((doing): Told => ({ at, source: 'word', happening: { type: 'step undone', event: doing.event } })),
    ...activities
      .filter((activity) => !one.state.undone.includes(activity.event))
      .map(
        (activity): Told => ({
          at,
          source: 'word',
          happening: { type: 'activity withdrawn', activity: activity.activity, event: activity.event },
        }),
      ),
  ]
  return told.length === 0 ? { code: 'nothing-to-undo', command: act.command } : told
}

export function setAttributes(one: Case, act: Of<'set attributes'>): Verdict {
  const attributes = manualOf(one.world, one.state).attributes
  const unknown = Object.keys(act.values).find((key) => !attributes.some((attribute) => attribute.key === key))
  if (unknown !== undefined) return { code: 'unknown-attribute', attribute: unknown }
  const at = Math.max(Math.min(one.moments.acted, one.moments.recorded), one.state.opened)
  return [{ at, source: sourceOf(one, false), happening: { type: 'attributes set', values: act.values } }]
}

/** Whether a logged activity is what a step's own rule ticks by itself: decidable from metadata alone. */
export function ticks(step: Step, activity: Pick<Activity, 'kind' | 'direction' | 'attachments'>): boolean {
  const rule = step.ticks
  if (!rule || rule.kind !== activity.kind) return false
  if (rule.direction !== undefined && rule.direction !== activity.direction) return false
  return rule.attachment === undefined || rule.attachment.some((kind) => activity.attachments.includes(kind))
}

/** The evidence that an activity supports for a step, at most as strong as claimed. One told by word proves nothing. */
function provenBy(
  step: Step,
  claimed: EvidenceKind,
  activity: (Activity & { source: Source }) | undefined,
): EvidenceKind {
  if (!activity || claimed === 'word' || activity.source === 'word') return 'word'
  if (ticks(step, activity) && step.evidence.includes('observed')) return 'observed'
  const papers = activity.attachments.some((kind) => kind === 'document' || kind === 'sheet' || kind === 'slides')
  return papers && step.evidence.includes('document') ? 'document' : 'word'
}

function sourceOf(one: Case, page: boolean): Source {
  if (one.context.importing || one.context.actor.kind === 'integration') return 'integration'
  return page ? 'page' : 'word'
}

function acts({ context, state, moments }: Case): boolean {
  return context.importing || context.actor.kind !== 'user' || mayAct(state, context.actor.id, moments.recorded)
}

/** How far the device's clock is off, with the way to the Worker: what a device time is shifted by. */
function shiftOf(one: Case): number {
  return one.context.importing ? 0 : one.moments.acted - one.command.acted
}

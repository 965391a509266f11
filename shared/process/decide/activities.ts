import type { Source } from '../ledger/event.ts'
import { sameMessage } from '../ledger/message.ts'
import { logged, stands } from '../ledger/standing.ts'
import type { LoggedActivity } from '../ledger/state.ts'
import { type Case, type Of, sourceOf, type Told, type Verdict } from './draft.ts'
import { claimed, deviceTime, earliestWord, factAt, within } from './moment.ts'
import { hadStep, stepOf } from './names.ts'
import { sentAgainst, strangeRule } from './sightings.ts'
import { tickWith } from './steps.ts'

/**
 * Logs a message, call, meeting or note once; `tick` also does the step that this activity proves, `against` tells of the
 * phrase rules that it was sent against. A step that only an earlier version of the deal knew is ticked no more: the log
 * itself keeps it.
 */
export function logActivity(one: Case, act: Of<'log activity'>): Verdict {
  const { type: _, happenedAt, tick, against = [], ...activity } = act
  const strange = against.find((rule) => strangeRule(one, rule))
  if (strange !== undefined) return { code: 'unknown-rule', rule: strange }
  const step = tick === undefined ? undefined : stepOf(one, tick)
  const gone = tick !== undefined && !step
  if (gone && !hadStep(one, tick)) return { code: 'unknown-step', step: tick }
  const known = logged(one.state).find((other) => isOf(other, activity) || other.activity === activity.activity)
  if (known) {
    const told = [...(step ? tickWith(one, step, known) : []), ...sentAgainst(one, against, known)]
    return told.length > 0 ? told : { code: 'already-there', what: known.activity }
  }
  const source = sourceOf(one, activity.site !== undefined || Object.keys(activity.keys).length > 0)
  const { at } = factAt(one, claimed(one, happenedAt, source))
  const happening = { type: 'activity logged' as const, ...activity, ...(gone && { insteadOf: tick }) }
  const made = { ...activity, at, source }
  return [{ at, source, happening }, ...(step ? tickWith(one, step, made) : []), ...sentAgainst(one, against, made)]
}

/** Two keys that name a message are believed more than the word that these are two. */
function isOf(other: LoggedActivity, activity: Omit<Of<'log activity'>, 'type'>): boolean {
  const { k3: _, ...named } = activity.keys
  return sameMessage(other, other.activity === activity.apartFrom ? { ...activity, keys: named } : activity)
}

/** Takes an activity off this deal, with the doings that it proved. */
export function moveActivity(one: Case, act: Of<'move activity'>): Verdict {
  const activity = find(one, act.activity)
  if (!activity) return { code: 'unknown-activity', activity: act.activity }
  if (act.to === one.state.deal) return { code: 'already-there', what: act.activity }
  const told = { at: within(one, one.moments.acted), source: sourceOf(one) }
  const proved = one.state.doings.filter((doing) => doing.activity === activity.activity && stands(one.state, doing))
  return [
    ...proved.map(({ event }): Told => ({ ...told, happening: { type: 'step undone', event } })),
    { ...told, happening: { type: 'activity moved', activity: activity.activity, event: activity.event, to: act.to } },
  ]
}

/** Says what an activity was; its time, by word, within what a word could have reached when it was logged. */
export function correctActivity(one: Case, act: Of<'correct activity'>): Verdict {
  const activity = find(one, act.activity)
  if (!activity) return { code: 'unknown-activity', activity: act.activity }
  const source = sourceOf(one)
  const happened = act.happenedAt === undefined ? undefined : correctedTime(one, activity, act.happenedAt, source)
  const corrected = {
    ...(act.kind !== undefined && { kind: act.kind }),
    ...(act.direction !== undefined && { direction: act.direction }),
    ...(happened !== undefined && { happened }),
  }
  if (Object.keys(corrected).length === 0) return { code: 'already-there', what: act.activity }
  const of = { activity: activity.activity, event: activity.event }
  return [
    { at: within(one, one.moments.acted), source, happening: { type: 'activity corrected', ...of, ...corrected } },
  ]
}

function correctedTime(one: Case, { act }: LoggedActivity, happenedAt: number, source: Source): number {
  if (source !== 'word') return within(one, happenedAt)
  return within(one, Math.min(Math.max(deviceTime(one, happenedAt), earliestWord(one, act)), one.moments.acted))
}

function find({ state }: Case, activity: string): LoggedActivity | undefined {
  return logged(state).find((other) => other.activity === activity)
}

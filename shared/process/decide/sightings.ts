import type { Source } from '../ledger/event.ts'
import { isTakenBack } from '../ledger/standing.ts'
import type { Breach } from '../ledger/state.ts'
import { type Case, type Of, sourceOf, type Told, type Verdict } from './draft.ts'
import { deviceTime, within } from './moment.ts'
import { stageKeyAt, versions } from './names.ts'

/**
 * A stage read on a CRM page. It moves the deal as it is: the record stands where it stands, and what was left out on the
 * way is for the obligations to say. Its time is the device's that read it. Only a person can be seen to click, and only what
 * had to wait for the Worker can have been unverified.
 */
export function sightStage(one: Case, act: Of<'sight stage'>): Verdict {
  const at = within(one, seenAt(one, act.happenedAt))
  const to = stageKeyAt(one, act.to, at)
  if (to === undefined) return { code: 'unknown-stage', stage: act.to }
  const there = one.state.moves.some(
    (move) => move.how === 'sighted' && move.at === at && move.to === to && !isTakenBack(one.state, move.event),
  )
  if (there) return { code: 'already-there', what: to }
  const from = act.from === undefined ? undefined : stageKeyAt(one, act.from, at)
  const happening = {
    type: 'stage sighted' as const,
    site: act.site,
    record: act.record,
    ...(from !== undefined && { from }),
    to,
    observed: act.observed && isPerson(one),
    ...(act.unverified && (one.moments.queued || !isPerson(one)) && { unverified: true }),
  }
  return [{ at, source: sourceOf(one, true), happening }]
}

/** An import tells of clicks that nobody saw, too. */
function isPerson({ context }: Case): boolean {
  return context.actor.kind === 'user' && !context.importing
}

/** A message that was sent against a phrase rule. */
export function reportMessage(one: Case, act: Of<'report message'>): Verdict {
  if (strangeRule(one, act.rule)) return { code: 'unknown-rule', rule: act.rule }
  const source = sourceOf(one, true)
  const at = within(one, seenAt(one, act.happenedAt))
  const there = isTold(one, act.rule, (other) =>
    act.activity === undefined ? other.at === at : other.activity === act.activity,
  )
  if (there) return { code: 'already-there', what: act.rule }
  const about = act.activity === undefined ? {} : { activity: act.activity }
  return [{ at, source, happening: { type: 'message sent against a rule', rule: act.rule, ...about } }]
}

/** The rules that a logged message was sent against, each told once for it, at its own moment. */
export function sentAgainst(
  one: Case,
  rules: readonly string[],
  { activity, at, source }: { activity: string; at: number; source: Source },
): Told[] {
  return [...new Set(rules)]
    .filter((rule) => !isTold(one, rule, (other) => other.activity === activity))
    .map((rule) => ({ at, source, happening: { type: 'message sent against a rule', rule, activity } }))
}

/** A phrase rule that no version of the deal's manual has. */
export function strangeRule(one: Case, key: string): boolean {
  return !versions(one).some((manual) => manual.phraseRules.some((rule) => rule.key === key))
}

function isTold({ state }: Case, rule: string, isSame: (breach: Breach) => boolean): boolean {
  return state.breaches.some((other) => other.rule === rule && isSame(other) && !isTakenBack(state, other.event))
}

/** What a device saw, it saw by its own clock, and not after the act. */
function seenAt(one: Case, happenedAt: number | undefined): number {
  const { acted } = one.moments
  return happenedAt === undefined ? acted : Math.min(deviceTime(one, happenedAt), acted)
}

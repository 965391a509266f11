import type { Activity, Source } from '../ledger/event.ts'
import { isGiven } from '../ledger/settings.ts'
import type { EvidenceKind } from '../manual/rule.ts'
import type { Step } from '../manual/step.ts'
import type { Case } from './draft.ts'

type Seen = Pick<Activity, 'kind' | 'direction' | 'attachments'>

/** Whether a logged activity is what a step's own rule ticks by itself: decidable from metadata alone. */
export function ticks(step: Step, activity: Seen): boolean {
  const rule = step.ticks
  if (!rule || rule.kind !== activity.kind) return false
  if (rule.direction !== undefined && rule.direction !== activity.direction) return false
  return rule.attachment === undefined || rule.attachment.some((kind) => activity.attachments.includes(kind))
}

/**
 * The evidence that an activity supports for a step, at most as strong as claimed. One told by word proves nothing.
 */
export function provenBy(
  step: Step,
  claimed: EvidenceKind,
  activity: (Seen & { source: Source }) | undefined,
): EvidenceKind {
  if (!activity || claimed === 'word' || activity.source === 'word') return 'word'
  if (ticks(step, activity) && step.evidence.includes('observed')) return 'observed'
  const papers = activity.attachments.some((kind) => kind === 'document' || kind === 'sheet' || kind === 'slides')
  return papers && step.evidence.includes('document') ? 'document' : 'word'
}

/**
 * What supports a claim without an activity: an integration vouches for itself, a field's value stands in the ledger. All
 * else is the rep's word.
 */
export function vouched({ context, state, moments }: Case, step: Step, claimed: EvidenceKind): EvidenceKind {
  if (claimed === 'integration' && context.actor.kind === 'integration') return claimed
  const filled = step.fields.length > 0 && step.fields.every((field) => isGiven(state, field, moments.acted))
  return claimed === 'field' && filled && step.evidence.includes('field') ? claimed : 'word'
}

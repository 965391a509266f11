import type { Loss } from '#shared/api/scores.ts'
import { useSay } from '../app/place.tsx'

/** The word for how an obligation stands; red only for what is overdue. */
export function Status({ status }: { status: string }) {
  const { say } = useSay()
  const known = statuses.find((one) => one === status)
  if (!known) return null
  return <span class={`tag status-${known.replace(' ', '-')}`}>{say(`status.${known}`)}</span>
}

/** Why something lost: how it stands, or what reduced the credit of what was kept in time. */
export function WhyLost({ loss }: { loss: Loss }) {
  const { say } = useSay()
  const reduction = loss.reductions[0]
  if (loss.status !== 'met' || !reduction) return <Status status={loss.status} />
  return <span class="tag status-late">{say(`deal.reduction.${reduction.why}`)}</span>
}

const statuses = ['pending', 'met', 'late', 'overdue', 'missed', 'violated', 'waived', 'not applicable'] as const

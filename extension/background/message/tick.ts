import { ticks } from '#shared/process/decide/evidence.ts'
import type { AttachmentKind, Direction, Step } from '#shared/process/manual/step.ts'

/** What a message's metadata say of it; enough to decide what it proves. */
export interface Shown {
  direction: Direction
  attachments: readonly AttachmentKind[]
}

/** Whether an e-mail proves this step by the manual's own rule. */
export function proves(step: Step, shown: Shown): boolean {
  return ticks(step, { kind: 'email', direction: shown.direction, attachments: [...shown.attachments] })
}

/** The step that logging ticks by itself: exactly one open step is proven, else none. */
export function tickOf(open: readonly Step[], shown: Shown): Step | undefined {
  const [step, another] = open.filter((one) => proves(one, shown))
  return another ? undefined : step
}

/** Where the open message shows that a step was done: offered, never assumed. */
export function proposalOf(step: Step, shown: Shown): { from: 'message' | 'attachment' } | undefined {
  const files = shown.attachments.some((kind) => kind !== 'image' && kind !== 'other')
  if (proves(step, shown)) return { from: step.ticks?.attachment ? 'attachment' : 'message' }
  return step.evidence.includes('document') && files ? { from: 'attachment' } : undefined
}

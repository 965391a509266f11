import { busy, type Outcome } from '#worker/outcome.ts'
import type { Query } from '#worker/store/query.ts'
import type { Store } from '#worker/store/shard.ts'

/** What one look at the deal leads to: an answer as it is, or an answer that holds once the batch is written. */
export type Plan<T> = { answer: Outcome<T> } | { write: readonly Query[]; answer: Outcome<T> }

const most = 4

/**
 * Reads, decides and writes, two trips to a round. On any error of a trip its text is never read: the next round reads
 * again and finds the command there, the head moved, or nothing changed. After four rounds the sender keeps it.
 */
export async function inRounds<T>(store: Store, look: () => Promise<Plan<T>>): Promise<Outcome<T>> {
  for (let round = 0; round < most; round++) {
    if (round > 0) await pause(round)
    const plan = await look()
    if (!('write' in plan)) {
      if (!plan.answer.ok && plan.answer.failure.kind === 'busy') continue
      return plan.answer
    }
    if (await store.write(plan.write)) return plan.answer
  }
  return busy
}

/** Two writers that collided should not meet again at the same moment. */
function pause(round: number): Promise<void> {
  const most = 10 * 2 ** round
  return new Promise((resolve) =>
    setTimeout(resolve, most / 2 + ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) * most) / 512),
  )
}

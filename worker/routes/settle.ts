import { busy, type Outcome } from '#worker/outcome.ts'

const mostTries = 3

/**
 * Does what a caller wishes against what others do at the same time: a try reads, checks and writes under a guard, and answers
 * nothing when the guard held, for then what it read is no longer so.
 */
export async function settle<T>(attempt: () => Promise<Outcome<T> | undefined>): Promise<Outcome<T>> {
  for (let turn = 0; turn < mostTries; turn++) {
    const outcome = await attempt()
    if (outcome) return outcome
  }
  return busy
}

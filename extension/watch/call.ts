import { type AnswerTo, tellBackground } from '../browser/watch.ts'
import type { Life } from './life.ts'

type Said = Parameters<typeof tellBackground>[0]

/** Says something to the background, again while it is just starting. Without an answer there is nothing to do or draw. */
export async function call<S extends Said>(life: Life, said: S, tries = 3): Promise<AnswerTo<S['type']> | undefined> {
  for (let left = tries; left > 0 && life.alive(); left--) {
    try {
      return await tellBackground(said)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
  }
  return undefined
}

import * as conformance from './analysis/conformance.ts'
import * as log from './analysis/figures.ts'
import * as impact from './analysis/impact.ts'
import type { Figure } from './figure.ts'

/** What is asked of a whole past at once. */
export async function* figures(): AsyncIterable<Figure> {
  yield* conformance.figures()
  yield* impact.figures()
  yield* log.figures()
}

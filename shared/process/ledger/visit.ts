/**
 * One stay of a deal in a stage, derived from its moves. A jumped stage was passed without being entered: its visit begins
 * and ends at the moment of the jump. `past` says that it was left forwards to a stage seen elsewhere.
 */
export interface Visit {
  stage: string
  /** The first stay is 1; a return makes the next one. */
  n: number
  entered: number
  how: 'opened' | 'advanced' | 'returned' | 'sighted' | 'jumped'
  left?: number
  leaving?: 'forwards' | 'back' | 'closed'
  /** The place in `moves` of the move that left it. */
  leftBy?: number
  /** Of a visit that left the state: the steps, and `@time`, that it left undone before they were due. */
  unfinished?: readonly string[]
}

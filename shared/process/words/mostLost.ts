import type { Cause } from '../figures/cause.ts'

/** A step of which points were lost: on how many deals, by how many people, and why as far as the sample tells. */
export interface LostStep {
  stage: string
  step: string
  /** Hundredths of the pooled score. */
  points: number
  deals: number
  people: number
  cause: Cause
}

/** The step that lost most. Of people it says how many and never who. */
export interface MostLost {
  say: 'mostLost'
  stage: string
  step: string
  points: number
  deals: number
  people: number
  /** Where the sample can tell: lost alike everywhere, mostly in one team, mostly by one person. */
  cause?: { is: 'process' } | { is: 'team'; team: string } | { is: 'person' }
}

/** One deal or two are no pattern. */
const leastDeals = 3

/**
 * The step that lost most points, ties by stage and step. Silent where nothing was lost, and where it was lost on fewer than
 * three deals; its cause is said only where what one person or team loses is more than chance apart from the rest, or where
 * nobody stands out though enough is known of several.
 */
export function mostLostWord(steps: readonly LostStep[]): MostLost | undefined {
  const [most] = steps.toSorted((a, b) => b.points - a.points || (keyOf(a) < keyOf(b) ? -1 : 1))
  if (!most || most.points === 0 || most.deals < leastDeals) return undefined
  const { stage, step, points, deals, people } = most
  const cause = told(most.cause)
  return { say: 'mostLost', stage, step, points, deals, people, ...(cause ? { cause } : {}) }
}

function told(cause: Cause): MostLost['cause'] {
  if (cause.is === 'everywhere') return { is: 'process' }
  if (cause.is === 'person') return { is: 'person' }
  return cause.is === 'team' ? { is: 'team', team: cause.team } : undefined
}

const keyOf = ({ stage, step }: LostStep) => `${stage}/${step}`

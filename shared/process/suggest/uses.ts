import type { Script } from '../manual/script.ts'

/** How often a script, or one variant of it, was sent, and how often that was answered. */
export interface Use {
  script: string
  variant?: string
  uses: number
  replies: number
}

/**
 * What we take a text to be worth before anybody used it: as if 8 had been sent and 2 answered, a usual rate for business
 * mail. So 1 answer of 1 is a third, and 40 of 60 nearly two thirds.
 */
const prior = { uses: 8, replies: 2 }

/** The answers that a text can be expected to get, from 0 to 1: the mean of the Beta distribution after its uses. */
export function expectedReplies({ uses, replies }: Pick<Use, 'uses' | 'replies'>): number {
  return (Math.min(replies, uses) + prior.replies) / (uses + prior.uses)
}

/** A script's text that is expected to be answered most: ties to its own text, then to the variant that comes first. */
export function bestText(script: Script, uses: readonly Use[]): Use {
  const texts = [undefined, ...script.variants.map(({ key }) => key)].map((variant) =>
    usesOf(script.key, variant, uses),
  )
  return texts.reduce((best, one) => (expectedReplies(one) > expectedReplies(best) ? one : best))
}

function usesOf(script: string, variant: string | undefined, uses: readonly Use[]): Use {
  const own = uses.filter((one) => one.script === script && one.variant === variant)
  return {
    script,
    ...(variant !== undefined && { variant }),
    uses: own.reduce((sum, one) => sum + one.uses, 0),
    replies: own.reduce((sum, one) => sum + one.replies, 0),
  }
}

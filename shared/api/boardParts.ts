import * as z from 'zod'
import { Hash, Key } from '../process/id.ts'
import { Duration } from '../process/manual/time.ts'
import { Text } from '../process/text.ts'
import { Hundredths } from './period.ts'
import { Pooled } from './pooled.ts'
import { Spread } from './spread.ts'

const Count = z.int().min(0)

/** A stage of a manual, over all of its versions. */
export const StageScore = z.strictObject({ manual: Key, stage: Key, name: Text, pooled: Pooled })
export type StageScore = z.infer<typeof StageScore>

/** A version of a manual. */
export const VersionScore = z.strictObject({ manual: Key, version: Hash, name: Text, pooled: Pooled })
export type VersionScore = z.infer<typeof VersionScore>

/**
 * One step, or what else is asked in a stage, over all manuals that have it. No interval: what one step brings is kept by deal
 * only for its count of deals. Shares are basis points.
 */
export const StepScore = z.strictObject({
  stage: Key,
  step: z.string(),
  name: Text,
  stageName: Text,
  score: Hundredths.nullable(),
  deals: Count,
  settled: Count,
  met: Count,
  late: Count,
  overdue: Count,
  missed: Count,
  violated: Count,
  waived: z.int(),
  selfAttested: z.int(),
})
export type StepScore = z.infer<typeof StepScore>

/** Working minutes from a customer's message to our answer; the standard of the version that most of them were given under. */
export const FirstAnswerTime = z.strictObject({ ...Spread.shape, standard: Duration.optional() })

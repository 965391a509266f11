import * as z from 'zod'
import { Key } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { Hundredths } from './period.ts'

/** A score pooled over deals. `interval` only from 2 deals on; ranked only from the manual's minimum on. */
export const Pooled = z.strictObject({
  score: Hundredths.nullable(),
  interval: z.strictObject({ low: Hundredths, high: Hundredths }).nullable(),
  deals: z.int(),
  ranked: z.boolean(),
  settled: z.int(),
  met: z.int(),
  late: z.int(),
  overdue: z.int(),
  missed: z.int(),
  violated: z.int(),
  /** Shares in basis points. */
  waived: z.int(),
  selfAttested: z.int(),
  allOrNone: z.int().nullable(),
  capped: z.int(),
})
export type Pooled = z.infer<typeof Pooled>

/** Where points were lost, most first. `points` are hundredths of the pooled score; they sum to 10 000 − score. */
export const PooledLoss = z.strictObject({
  stage: Key,
  step: z.string(),
  name: Text,
  stageName: Text,
  points: Hundredths,
  settled: z.int(),
  unmet: z.int(),
})
export type PooledLoss = z.infer<typeof PooledLoss>

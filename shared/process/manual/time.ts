import * as z from 'zod'
import { Key } from '../id.ts'

/** Working time: hours of the calendar, or days "to the same clock time on the next day that the calendar works". */
export const Duration = z
  .strictObject({ amount: z.number().positive().max(2000), unit: z.enum(['hours', 'days']) })
  .refine((duration) => duration.unit === 'hours' || Number.isInteger(duration.amount), 'days are whole')
export type Duration = z.infer<typeof Duration>

/**
 * When a clock starts: the visit's entry, the deal's opening, another step of the stage, the deal's closing (steps that an
 * outcome asks), or the start of the day that a date attribute names.
 */
export const Anchor = z.union([
  z.strictObject({ at: z.literal('entered') }),
  z.strictObject({ at: z.literal('opened') }),
  z.strictObject({ at: z.literal('closed') }),
  z.strictObject({ at: z.literal('step'), step: Key }),
  z.strictObject({ at: z.literal('date'), attribute: Key }),
])
export type Anchor = z.infer<typeof Anchor>

/**
 * How long something may take. `before` counts back from a date: due so much working time ahead of it. `tolerance` is what
 * lateness is measured against where the allowance says nothing (a date). `pauses`: the reasons for holding a deal that
 * stop this clock; every reason where nothing is said.
 */
export const TimeStandard = z.strictObject({
  within: Duration,
  from: Anchor.default({ at: 'entered' }),
  before: z.boolean().default(false),
  tolerance: Duration.optional(),
  pauses: z.array(Key).max(20).optional(),
})
export type TimeStandard = z.infer<typeof TimeStandard>

import * as z from 'zod'
import { Hash, Id, Key } from '../process/id.ts'

export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-11-22')
export const Hundredths = z.int().min(0).max(10_000)

/** The days that figures are asked for; they are answered for whole weeks. */
export const Period = { from: Day.optional(), to: Day.optional() }

/** Whose figures, and of which deals. A team stands for those below it too. */
export const Filter = z.strictObject({
  ...Period,
  team: Id.optional(),
  rep: Id.optional(),
  /** The key of a manual, or the hash of one of its versions. */
  manual: Key.optional(),
  version: Hash.optional(),
  segment: Key.optional(),
})
export type Filter = z.infer<typeof Filter>

import * as z from 'zod'
import { Id, Key, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { Day, Hundredths } from './period.ts'

const Count = z.int().min(0)
const Step = { stage: Key, step: z.string(), name: Text, stageName: Text }
const Days = { from: Day, to: Day }

/** How much of what fell due was kept, and how that moved. Shares and differences are basis points. */
const Kept = z.strictObject({
  say: z.literal('kept'),
  ...Days,
  settled: Count,
  met: Count,
  share: Hundredths,
  than: z
    .strictObject({ ...Days, settled: Count, met: Count, difference: z.int(), beyondChance: z.boolean() })
    .optional(),
})

const MostLost = z.strictObject({
  say: z.literal('mostLost'),
  ...Step,
  points: Hundredths,
  deals: Count,
  people: Count,
  cause: z
    .discriminatedUnion('is', [
      z.strictObject({ is: z.literal('process') }),
      z.strictObject({ is: z.literal('team'), team: Id, name: z.string() }),
      z.strictObject({ is: z.literal('person') }),
    ])
    .optional(),
})

/** A deal on which help today still counts, and what it is about: due by then, or overdue since. */
const Help = z.strictObject({
  deal: Id,
  name: z.string(),
  owner: Id,
  obligation: z.string(),
  what: Text,
  due: Moment,
  overdue: z.boolean(),
})

const HelpToday = z.strictObject({ say: z.literal('helpToday'), n: Count, deals: z.array(Help) })

const KeptBest = z.strictObject({
  say: z.literal('keptBest'),
  ...Step,
  settled: Count,
  met: Count,
  beyondChance: z.boolean(),
})

/**
 * What a board says before any table, by fixed rules; each is absent where its sample is too small. Without days asked for
 * `kept` speaks of the last whole week and the one before, else of the period and as many weeks before it.
 */
export const BoardWords = z.strictObject({
  kept: Kept.optional(),
  mostLost: MostLost.optional(),
  helpToday: HelpToday.optional(),
  keptBest: KeptBest.optional(),
})
export type BoardWords = z.infer<typeof BoardWords>

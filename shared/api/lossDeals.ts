import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'
import { Day, Filter, Hundredths } from './period.ts'

const Count = z.int().min(0)

/**
 * Which figure is opened to the deals behind it: by what became of obligations, or by what lies in them. `unmet`: overdue,
 * missed or violated. `lost`: whatever did not earn all.
 */
export const LossStatus = z.enum([
  'settled',
  'met',
  'late',
  'overdue',
  'missed',
  'violated',
  'unmet',
  'waived',
  'selfAttested',
  'lost',
])
export type LossStatus = z.infer<typeof LossStatus>

const sums = { settled: Count, met: Count, late: Count, overdue: Count, missed: Count, violated: Count }

/** What one step of one deal brought to a figure, for one who owed it, judged by one version. */
export const LossDeal = z.strictObject({
  deal: Id,
  /** None of a deal that the caller may not open: it has gone to others since. */
  name: z.string().optional(),
  owner: z.strictObject({ user: Id, name: z.string() }).optional(),
  stage: Key,
  stageName: Text,
  /** `@what` of all that is no step. */
  step: z.string(),
  stepName: Text,
  /** The first and the last day on which it counts. */
  from: Day,
  to: Day,
  /** Of today: who owed it is told to others from the next morning on. */
  fresh: z.boolean(),
  /** `unassigned` owed what nobody owed. */
  owedBy: z.strictObject({ user: z.string(), name: z.string().optional() }).optional(),
  manual: Hash,
  ...sums,
  /** Hundredths of the pooled score: those of a step's rows sum to what the board says that it lost. */
  points: Hundredths,
})
export type LossDeal = z.infer<typeof LossDeal>

export const LossDeals = z.strictObject({
  asOf: Moment,
  from: Day,
  to: Day,
  /** The last day that is in it: one rep's figures hold today for that rep alone. */
  until: Day,
  /** Of the filter without stage, step and status. */
  score: Hundredths.nullable(),
  /** What the filter without its status holds: each sum is that of the rows with this status. */
  sums: z.strictObject({ ...sums, points: Hundredths }),
  /** Of the same rows, as boards say it: shares of their weight in basis points. */
  shares: z.strictObject({ waived: z.int(), selfAttested: z.int() }),
  /** How many rows and deals there are on all pages. */
  rows: Count,
  deals: Count,
  lines: z.array(LossDeal),
  next: z.string().optional(),
})
export type LossDeals = z.infer<typeof LossDeals>

export const LossFilter = z.strictObject({
  ...Filter.shape,
  stage: Key.optional(),
  step: z.string().max(130).optional(),
  /** By default what lost points. */
  status: LossStatus.default('lost'),
})
export type LossFilter = z.infer<typeof LossFilter>

export const listLossDeals = operation({
  method: 'GET',
  path: '/api/v1/losses/deals',
  summary:
    'The deals behind a figure over whole weeks, step by step, what lost most first; their rows sum to it. A rep asks for the own',
  access: 'rep',
  scope: 'read',
  query: z.strictObject({
    ...LossFilter.shape,
    cursor: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: LossDeals,
})

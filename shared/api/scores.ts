import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'
import { Day, Filter, Hundredths, Period } from './period.ts'
import { Spread } from './spread.ts'

/** One line of what a score lost, in hundredths of a point. The lines of a deal sum to 10 000 − its score. */
export const Loss = z.strictObject({
  obligation: z.string(),
  kind: z.enum(['step', 'choice', 'time', 'gate', 'answer', 'rule', 'cap']),
  stage: Key,
  visit: z.int(),
  step: Key.optional(),
  name: Text,
  points: Hundredths,
  status: z.string(),
  due: Moment.optional(),
  doneAt: Moment.optional(),
  owedBy: z.string(),
  doneBy: z.string().optional(),
  reductions: z.array(z.strictObject({ why: z.enum(['late', 'out of order', 'self-attested']), share: z.int() })),
  /** The ledger event that met it, or that left it unmet. */
  event: Id.optional(),
})
export type Loss = z.infer<typeof Loss>

export const DealScore = z.strictObject({
  deal: Id,
  asOf: Moment,
  seq: z.int(),
  manual: Hash,
  score: Hundredths.nullable(),
  weight: z.int(),
  settled: z.int(),
  waived: z.int(),
  losses: z.array(Loss),
})
export type DealScore = z.infer<typeof DealScore>

export const getDealScore = operation({
  method: 'GET',
  path: '/api/v1/deals/:deal/score',
  summary: 'The compliance score of a deal with every lost point named, as of a moment (default: now)',
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ deal: Id }),
  query: z.strictObject({ asOf: z.coerce.number().int().min(0).optional() }),
  answer: DealScore,
})

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

export const getBoard = operation({
  method: 'GET',
  path: '/api/v1/board',
  summary: 'Scores of the organisation, its teams and reps over whole weeks (default: this one and the three before)',
  access: 'manager',
  scope: 'read',
  query: Filter,
  answer: z.strictObject({
    asOf: Moment,
    from: Day,
    to: Day,
    all: Pooled,
    before: Pooled,
    teams: z.array(z.strictObject({ team: Id, name: z.string(), pooled: Pooled })),
    reps: z.array(z.strictObject({ rep: Id, name: z.string(), team: Id, teamName: z.string(), pooled: Pooled })),
    /** The last day that figures of single reps hold: what is younger is seen by the rep alone until the next morning. */
    repsUntil: Day,
    /** Each week by itself, the earliest first. */
    weeks: z.array(z.strictObject({ week: Day, pooled: Pooled })),
    /** Working minutes from a customer's message to our answer. */
    firstAnswer: Spread,
    losses: z.array(PooledLoss),
    overdueNow: z.int(),
    waiting: z.int(),
  }),
})

export const getRepScore = operation({
  method: 'GET',
  path: '/api/v1/reps/:rep/score',
  summary: "A rep's score over a period with where its points were lost; a rep sees the own one, a manager the team's",
  access: 'rep',
  scope: 'read',
  params: z.strictObject({ rep: Id }),
  query: z.strictObject(Period),
  answer: z.strictObject({
    rep: Id,
    name: z.string(),
    teamName: z.string(),
    asOf: Moment,
    from: Day,
    to: Day,
    /** The last day that is in it: the rep sees today, others see it from the next morning on. */
    until: Day,
    pooled: Pooled,
    losses: z.array(PooledLoss),
  }),
})

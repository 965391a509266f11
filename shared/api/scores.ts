import * as z from 'zod'
import { Hash, Id, Key, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { FirstAnswerTime, StageScore, StepScore, VersionScore } from './boardParts.ts'
import { BoardWords } from './boardWords.ts'
import { Losses } from './figures.ts'
import { operation } from './operation.ts'
import { Day, Filter, Hundredths, Period } from './period.ts'
import { Pooled, PooledLoss } from './pooled.ts'

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
    /** Manual by manual, in its order. */
    stages: z.array(StageScore),
    steps: z.array(StepScore),
    versions: z.array(VersionScore),
    /** Minutes of a working day, by the calendar that most teams asked for follow. */
    workday: z.int().min(0),
    firstAnswer: FirstAnswerTime,
    losses: Losses.shape.losses,
    words: BoardWords,
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
  query: z.strictObject({
    ...Period,
    /** A rep may ask for what others see of the own figures. */
    as: z.enum(['self', 'others']).default('self'),
  }),
  answer: z.strictObject({
    rep: Id,
    name: z.string(),
    teamName: z.string(),
    asOf: Moment,
    from: Day,
    to: Day,
    /** The last day that is in it: the rep sees today, others see it from the next morning on. */
    until: Day,
    /** The last day that others see. */
    othersUntil: Day,
    pooled: Pooled,
    /** Each week by itself, the earliest first. */
    weeks: z.array(z.strictObject({ week: Day, pooled: Pooled })),
    losses: z.array(PooledLoss),
  }),
})

import * as z from 'zod'
import { Id, Key, Moment } from '../process/id.ts'
import { Duration } from '../process/manual/time.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'
import { Day, Filter, Hundredths } from './period.ts'
import { PooledLoss } from './pooled.ts'
import { Spread } from './spread.ts'

const Count = z.int().min(0)

/** What became of the visits of a stage. They are counted in the week in which each thing happened. */
export const StageFlow = z.strictObject({
  manual: Key,
  stage: Key,
  name: Text,
  /** First visits, and later ones. */
  entered: Count,
  repeated: Count,
  /** Left for the next stage, for one further on, for an earlier one; passed without being entered. */
  forwards: Count,
  skipped: Count,
  returned: Count,
  jumped: Count,
  won: Count,
  /** Deals that ended here otherwise, by outcome. */
  ended: z.record(Key, Count),
  /** Basis points: went on or was won, among those and the ones that ended here otherwise. None where there are none. */
  conversion: Hundredths.nullable(),
  /** Working minutes of the visits that were left. */
  time: Spread,
  standard: Duration.optional(),
  /** Of those whose time standard was judged, how many kept it. */
  judged: Count,
  kept: Count,
  /** Basis points of the time of all stages, by the middles of the buckets. */
  share: Hundredths,
})
export type StageFlow = z.infer<typeof StageFlow>

/** A figure with its 95 % interval: a share from 0 to 1, or minutes. */
const Estimate = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })
const Compared = z.strictObject({ with: Estimate, without: Estimate, difference: Estimate })

/**
 * A departure from the straight way: a stage was passed over, or gone through again; its gate was passed with something
 * missing or waived; a step of it was left out.
 */
const Departure = {
  stage: Key,
  is: z.enum(['passed over', 'again', 'gaps', 'skipped']),
  /** Of one that was left out: a step, or a choice as `@choice/KEY`. */
  step: z.string().max(130).optional(),
}

/** The whole ways of the deals of a manual that ended, and what goes with leaving the straight one. */
export const Ways = z.strictObject({
  manual: Key,
  /** All stages that are named, in their order. */
  stages: z.array(z.strictObject({ stage: Key, name: Text })),
  deals: Count,
  won: Count,
  /** How many ways there are in all. */
  count: Count,
  /** The most frequent ones. A stage with 0 times was passed over. */
  list: z.array(
    z.strictObject({
      path: z.array(z.strictObject({ stage: Key, times: Count })),
      deals: Count,
      won: Count,
      cycle: Spread,
    }),
  ),
  /**
   * Most deals lost first; silent below ten deals on either side. What goes with a departure need not come from it. Minutes
   * by the clock on the wall, from opening to end.
   */
  costs: z.array(
    z.strictObject({
      ...Departure,
      /** What the step is called. */
      name: Text.optional(),
      deals: Count,
      share: z.number(),
      won: Compared,
      time: Compared,
    }),
  ),
})
export type Ways = z.infer<typeof Ways>

export const Figures = z.strictObject({
  asOf: Moment,
  from: Day,
  to: Day,
  /** Minutes of a working day, by the calendar that most teams asked for follow. */
  workday: Count,
  opened: Count,
  /** Deals that ended, by outcome. */
  closed: z.record(Key, Count),
  /** What the keys of outcomes and of manuals are called. */
  outcomes: z.array(z.strictObject({ outcome: Key, name: Text })),
  manuals: z.array(z.strictObject({ manual: Key, name: Text })),
  /** Manual by manual, in the order of its stages. */
  stages: z.array(StageFlow),
  /** The stage with the largest share of the time. */
  bottleneck: z.strictObject({ manual: Key, stage: Key }).nullable(),
  returns: z.array(z.strictObject({ manual: Key, from: Key, to: Key, count: Count })),
  /** Working minutes from a customer's message to our answer. */
  firstAnswer: Spread,
  /** Minutes by the clock on the wall, from opening to end: of all deals and by outcome. */
  cycle: Spread,
  cycles: z.record(Key, Spread),
  /** Manual by manual. */
  ways: z.array(Ways),
})
export type Figures = z.infer<typeof Figures>

export const getFigures = operation({
  method: 'GET',
  path: '/api/v1/figures',
  summary: 'How deals moved through their stages over whole weeks; a rep asks for the own',
  access: 'rep',
  scope: 'read',
  query: Filter,
  answer: Figures,
})

/** A deal that ended, of those behind a departure. */
export const DepartedDeal = z.strictObject({
  deal: Id,
  /** None of a deal that the caller may not open: it has gone to others since. */
  name: z.string().optional(),
  owner: z.strictObject({ user: Id, name: z.string() }).optional(),
  outcome: Key,
  outcomeName: Text,
  opened: Moment,
  closed: Moment,
})
export type DepartedDeal = z.infer<typeof DepartedDeal>

export const DepartedDeals = z.strictObject({
  asOf: Moment,
  from: Day,
  to: Day,
  stageName: Text,
  stepName: Text.optional(),
  /** On all pages. */
  deals: Count,
  won: Count,
  lines: z.array(DepartedDeal),
  next: z.string().optional(),
})
export type DepartedDeals = z.infer<typeof DepartedDeals>

export const listDepartedDeals = operation({
  method: 'GET',
  path: '/api/v1/figures/deals',
  summary: 'The deals that ended over whole weeks with a departure from the straight way, the last ended first',
  access: 'rep',
  scope: 'read',
  query: z.strictObject({
    ...Filter.shape,
    ...Departure,
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: DepartedDeals,
})

/** Why points were lost, where the sample can tell: everywhere alike, mostly in one team, mostly by one person. */
export const Cause = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('everywhere') }),
  z.strictObject({ is: z.literal('team'), team: Id }),
  z.strictObject({ is: z.literal('person'), rep: z.string() }),
  z.strictObject({ is: z.literal('unclear') }),
])

const GroupLoss = { points: Hundredths, settled: Count, unmet: Count }

/** Each list of losses sums to 10 000 − score. */
export const Losses = z.strictObject({
  asOf: Moment,
  from: Day,
  to: Day,
  score: Hundredths.nullable(),
  losses: z.array(z.strictObject({ ...PooledLoss.shape, teams: Count, reps: Count, cause: Cause })),
  teams: z.array(z.strictObject({ team: Id, name: z.string(), ...GroupLoss })),
  /** `unassigned` owed what nobody owed. */
  reps: z.array(z.strictObject({ rep: z.string(), name: z.string(), ...GroupLoss })),
})
export type Losses = z.infer<typeof Losses>

export const getLosses = operation({
  method: 'GET',
  path: '/api/v1/losses',
  summary:
    'Where points were lost over whole weeks, by step with its likely cause, by team and by rep; a rep asks for the own',
  access: 'rep',
  scope: 'read',
  query: Filter,
  answer: Losses,
})

/** Somebody else looked at a rep's figures. */
export const View = z.strictObject({ at: Moment, by: Id, name: z.string() })

export const listViews = operation({
  method: 'GET',
  path: '/api/v1/reps/:rep/views',
  summary: 'Who looked at a rep’s figures, and when, newest first: for the rep and for admins',
  access: 'rep',
  params: z.strictObject({ rep: Id }),
  query: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({ views: z.array(View), next: z.string().optional() }),
})

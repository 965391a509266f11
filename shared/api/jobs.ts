import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { operation } from './operation.ts'

/** A rep's change of team · a team's calendar · a version that takes deals along · a version that somebody read. */
export const JobKind = z.enum(['responsible', 'calendar', 'migrate', 'acknowledge'])
export type JobKind = z.infer<typeof JobKind>

/** Work on many deals that goes on by itself, and how far it has got. */
export const Job = z.strictObject({
  job: Id,
  kind: JobKind,
  by: Id,
  byName: z.string(),
  created: Moment,
  /** Not before this moment does it go on. */
  next: Moment,
  /** Deals brought to an end, of so many; the number is not known before it begins. */
  done: z.int(),
  total: z.int().optional(),
  finished: z.boolean(),
  finishedAt: Moment.optional(),
  /** Deals that had no need of it, and deals that would not take it. */
  spared: z.int(),
  failed: z.int(),
  /** The first of those, each with the refusal's code, or `no answer`. */
  reasons: z.array(z.strictObject({ deal: Id, why: z.string() })),
  /** It was given up: what it was to do cannot be read or done. */
  stopped: z.boolean(),
})
export type Job = z.infer<typeof Job>

export const listJobs = operation({
  method: 'GET',
  path: '/api/v1/jobs',
  summary: 'Work on many deals and how far it has got, the latest first',
  access: 'admin',
  query: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({ jobs: z.array(Job), next: z.string().optional() }),
})

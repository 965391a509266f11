import * as z from 'zod'
import { type Job, JobKind, listJobs } from '#shared/api/jobs.ts'
import { Id } from '#shared/process/id.ts'
import { resultOf } from '#worker/jobs/result.ts'
import { done, failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { type JobLine, jobsPageQuery } from '#worker/store/jobs.ts'
import { readPlace, writePlace } from './cursor.ts'

const Place = z.tuple([z.number(), Id])

/** What goes on by itself on many deals, and how far it has got. */
export function jobs(app: App): void {
  serve(app, listJobs, async ({ query: { cursor, limit } }, desk) => {
    const after = cursor === undefined ? undefined : readPlace(Place, cursor)
    if (cursor !== undefined && !after)
      return failed({ kind: 'malformed', faults: [{ at: 'query.cursor', expected: 'the `next` of a page before' }] })
    const trip = await desk.trip([jobsPageQuery(JobKind.options, after, limit + 1)])
    if (!trip.ok) return trip
    const [rows] = trip.value.rows
    const last = rows.length > limit ? rows[limit - 1] : undefined
    return done({
      jobs: rows.slice(0, limit).map(told),
      ...(last ? { next: writePlace([last.created, last.job]) } : {}),
    })
  })
}

function told({ total, finished, result, ...row }: JobLine): Job {
  const { spared, failed, reasons, stopped } = resultOf(result)
  return {
    ...row,
    ...(total === null ? {} : { total }),
    finished: finished !== null,
    ...(finished === null ? {} : { finishedAt: finished }),
    spared,
    failed,
    reasons,
    stopped,
  }
}

import type { JobKind } from '#shared/api/jobs.ts'
import { acknowledge } from './acknowledge.ts'
import { calendar } from './calendar.ts'
import { migrate } from './migrate.ts'
import { responsible } from './responsible.ts'
import type { Work } from './work.ts'

/** What is done to open deals by a job, by its kind. Other kinds of jobs are carried on elsewhere. */
const kinds: Record<JobKind, (body: unknown) => Work> = { responsible, calendar, migrate, acknowledge }

/** Throws where the body is not of the kind's shape. */
export function workOf(kind: JobKind, body: string): Work {
  return kinds[kind](JSON.parse(body))
}

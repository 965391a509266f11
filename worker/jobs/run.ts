import { JobKind } from '#shared/api/jobs.ts'
import { log, told } from '#worker/log.ts'
import { openDealsCountQuery, openDealsQuery } from '#worker/store/jobDeals.ts'
import { type JobRow, jobsToDo, progressQueries } from '#worker/store/jobs.ts'
import type { Query } from '#worker/store/query.ts'
import { type Store, shards, storeOf } from '#worker/store/shard.ts'
import { adminAlerts } from './adminAlerts.ts'
import { workOf } from './kinds.ts'
import { counted, givenUp, type JobResult, resultOf } from './result.ts'
import { tellAll } from './tellAll.ts'
import type { Work } from './work.ts'

const page = 40
/** So many pages in one run of the clock: what is left is left to the next. */
const mostPages = 5
const mostJobs = 20
/** Whoever takes a page has so long before another may take it too. Milliseconds. */
const lease = 120_000
const mostTries = 5
/** No deal's id, and after all of them: here those come again that did not answer. */
const secondRound = '~'

/**
 * Carries on what was begun on many deals. A page taken by two is done once; one that was left half-way is done again, and
 * tells nobody anything twice.
 * @returns how many deals were gone through
 */
export async function runJobs(env: Pick<Cloudflare.Env, 'SHARD_0'>, now: number): Promise<number> {
  let gone = 0
  for (const shard of shards(env)) {
    let pages = mostPages
    for (const first of await jobsToDo(shard, JobKind.options, now, mostJobs)) {
      let job: JobRow | undefined = first
      while (job && pages > 0) {
        const turn: Turn = await take(storeOf(shard, job.org), job, now)
        gone += turn.deals
        if (turn.deals > 0) pages--
        job = turn.job
      }
    }
  }
  return gone
}

/** How many deals a page had, and the job as it stands where it can go on at once. */
interface Turn {
  deals: number
  job?: JobRow
}

type Standing = JobRow & { finished: number | null }

/** A page that was gone through, and how that leaves the job. */
interface Turned {
  deals: number
  to: Standing
}

async function take(store: Store, job: JobRow, now: number): Promise<Turn> {
  const taken = { ...job, next: now + lease, finished: null }
  if (!(await save(store, job, taken))) return { deals: 0 }
  let turn: Turned | undefined
  try {
    turn = await goOn(store, taken, now)
  } catch (error) {
    log('error', 'job', { job: job.id, ...told(error) })
    turn = { deals: 0, to: stumbled(taken, now) }
  }
  // Without an answer from the database it stays taken, and is taken again when that has run out.
  if (!turn || !(await save(store, taken, turn.to, await alertsOf(store, turn.to, now)))) return { deals: 0 }
  const { deals, to } = turn
  return to.finished === null && to.next <= now ? { deals, job: to } : { deals }
}

function save(store: Store, from: JobRow, to: Standing, beside: readonly Query[] = []): Promise<boolean> {
  return store.write([...progressQueries(from, to), ...beside])
}

/** The admins are told of a job that is over and left something undone. */
async function alertsOf(store: Store, { id, kind, finished, result }: Standing, now: number): Promise<Query[]> {
  const { failed, stopped } = resultOf(result)
  if (finished === null || (failed === 0 && !stopped)) return []
  return adminAlerts(store, [{ tier: 2, subject: `job/${id}`, detail: { what: 'job', kind, failed, stopped } }], now)
}

async function goOn(store: Store, job: JobRow, now: number): Promise<Turned | undefined> {
  const work = workOf(job.kind, job.body)
  if (work.at > now) return { deals: 0, to: { ...job, next: work.at, finished: null } }
  if (job.total === null) return count(store, job, work, now)
  const result = resultOf(job.result)
  const again = job.cursor === secondRound
  const read = await store.read([openDealsQuery(work.deals, job.cursor, page)])
  if (!read) return undefined
  const deals = again ? result.again : read[0].map(({ deal }) => deal)
  const outcomes = await tellAll({ store, zone: job.zone }, deals, { job: job.id, work, now })
  const next = again ? afterSecondRound : afterPage
  return { deals: deals.length, to: next(job, deals, counted(result, outcomes, again), now) }
}

/** Before the first page: a deal that was told is not counted any more. */
async function count(store: Store, job: JobRow, { deals }: Work, now: number): Promise<Turned | undefined> {
  const read = await store.read([openDealsCountQuery(deals)])
  return read && { deals: 0, to: { ...job, total: read[0][0]?.total ?? 0, next: now, finished: null } }
}

/** Further on, or, after the last page, at those that did not answer, or at its end. */
function afterPage(job: JobRow, deals: readonly string[], result: JobResult, now: number): Standing {
  const on = {
    ...job,
    done: job.done + deals.length,
    next: now,
    tries: 0,
    finished: null,
    result: JSON.stringify(result),
  }
  if (deals.length === page) return { ...on, cursor: deals.at(-1) ?? job.cursor }
  return result.again.length > 0 ? later(on, now) : ended(on, result, now)
}

function afterSecondRound(job: JobRow, _: readonly string[], result: JobResult, now: number): Standing {
  if (result.again.length === 0) return ended(job, result, now)
  if (job.tries >= mostTries) return ended(job, givenUp(result), now)
  return later({ ...job, result: JSON.stringify(result) }, now)
}

/** Everything that there was is done; what failed is told. */
function ended(job: JobRow, result: JobResult, now: number): Standing {
  const done = job.total ?? job.done
  return { ...job, done, total: done, cursor: secondRound, next: now, result: JSON.stringify(result), finished: now }
}

/** Comes back to those that did not answer, after longer each time. */
function later(job: JobRow, now: number): Standing {
  const tries = job.tries + 1
  return { ...job, cursor: secondRound, tries, next: now + 60_000 * 2 ** tries, finished: null }
}

/** Comes back to the same place, after longer each time, and is given up at last. */
function stumbled(job: JobRow, now: number): Standing {
  const tries = job.tries + 1
  const stopped = tries > mostTries
  const result = stopped ? JSON.stringify({ ...resultOf(job.result), stopped }) : job.result
  return { ...job, tries, next: now + 60_000 * 2 ** tries, result, finished: stopped ? now : null }
}

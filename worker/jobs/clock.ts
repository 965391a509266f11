import { log, told } from '#worker/log.ts'
import { type Beat, lastBeat, organisationsHere, writeBeat } from '#worker/store/beat.ts'
import { shards, storeOf } from '#worker/store/shard.ts'
import { adminAlerts, type Found } from './adminAlerts.ts'
import { nights } from './night/nights.ts'
import { renew } from './renew.ts'
import { retain } from './retention.ts'
import { runJobs } from './run.ts'
import { sweep } from './sweep.ts'
import { tidy } from './tidy.ts'

type Env = Pick<Cloudflare.Env, 'SHARD_0' | 'DIRECTORY'>
type Work = (env: Env, now: number) => Promise<number>

/**
 * What is done every minute, in this order; each says how much it did, and one that fails never keeps the others from their
 * work. Together they stay below 1000 trips to a shard: 600 deals of the sweep, 200 deals of jobs, 20 pages of a night. What a
 * run does not reach is left to the next.
 */
const work: Record<string, Work> = { renew, sweep, jobs: runJobs, nights, retention: retain, tidy }

/** After so long without a beat the admins are told that the clock was away; after so many failures, that a part has stopped. */
const patience = 10 * 60_000
const mostFailures = 10

/** One round of the clock. Its beat is written last: a round that was killed left none. */
export async function clock(env: Env, now: number): Promise<void> {
  const done: Record<string, number | 'failed'> = {}
  for (const [name, run] of Object.entries(work)) {
    done[name] = await run(env, now).catch((error: unknown) => {
      log('error', 'clock', { part: name, ...told(error) })
      return 'failed' as const
    })
  }
  for (const shard of shards(env)) await beat(shard, done, now)
}

interface Round {
  done: Record<string, number | 'failed'>
  /** How often in a row each part failed, up to now. */
  failures: Record<string, number>
}

async function beat(shard: D1Database, done: Round['done'], now: number): Promise<void> {
  const last = await lastBeat(shard)
  const before: Partial<Round> = last ? JSON.parse(last.detail) : {}
  const failures = Object.fromEntries(
    Object.entries(done).flatMap(([name, how]) =>
      how === 'failed' ? [[name, (before.failures?.[name] ?? 0) + 1]] : [],
    ),
  )
  const found = [...away(last, now), ...stopped(failures, now)]
  if (found.length > 0)
    for (const org of await organisationsHere(shard)) {
      const store = storeOf(shard, org)
      await store.write(await adminAlerts(store, found, now))
    }
  const round: Round = { done, failures }
  await writeBeat(shard, { at: now, detail: JSON.stringify(round) })
}

function away(last: Beat | undefined, now: number): Found[] {
  if (!last || now - last.at <= patience) return []
  return [{ tier: 2, subject: `clock/${last.at}`, detail: { what: 'away', from: last.at, to: now } }]
}

/** Told once for each row of failures. */
function stopped(failures: Record<string, number>, now: number): Found[] {
  return Object.entries(failures)
    .filter(([, count]) => count === mostFailures)
    .map(([part]) => ({ tier: 2, subject: `clock/${part}/${now}`, detail: { what: 'stopped', part } }))
}

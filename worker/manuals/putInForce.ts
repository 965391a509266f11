import type { Published, StageMap } from '#shared/api/versions.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Desk } from '#worker/desk.ts'
import { busy, done, failed, type Outcome } from '#worker/outcome.ts'
import { auditQuery } from '#worker/store/audit.ts'
import { jobQuery } from '#worker/store/jobs.ts'
import { inForceFromQuery, keepManualQuery } from '#worker/store/manuals.ts'
import type { Query } from '#worker/store/query.ts'
import { planGuardQuery } from '#worker/store/versions.ts'
import { type Move, movesOf } from './flight.ts'
import { type Plan, readPlan, sourcesOf } from './plan.ts'
import { startOf } from './start.ts'

/** Which version is to be put in force, and how. */
export interface Putting {
  key: string
  hash: string
  /** The version itself; one that is kept already is found among what was read. */
  manual: (plan: Plan) => Outcome<Manual>
  action: 'manual published' | 'manual rolled back'
  since?: number | 'now' | undefined
  inFlight?: 'stay' | 'move' | undefined
  stages: StageMap
  note: string
  expected?: string | undefined
}

const rounds = 3

/** Puts a version in force, on the plan as it was read: if others are faster, all is decided again on what they left. */
export async function putInForce(putting: Putting, desk: Desk, now: number): Promise<Outcome<Published>> {
  let tried: Published | undefined
  for (let round = 0; round < rounds; round++) {
    const plan = await readPlan(desk, putting.key, putting.hash, now)
    if (!plan.ok) return plan
    if (tried && holdsFrom(plan.value, tried)) return done(tried)
    const decided = decide(putting, plan.value, now)
    if (!decided.ok) return decided
    const { published, queries } = decided.value
    const guarded = [planGuardQuery(putting.key, plan.value.rows, desk.caller, now), ...queries]
    if (await desk.store.write(guarded)) return done(published)
    // Where it was to be new and is there now, only the answer was lost.
    tried = holdsFrom(plan.value, published) ? undefined : published
  }
  return busy
}

function holdsFrom({ rows }: Plan, { hash, since }: Published): boolean {
  return rows.some((row) => row.hash === hash && row.since === since)
}

function decide(putting: Putting, plan: Plan, now: number): Outcome<{ published: Published; queries: Query[] }> {
  const { key, hash, note, action, expected } = putting
  const { current, standing } = plan
  const found = putting.manual(plan)
  if (!found.ok) return found
  const holds = current?.hash === hash
  if (expected !== undefined && !holds && current?.hash !== expected) return failed({ kind: 'precondition-failed' })
  const start = startOf(putting, found.value, current, standing.organisation.zone, now)
  if (!start.ok) return start
  const since = holds && start.value.atOnce ? current.since : start.value.since
  const planned = plan.rows.find((row) => row.since === since)
  if (planned && planned.hash !== hash) return failed({ kind: 'conflict', what: 'already there' })
  const inFlight = putting.inFlight ?? (found.value.inFlight === 'migrate' ? 'move' : 'stay')
  const moved = movesOf(inFlight === 'move' ? sourcesOf(plan, hash, since) : [], found.value, putting.stages)
  if (inFlight === 'move' && !moved.ok) return failed({ kind: 'malformed', faults: moved.faults })
  const by = standing.who.kind === 'user' ? standing.who.user : standing.who.id
  const at = start.value.atOnce ? since : now
  return done({
    published: { key, hash, since },
    queries: [
      keepManualQuery(hash, found.value, now),
      ...(planned ? [] : [inForceFromQuery(key, hash, since, { by, at, note })]),
      ...(moved.ok ? moved.moves.map((move) => moveQuery(move, { key, hash, since }, by, now)) : []),
      auditQuery({ at: now, actor: by, action, subject: key, detail: { hash, since, inFlight } }),
    ],
  })
}

/** The deals on one version go to the next when that begins. */
function moveQuery({ from, stages }: Move, { key, hash, since }: Published, by: string, now: number): Query {
  const body = { key, from, to: hash, stages, at: since }
  return jobQuery({ id: crypto.randomUUID(), kind: 'migrate', body, by, now, from: Math.max(now, since) })
}

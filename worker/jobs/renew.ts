import { DealState } from '#shared/process/ledger/state.ts'
import { renewal, renewPage } from '#worker/store/beat.ts'
import { shards } from '#worker/store/shard.ts'

const page = 200
const pages = 5

/**
 * After a change of the engine, told by the version of its states, every deal is counted anew: page by page their next change is
 * set to now, and the sweep does the rest. Killed in between it goes on where it was.
 * @returns how many pages were gone through
 */
export async function renew(env: Pick<Cloudflare.Env, 'SHARD_0'>, now: number): Promise<number> {
  const version = DealState.shape.v.value
  let done = 0
  for (const shard of shards(env)) {
    const known = await renewal(shard)
    let after = known?.version === version ? known.after : start
    for (; after !== null && done < pages; done++) after = await renewPage(shard, version, after, now, page)
  }
  return done
}

const start: [string, string] = ['', '']

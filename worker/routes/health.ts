import { getHealth } from '#shared/api/health.ts'
import { extensionPolicy } from '#worker/extension.ts'
import { busy, done } from '#worker/outcome.ts'
import { type App, serveAnyone } from '#worker/serve.ts'
import { directoryCondition, shardCondition } from '#worker/store/health.ts'
import { shards } from '#worker/store/shard.ts'
import { version } from '../../package.json'
import { entries as directoryEntries } from '../migrations/directory/meta/_journal.json'
import { entries as shardEntries } from '../migrations/shard/meta/_journal.json'

/** The clock comes round every minute; after so long it is late, in milliseconds. */
const patience = 10 * 60_000

const last = (entries: { tag: string }[]) => `${entries.at(-1)?.tag}.sql`
const expected = { directory: last(directoryEntries), shard: last(shardEntries) }

/** Whether the Worker serves, and on which schema. */
export function health(app: App): void {
  serveAnyone(app, getHealth, async ({ env, now }) => {
    const [directory, ...found] = await Promise.all([
      directoryCondition(env.DIRECTORY),
      ...shards(env).map((shard) => shardCondition(shard)),
    ])
    if (!directory) return busy
    const conditions = found.flatMap((one) => one ?? [])
    if (conditions.length < found.length) return busy
    const shard = conditions.map(({ migration }) => migration).sort()[0] ?? ''
    const upToDate = directory.migration >= expected.directory && shard >= expected.shard
    const beats = conditions.map(({ beat }) => beat ?? 0)
    const beat = Math.min(...beats) || null
    const late = beat === null || now - beat > patience
    return done({
      status: upToDate && !late ? ('ok' as const) : ('degraded' as const),
      version,
      migrations: { directory: directory.migration, shard, expected, upToDate },
      extension: extensionPolicy(env),
      clock: { last: beat, late },
    })
  })
}

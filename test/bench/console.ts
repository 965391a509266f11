import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crowd } from '#test/worker/crowd.ts'
import { board, rowsOf } from './console/board.ts'
import { list } from './console/list.ts'
import { open } from './console/page.ts'
import { spread } from './console/past.ts'
import type { Figure } from './figure.ts'
import { Caller, found, org, tell } from './worker/organisation.ts'
import { bundle, stage } from './worker/stage.ts'

/** The KB (1024 bytes, gzip) of script that the first view may weigh. */
const lightest = 150
/** Closed deals of 250 events each: a thousand events, and a million. */
const past = { events: 250, few: 4, many: 4_000 } as const
const rows = 10_000

/**
 * The console as it is built, in a browser, before the Worker as it is deployed: what the first view weighs, what a board costs
 * with a thousand and with a million events behind it, and how a list of ten thousand deals scrolls.
 */
export async function* figures(): AsyncIterable<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'bench-data-'))
  const on = await stage(await bundle('test/worker/floor.ts'), data)
  try {
    const shard = await found(on)
    const rep = await new Caller(on.url).signIn()
    const boss = await new Caller(on.url).signIn('bench-boss')
    await tell(rep, 'past', past.events, 'lost')
    await crowd(shard, org, 'past', 0, past.few - 1)
    yield* board(on, boss, '1k')
    await crowd(shard, org, 'past', past.few - 1, past.many - 1)
    yield { name: 'console.board.rows', value: await rowsOf(boss), unit: 'rows at 1M events, all of the weeks shown' }
    await spread(shard, 'past')
    yield* board(on, boss, '1M')
    await tell(rep, 'open', 25, 'open')
    await crowd(shard, org, 'open', 0, rows - past.many - 1)
    const page = await open(on.url)
    try {
      const value = Math.round(page.script() / 10.24) / 100
      yield { name: 'console.first.gzip', value, unit: 'KB', goal: lightest, met: value <= lightest }
      yield* list(page.page, rows)
    } finally {
      await page.close()
    }
  } finally {
    await on.stop()
    await rm(data, { recursive: true })
  }
}

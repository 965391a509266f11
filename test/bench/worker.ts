import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crowd } from '#test/worker/crowd.ts'
import type { Figure } from './figure.ts'
import { Caller, found, org, tell } from './worker/organisation.ts'
import { type Built, bundle, type Stage, stage } from './worker/stage.ts'

/**
 * The Worker as it is deployed, in a workerd of its own. CPU is what the kernel says that process took, over many requests sent
 * one after another by this one; the databases run in it too. The floor is the same statements of the same requests, bound and
 * sent by a few lines without routes, rights, checks and the engine (test/worker/floor.ts), in the same process in turn with it.
 */
export async function* figures(): AsyncIterable<Figure> {
  const built = await bundle('worker/index.ts')
  yield less('worker.bundle.gzip', rounded(built.gzipped / 1024), 'KB', 400)
  yield less('worker.startup', await startup(built), 'CPU-ms', 100)
  yield* costs(await bundle('test/worker/floor.ts'))
}

const deal = 'bench-deal'
const view = `/api/v1/deals/${deal}`
const note = { type: 'do step' as const, step: 'note', evidence: { kind: 'word' as const } }

async function* costs(built: Built): AsyncIterable<Figure> {
  const data = await mkdtemp(join(tmpdir(), 'bench-data-'))
  const on = await stage(built, data)
  try {
    const shard = await found(on)
    const caller = await new Caller(on.url).signIn()
    await tell(caller, deal, 25, 'open')
    yield* rows(caller, shard)
    yield* ratios(on, caller, shard)
  } finally {
    await on.stop()
    await rm(data, { recursive: true })
  }
}

/** Requests of one turn, and turns of each of the two that are compared. */
const turn = 100
const turns = 6

async function* ratios(on: Stage, caller: Caller, shard: D1Database): AsyncIterable<Figure> {
  await caller.get(`/record/read${view}`)
  const read = await compare(
    on,
    () => caller.get(view),
    () => caller.get('/bare/read'),
  )
  yield { ...less('worker.read.ratio', rounded(read.own / read.bare), '×', 1.25), floor: 1 }
  yield { name: 'worker.read', value: rounded(read.own), unit: 'CPU-ms', floor: rounded(read.bare) }
  yield less('worker.read.trips', (await told(caller, 'read')).trips, 'trips', 1)

  // One command on each of many like deals, so that none of them grows.
  const most = turn * (turns + 1)
  await crowd(shard, org, deal, 0, most)
  let n = 0
  let k = 0
  await caller.send(deal, note, '/record/command/api/v1/commands')
  const command = await compare(
    on,
    () => caller.send(`${deal}-${n++}`, note),
    () => caller.send(deal, note, `/bare/command?k=${++k}`),
  )
  yield { ...less('worker.command.ratio', rounded(command.own / command.bare), '×', 1.25), floor: 1 }
  yield { name: 'worker.command', value: rounded(command.own), unit: 'CPU-ms', floor: rounded(command.bare) }
  yield less('worker.command.trips', (await told(caller, 'command')).trips, 'trips', 2)
}

/** CPU milliseconds of one request, of the Worker and bare: the least of several turns, taken one after the other. */
async function compare(on: Stage, own: () => Promise<unknown>, bare: () => Promise<unknown>) {
  const least = { own: Number.POSITIVE_INFINITY, bare: Number.POSITIVE_INFINITY }
  for (let at = 0; at <= turns; at++)
    for (const [name, ask] of [
      ['own', own],
      ['bare', bare],
    ] as const) {
      const before = await on.cpu()
      for (let one = 0; one < turn; one++) await ask()
      const each = ((await on.cpu()) - before) / turn
      // The first turn warms up.
      if (at > 0) least[name] = Math.min(least[name], each)
    }
  return least
}

async function told(caller: Caller, name: string): Promise<{ trips: number; rows: number }> {
  return JSON.parse(await caller.get(`/rows/${name}`))
}

/** What a rep's screens ask again and again. */
const hot = {
  deal: view,
  obligations: `${view}/obligations`,
  today: '/api/v1/today',
  index: '/api/v1/index?after=1000000',
  pulse: `/api/v1/pulse?deal=${deal}&after=0&index=0`,
  cases: '/api/v1/cases',
  score: `${view}/score`,
}

/** A day of nine hours, in three of which the panel is open and the rep at work: every two seconds then, else every minute. */
const day = { busy: 3 * 3600, idle: 6 * 3600, quick: 2, slow: 60 }

async function* rows(caller: Caller, shard: D1Database): AsyncIterable<Figure> {
  const past = 'bench-past'
  // Lost deals of 250 events each, four of them and then 4 000: what grows with an organisation is what lies behind it.
  await tell(caller, past, 250, 'lost')
  await crowd(shard, org, past, 0, 3)
  const few = await rowsOf(caller)
  await crowd(shard, org, past, 3, 4000)
  const many = await rowsOf(caller)
  const slope = Math.max(...Object.entries(many).map(([name, read]) => read / (few[name] ?? read)))
  yield less('worker.rows.slope', rounded(slope), '× from 1 000 to 1 000 000 events', 1.1)
  const asked = day.busy / day.quick + day.idle / day.slow
  yield { name: 'worker.pulse.requests', value: asked, unit: 'a rep-day' }
  yield { name: 'worker.pulse.rows', value: asked * (many.pulse ?? 0), unit: 'a rep-day' }
}

async function rowsOf(caller: Caller): Promise<Record<string, number>> {
  const read: Record<string, number> = {}
  for (const [name, path] of Object.entries(hot)) {
    await caller.get(path)
    await caller.get(`/record/${name}${path}`)
    read[name] = (await told(caller, name)).rows
  }
  return read
}

/** What a new isolate costs before its first answer, over a Worker that does nothing: the least of several. */
async function startup({ modules }: Built): Promise<number> {
  const empty = {
    type: 'ESModule' as const,
    path: 'empty.js',
    contents: 'export default { fetch: () => new Response() }',
  }
  const begin = async (all: Built['modules']) => {
    const on = await stage({ modules: all })
    await (await fetch(`${on.url}/api/none`)).text()
    const taken = await on.cpu()
    await on.stop()
    return taken
  }
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let n = 0; n < 4; n++) {
    least[0] = Math.min(least[0] ?? 0, await begin(modules))
    least[1] = Math.min(least[1] ?? 0, await begin([empty]))
  }
  return rounded((least[0] ?? 0) - (least[1] ?? 0))
}

function less(name: string, value: number, unit: string, goal: number): Figure {
  return { name, value, unit, goal, met: value <= goal }
}

const rounded = (value: number) => Math.round(value * 100) / 100

import type { Figure } from '../figure.ts'
import type { Caller } from '../worker/organisation.ts'
import type { Stage } from '../worker/stage.ts'

const path = '/api/v1/board'
const most = 2
/** Requests of one turn, and turns: the least of them counts, for the machine has other work too. */
const turn = 25
const turns = 4

/** What one board costs the Worker with so many events behind it: round trips and rows of the database, CPU of both. */
export async function* board(on: Stage, boss: Caller, events: string): AsyncIterable<Figure> {
  const told = await recorded(boss)
  const at = `at ${events} events`
  yield { name: 'console.board.trips', value: told.trips, unit: `trips ${at}`, goal: most, met: told.trips <= most }
  yield { name: 'console.board.rows', value: told.rows, unit: `rows ${at}` }
  const own = await least(on, () => boss.get(path))
  const bare = await least(on, () => boss.get('/bare/board'))
  yield { name: 'console.board.ms', value: own, unit: `CPU-ms ${at}`, floor: bare }
}

/** Rows that the database reads for one board. */
export async function rowsOf(boss: Caller): Promise<number> {
  return (await recorded(boss)).rows
}

async function recorded(boss: Caller): Promise<{ trips: number; rows: number }> {
  await boss.get(`/record/board${path}`)
  return JSON.parse(await boss.get('/rows/board'))
}

/** CPU milliseconds of one request. The first turn warms up. */
async function least(on: Stage, ask: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let at = 0; at <= turns; at++) {
    const before = await on.cpu()
    for (let one = 0; one < turn; one++) await ask()
    if (at > 0) best = Math.min(best, ((await on.cpu()) - before) / turn)
  }
  return Math.round(best * 100) / 100
}

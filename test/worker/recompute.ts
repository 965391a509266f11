import { env } from 'cloudflare:workers'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { contribution } from '#shared/process/contribution/contribution.ts'
import { flow } from '#shared/process/contribution/flow.ts'
import { flowRows } from '#shared/process/contribution/flowKey.ts'
import { type GrainRow, grainRows } from '#shared/process/contribution/grains.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { manualOf } from '#shared/process/world.ts'

type Row = Record<string, string | number>
const measures =
  'weight weight_credit settled met late overdue missed violated waived_weight self_attested_weight critical'.split(' ')
const flowDimensions = 'kind period team rep segment manual version stage target bucket'.split(' ')
const dimensions = 'grain period team rep deal manual segment stage step version'.split(' ')

/** The roll-ups of an organisation as they are stored, and as every ledger of it says again from nothing; zero rows absent. */
export async function bothRollups(org: string, now: number): Promise<{ stored: string[]; recomputed: string[] }> {
  const [stored, flows, events, manuals, calendars] = (
    await env.SHARD_0.batch<Row>(
      ['rollup', 'flow', 'event', 'manual', 'calendar'].map((table) =>
        env.SHARD_0.prepare(
          `SELECT * FROM ${table} WHERE org = ?${table === 'event' ? ' ORDER BY deal, seq' : ''}`,
        ).bind(org),
      ),
    )
  ).map((result) => result.results)
  const world = {
    manuals: new Map(manuals?.map((row) => [String(row.hash), Manual.parse(JSON.parse(String(row.content)))])),
    calendars: new Map(calendars?.map((row) => [String(row.hash), Calendar.parse(JSON.parse(String(row.content)))])),
    timeZone: 'UTC',
  }
  const sums = new Map<string, number[]>()
  for (const [deal, rows] of Map.groupBy(events ?? [], (row) => String(row.deal))) {
    const state = replay(rows.map((row) => LedgerEvent.parse(JSON.parse(String(row.body)))))
    const { vector } = contribution(world, state, now)
    for (const row of grainRows(vector, deal, manualOf(world, state).key)) addTo(sums, keyOf(row), row.measures)
    for (const { count, ...row } of flowRows(flow(world, state, now)))
      addTo(sums, JSON.stringify(flowDimensions.map((name) => ({ ...row, period: row.week })[name as 'kind'])), [count])
  }
  return {
    stored: [...lines(stored ?? [], dimensions, measures), ...lines(flows ?? [], flowDimensions, ['count'])]
      .filter(isThere)
      .sort(),
    recomputed: [...sums]
      .map(([key, values]) => line(JSON.parse(key), values))
      .filter(isThere)
      .sort(),
  }
}

function keyOf({ grain, day, team, rep, deal, manual, segment, stage, step, version }: GrainRow): string {
  return JSON.stringify([grain, day, team, rep, deal, manual, segment, stage, step, version])
}

function addTo(sums: Map<string, number[]>, key: string, values: readonly number[]): void {
  const known = sums.get(key)
  sums.set(key, known ? known.map((value, at) => value + (values[at] ?? 0)) : [...values])
}

const lines = (rows: readonly Row[], keys: readonly string[], values: readonly string[]) =>
  rows.map((row) =>
    line(
      keys.map((name) => row[name]),
      values.map((name) => Number(row[name])),
    ),
  )
const line = (key: unknown[], values: number[]) => `${key.join(' ')}: ${values.join(' ')}`
const isThere = (text: string) => !/: (0 )*0$/.test(text)

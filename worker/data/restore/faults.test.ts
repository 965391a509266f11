import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import type * as z from 'zod'
import { restore } from '#shared/api/restore.ts'
import { watched } from '#test/worker/binding.ts'
import { faults, meet } from '#test/worker/faults.ts'
import { exported, told } from '#test/worker/files.ts'
import { given, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'

const bad = faults.filter((fault) => fault !== 'none' && fault !== 'late')
const count = (table: string, org: string) =>
  env.SHARD_0.prepare(`SELECT count(*) AS n FROM ${table} WHERE org = ?`).bind(org).first<number>('n')

it.each(bad)('whatever a trip meets (%s), what is sent again until it is answered is here once', async (fault) => {
  const source = await openOffice(`source-${bad.indexOf(fault)}`)
  const rep = source.as('rep')
  for (const deal of ['a', 'b', 'c']) await told(rep, await rep.open(deal), tick('call'))
  const lines = await exported(source)
  const shard = watched(env.SHARD_0)
  const target = await openOffice(`target-${bad.indexOf(fault)}`, { SHARD_0: shard.database })
  // Every second trip meets it, whichever that is.
  meet(
    shard,
    Array.from({ length: 400 }, (_, trip) => (trip % 2 === 1 ? fault : 'none')),
  )
  const insist = async (body: z.input<typeof restore.body>) => {
    for (;;) {
      const answer = await target.as('admin').call(restore, { body })
      if (problemOf(answer)?.status !== 503) return given(answer)
    }
  }
  await insist({ step: 'begin', session: 's' })
  const size = 7
  for (let part = 1; (part - 1) * size < lines.length; part++)
    await insist({ step: 'part', session: 's', part, lines: lines.slice((part - 1) * size, part * size) })
  expect(await insist({ step: 'finish', session: 's' })).toMatchObject({ state: 'done', lines: lines.length, deals: 3 })
  for (const table of ['event', 'deal', 'command', 'rollup'])
    expect(await count(table, target.org), table).toBe(await count(table, source.org))
  const { stored, recomputed } = await bothRollups(target.org, target.clock.now)
  expect(stored).toEqual(recomputed)
})

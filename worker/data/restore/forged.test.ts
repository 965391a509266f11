import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import { restore } from '#shared/api/restore.ts'
import { exported, putBack } from '#test/worker/files.ts'
import { given, type Office, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { noSum, writeLine } from '../lines.ts'

interface Line {
  kind: string
  // biome-ignore lint/suspicious/noExplicitAny: a forger writes what they like
  row: any
}

let things: Line[]
let count = 0

beforeAll(async () => {
  const source = await openOffice('source')
  const rep = source.as('rep')
  await rep.open('deal-a', { persons: [{ person: 'p1', name: '王芳', address: 'wang@hongda.example' }] })
  given(await rep.send('deal-a', tick('call')))
  things = (await exported(source)).map((line) => JSON.parse(line))
})

/** A file whose sums are right, with what a forger made of its lines. */
async function forged(forge: (lines: Line[]) => Line[]): Promise<string[]> {
  const lines: string[] = []
  let sum = noSum
  const counts: Record<string, number> = {}
  for (const thing of forge(structuredClone(things))) {
    const row = thing.kind === 'end' ? { ...thing.row, lines: lines.length, counts, sha256: sum } : thing.row
    const written = await writeLine({ kind: thing.kind, row }, sum)
    counts[thing.kind] = (counts[thing.kind] ?? 0) + 1
    sum = written.sum
    lines.push(written.line)
  }
  return lines
}

const change = (kind: string, alter: (row: Line['row']) => void) => (lines: Line[]) => {
  const found = lines.findLast((line) => line.kind === kind)
  if (found) alter(found.row)
  return lines
}
const without = (kind: string) => (lines: Line[]) =>
  lines.filter((_, at) => at !== lines.findLastIndex((line) => line.kind === kind))
const named = (lines: Line[]) => lines.find(({ row }) => row.personal?.name)?.row

const forgeries: [string, (lines: Line[]) => Line[], string][] = [
  [
    'an event told otherwise',
    change('event', (row) => (row.event.at -= 1)),
    'the event that the chain of deal deal-a tells of',
  ],
  [
    'a person named otherwise',
    (lines) => {
      named(lines).personal.name.value = '李伟'
      return lines
    },
    'commits to',
  ],
  ['the last event left out', without('event'), 'the rest of the ledger of deal deal-a'],
  ['an event of another deal', change('event', (row) => (row.event.deal = 'deal-b')), 'event 3 of deal deal-a'],
  [
    'a manual that says something else',
    change('manual', (row) => (row.content.version = '9')),
    'a manual of that hash',
  ],
  ['a row with a column of the forger’s own', change('member', (row) => (row.password = 'x')), 'a row of member'],
  ['a row with a text for a number', change('member', (row) => (row.active = 'yes')), 'a row of member'],
  ['a role that there is not', change('member', (row) => (row.role = 'owner')), 'a row of member'],
  ['a rule on keeping that there is not', change('organisation', (row) => (row.retention = { all: 1 })), 'the row of'],
  ['a zone that there is not', change('organisation', (row) => (row.zone = 'Nowhere/At-All')), 'the row of'],
  [
    'a row for a table that is none of an export’s',
    (lines) => [...lines.slice(0, 3), { kind: 'api_key', row: {} }],
    'a kind of line',
  ],
  ['no organisation', without('organisation'), 'the end of all that came'],
  ['an export of another form', change('guiderail', (row) => (row.format = 99)), 'an export of format 1'],
  ['two beginnings', (lines) => [...lines.slice(0, 2), ...lines.slice(0, 1)], 'begins with the line guiderail, once'],
]

it.each(forgeries)('%s is refused, though every sum is right, and leaves nothing', async (_, forge, expected) => {
  const target = await openOffice(`forged-${++count}`)
  const refused = await putBack(target, 's', await forged(forge))
  expect(problemOf(refused)).toEqual({ status: 400 })
  expect(JSON.stringify(refused)).toContain(expected)
  await expectEmpty(target)
})

it('a deal whose manual does not come along is refused at the end, and leaves nothing', async () => {
  const target = await openOffice(`forged-${++count}`)
  // Under another key the organisation was founded with the very same manual: it is taken away here.
  await env.SHARD_0.prepare('DELETE FROM manual WHERE org = ?').bind(target.org).run()
  const refused = await putBack(target, 's', await forged(without('manual')))
  expect(JSON.stringify(refused)).toContain('deal deal-a')
  await expectEmpty(target)
})

it('no file takes away the second factor that was asked for', async () => {
  const target = await openOffice(`forged-${++count}`)
  const of = (sql: string) => env.SHARD_0.prepare(`${sql} WHERE org = ?`).bind(target.org)
  await of(`UPDATE organisation SET second_factor = 'managers'`).run()
  given(await putBack(target, 's', await forged((lines) => lines)))
  expect(await of('SELECT second_factor AS f FROM organisation').first('f')).toBe('managers')
})

async function expectEmpty(target: Office): Promise<void> {
  for (const table of ['deal', 'event', 'personal', 'rollup', 'command'])
    expect(
      await env.SHARD_0.prepare(`SELECT count(*) AS n FROM ${table} WHERE org = ?`).bind(target.org).first('n'),
      table,
    ).toBe(0)
  expect(given(await target.as('admin').call(restore, { body: { step: 'begin', session: 'next' } })).state).toBe('open')
}

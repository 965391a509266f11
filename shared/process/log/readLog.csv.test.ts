import { expect, test } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import type { EventLog } from './eventLog.ts'
import { type LogForm, type LogRead, LogReader, readLog, readLogBytes } from './readLog.ts'

/** Reads a text in pieces of so many characters. */
function read(text: string, form: LogForm = {}, size = 7): LogRead {
  const reader = new LogReader(logManual, form)
  for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size))
  return reader.finish()
}

function taken(result: LogRead): EventLog {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.log
}

/** Each case with its activities, times in UTC. */
function told(log: EventLog): Record<string, string[]> {
  return Object.fromEntries(
    log.cases.map((name, ofCase) => {
      const [from, to] = [log.starts[ofCase]!, log.starts[ofCase + 1]!]
      const events = Array.from({ length: to - from }, (_, n) => {
        const { name: activity } = log.activities[log.activity[from + n]!]!
        return Number.isNaN(log.at[from + n]) ? activity : `${activity} ${new Date(log.at[from + n]!).toISOString()}`
      })
      return [name, events]
    }),
  )
}

const first = 'case,activity,at\n'

test('a log of comma-separated values is read into cases, each in the order of its times, then of its rows', () => {
  const log = taken(
    read(
      `${first}b,needs,2026-03-03T10:00:00Z\na,find,2026-03-02T09:00:00Z\nb,call,2026-03-02T09:30:00Z\nb,find,2026-03-02T09:30:00Z\n`,
    ),
  )
  expect(told(log)).toEqual({
    b: ['call 2026-03-02T09:30:00.000Z', 'find 2026-03-02T09:30:00.000Z', 'needs 2026-03-03T10:00:00.000Z'],
    a: ['find 2026-03-02T09:00:00.000Z'],
  })
  expect([...log.row]).toEqual([4, 5, 2, 3])
  expect(log.reordered).toBe(2)
})

test('names are read by the mapping, else by key, else by name in either language', () => {
  const text = `case,activity\na,Finding\na,打电话\na,needs\na,Contract\na,lost\na,dance\na,mail in\n`
  const log = taken(read(text, { activities: { Contract: { stage: 'close' } }, inbound: ['mail in'] }))
  expect(log.activities.map(({ means }) => Object.values(means).slice(0, 2).join(' '))).toEqual([
    'entry find',
    'step call',
    'entry needs',
    'entry close',
    'outcome lost',
    'unknown',
    'contact in',
  ])
  expect(log.entries).toBe(true)
})

test('columns are known by the mapping, else by their usual names, attributes by key or name', () => {
  const text =
    'Deal No;What;When;Who;预算;sector\n7;call;2026-03-02T09:00Z;ann;1200.5;x\n7;needs;2026-03-02T10:00Z;;;x\n'
  const columns = { case: 'Deal No', activity: 'What', at: 'When', actor: 'Who', ignored: ['sector'] }
  const log = taken(read(text, { columns }))
  expect(log.values(0)('budget')).toBe(1200.5)
  expect(log.actors).toEqual(['ann'])
  expect([...log.actor]).toEqual([1, 0])
  expect(told(taken(read('案例,活动,发生时间\n一,打电话,2026-03-02 09:00\n', { timeZone: 'Asia/Shanghai' })))).toEqual({
    一: ['打电话 2026-03-02T01:00:00.000Z'],
  })
})

test('the last known value of an attribute counts, by its time, and personal ones are left aside', () => {
  const text =
    'case,activity,at,budget,phone\na,call,2026-03-03T09:00Z,5,110\na,find,2026-03-02T09:00Z,3,110\na,demo,2026-03-04T09:00Z,,110\n'
  const log = taken(read(text))
  expect(log.values(0)('budget')).toBe(5)
  expect(log.values(0)('phone')).toBeUndefined()
  expect(log.values(0)('vip')).toBeUndefined()
})

test.each([
  ['windows', 'case,activity\r\na,call\r\na,"demo"\r\n'],
  ['old', 'case,activity\ra,call\ra,"demo"\r'],
  ['no end', 'case,activity\na,call\na,"demo"'],
  ['byte order mark', '\uFEFFcase,activity\na,call\na,demo\n'],
  ['tabs', 'case\tactivity\na\tcall\na\tdemo\n'],
  ['empty rows', 'case,activity\n\na,call\n  \na,demo\n\n'],
])('the form of the file makes no difference: %s', (_, text) => {
  for (const size of [1, 3, 1000]) expect(told(taken(read(text, {}, size)))).toEqual({ a: ['call', 'demo'] })
})

test('quoted fields hold delimiters, quotes and new lines', () => {
  const text = 'case,activity\n"Müller, ""Sons"" \n& Co",call\n'
  for (const size of [1, 2, 5, 100])
    expect(Object.keys(told(taken(read(text, {}, size))))).toEqual(['Müller, "Sons" \n& Co'])
})

test('bytes are read in the encoding that the caller names, wherever they are cut', async () => {
  const text = new TextEncoder().encode('\uFEFF案例,活动\n一,打电话\n')
  const gb = Uint8Array.from(Buffer.from('b0b8c0fd2cbbeeb6af0ad2bb2cb4f2b5e7bbb00a', 'hex'))
  const pieces = (bytes: Uint8Array) => [bytes.slice(0, 3), bytes.slice(3, 12), bytes.slice(12)]
  const utf8 = await readLogBytes(logManual, pieces(text), new TextDecoder('utf-8', { fatal: true }))
  const chinese = await readLogBytes(logManual, pieces(gb), new TextDecoder('gb18030', { fatal: true }))
  expect(told(taken(utf8))).toEqual({ 一: ['打电话'] })
  expect(told(taken(chinese))).toEqual({ 一: ['打电话'] })
  const wrong = await readLogBytes(logManual, pieces(gb), new TextDecoder('utf-8', { fatal: true }), { partial: true })
  expect(wrong).toMatchObject({ ok: false, faults: [{ expected: { en: 'text in utf-8' }, whole: true }] })
})

test('cases that are told to be over end with their last outcome; without any outcome the log is one of won deals', () => {
  const outcomes = (text: string, form: LogForm = {}) =>
    [...taken(read(`case,activity\n${text}`, form)).outcome].map((one) => logManual.outcomes[one]?.key ?? 'open')
  expect(outcomes('a,call\nb,lost\nb,call\nb,won\n')).toEqual(['open', 'won'])
  expect(outcomes('a,call\nb,call\n')).toEqual(['won', 'won'])
  expect(outcomes('a,call\nb,lost\n', { cases: 'closed' })).toEqual(['won', 'lost'])
  expect(outcomes('a,call\nb,lost\n', { cases: 'open' })).toEqual(['open', 'open'])
  expect(outcomes('a,call\nb,lost\nc,won\n', { cases: ['b'] })).toEqual(['won', 'open', 'won'])
})

test('progress is told after each piece', async () => {
  const seen: unknown[] = []
  await readLog(logManual, ['case,activity\n', 'a,call\n'.repeat(20_000), 'a,demo\n'], {
    progress: (one) => seen.push(one),
  })
  expect(seen).toEqual([
    { characters: 14, rows: 0, events: 0, faults: 0 },
    { characters: 140_014, rows: 20_001, events: 20_000, faults: 0 },
    { characters: 140_021, rows: 20_001, events: 20_000, faults: 0 },
  ])
})

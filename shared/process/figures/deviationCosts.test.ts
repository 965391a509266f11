import { expect, test } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import { judgeLog } from '../conformance/judgeLog.ts'
import { LogReader } from '../log/readLog.ts'
import { deviationCosts } from './deviationCosts.ts'

const hour = 3_600_000
const moment = (hours: number) => new Date(hours * hour).toISOString()

/** A case through all stages; `without` steps; from its first event to its end so many hours. */
function rows(name: string, hours: number, outcome: string, without: readonly string[] = []): string[] {
  const path = ['find', 'call', 'needs', 'survey', 'confirm', 'demo', 'watch-only', 'close', 'review', 'terms']
  const kept = path.filter((one) => !without.includes(one))
  return [...kept.map((activity, n) => `${name},${activity},${moment(n / 100)}`), `${name},${outcome},${moment(hours)}`]
}

function logOf(lines: readonly string[]) {
  const reader = new LogReader(logManual)
  reader.push(['case,activity,at', ...lines].join('\n'))
  const read = reader.finish()
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.log
}

const good = Array.from({ length: 10 }, (_, n) => rows(`good${n}`, 10 + n, n < 8 ? 'won' : 'lost')).flat()
const slow = Array.from({ length: 8 }, (_, n) => rows(`slow${n}`, 30 + n, n < 6 ? 'won' : 'lost', ['call'])).flat()
const lost = Array.from({ length: 6 }, (_, n) =>
  rows(`lost${n}`, 12 + n, n < 1 ? 'won' : 'lost', ['survey', 'terms']),
).flat()
const open = rows('open', 1, 'dance', ['call', 'survey'])
const log = logOf([...good, ...slow, ...lost, ...open])
const judged = judgeLog(log)
if (!judged.ok) throw new Error(JSON.stringify(judged))
const rank = (by: 'cases' | 'time' | 'winRate') => deviationCosts(log, judged.cases, { by })

test('deviations of closed cases are counted, and what goes with them is compared with the rest', () => {
  const call = rank('cases').find(({ activity }) => activity === 'call')
  expect(call).toMatchObject({ move: 'model', missing: 'step', occurrences: 8, cases: 8, share: 8 / 24 })
  expect(call?.time?.with.value).toBe(33.5 * hour)
  expect(call?.time?.without.value).toBe(14.5 * hour)
  expect(call?.time?.difference.value).toBe(19 * hour)
  expect(call?.time?.difference.low).toBeGreaterThan(0)
  expect(call?.winRate?.with.value).toBe(6 / 8)
  expect(call?.winRate?.without.value).toBe(9 / 16)
})

test('they are ranked by how often they come, by the time and by the wins that go with them', () => {
  expect(rank('cases')[0]?.activity).toBe('call')
  expect(rank('time')[0]?.activity).toBe('call')
  expect(rank('winRate')[0]?.activity).toBe('survey')
  expect(rank('winRate').at(-1)?.activity).toBe('call')
})

test('too few cases to tell a median have none, and a deviation of every case is compared with nothing', () => {
  const few = logOf([...rows('a', 5, 'won', ['call']), ...rows('b', 6, 'lost', ['call'])])
  const told = judgeLog(few)
  if (!told.ok) throw new Error('not judged')
  expect(deviationCosts(few, told.cases)[0]).toMatchObject({
    activity: 'call',
    cases: 2,
    share: 1,
    time: null,
    winRate: null,
  })
})

import { describe, expect, it } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import { judgeFile } from './judgeFile.ts'
import type { JudgeRequest, Progress } from './judgement.ts'
import { deviationText, kindText, timeText, wonText } from './logWords.ts'

const hour = 3_600_000
const moment = (hours: number) => new Date(hours * hour).toISOString()
const path = ['find', 'call', 'needs', 'survey', 'confirm', 'demo', 'watch-only', 'close', 'review', 'terms']

/** A case through all stages; `without` steps; from its first event to its end so many hours. */
function rows(name: string, hours: number, outcome: string, without: readonly string[] = []): string[] {
  const kept = path.filter((one) => !without.includes(one))
  return [...kept.map((activity, n) => `${name},${activity},${moment(n / 100)}`), `${name},${outcome},${moment(hours)}`]
}

const head = 'case,activity,at'
const good = Array.from({ length: 8 }, (_, n) => rows(`good${n}`, 100 + n, 'won'))
const slow = Array.from({ length: 6 }, (_, n) => rows(`slow${n}`, 200 + n, n < 3 ? 'won' : 'lost', ['call']))
const log = [head, ...good.flat(), ...slow.flat(), ...rows('worst', 90, 'lost', ['survey', 'demo'])]

function request(lines: readonly string[] | Uint8Array<ArrayBuffer>, form: JudgeRequest['form'] = {}): JudgeRequest {
  const file = new Blob([lines instanceof Uint8Array ? lines : lines.join('\n')])
  return { manual: logManual, file, encoding: 'utf-8', form: { timeZone: 'Asia/Shanghai', ...form } }
}

const judged = async (lines: readonly string[], form: JudgeRequest['form'] = {}) => {
  const end = await judgeFile(request(lines, form), () => {})
  if (end.is !== 'judged') throw new Error(JSON.stringify(end))
  return end
}

describe('a log laid beside a manual', () => {
  it('is told as counts, fitness, ranked deviations and its worst cases', async () => {
    const verdict = await judged(log)
    expect(verdict).toMatchObject({ cases: 15, closed: 15, exact: 8, left: 0, faultCount: 0, names: [] })
    expect(verdict.fitness.micro).toBeGreaterThan(0.9)
    expect(verdict.deviations[0]).toMatchObject({ move: 'model', missing: 'step', activity: 'call', cases: 6 })
    expect(verdict.worst[0]).toMatchObject({ case: 'worst', cost: 2, open: false })
    expect(verdict.worst.at(-1)).toMatchObject({ cost: 0, deviations: [] })
  })

  it('is told in words, in both languages', async () => {
    const { deviations, worst } = await judged([...log, `good0,find,${moment(0.5)}`, `good0,dance,${moment(0.6)}`])
    const [missing] = worst.find((one) => one.case === 'slow0')?.deviations ?? []
    const extra = worst.find((one) => one.case === 'good0')?.deviations.at(-1)
    if (!missing || !extra) throw new Error('no deviations')
    expect(deviationText(logManual, missing, 'zh-CN')).toBe('「needs」之前缺少「打电话」')
    expect(deviationText(logManual, missing, 'en')).toBe('“Call” missing before “needs”')
    expect(deviationText(logManual, extra, 'en')).toMatch(/^“dance” not due then \(row \d+\)$/)
    const [call] = deviations
    if (!call?.time || !call.winRate) throw new Error('not compared')
    expect(kindText(logManual, call, 'zh-CN')).toBe('缺少「打电话」')
    expect(timeText(call.time, 'en')).toMatchObject({ difference: '+4.1 d', sides: '8.4 d against 4.3 d' })
    expect(wonText(call.winRate, 'zh-CN').difference).toBe('-38.9 个百分点')
  })

  it('tells how far it has read', async () => {
    const told: Progress[] = []
    await judgeFile(request(log), (progress) => told.push(progress))
    expect(told.map(({ is }) => is)).toEqual(['reading', 'judging'])
  })

  it('may be written as XES', async () => {
    const event = (name: string) => `<event><string key="concept:name" value="${name}"/></event>`
    const trace = `<trace><string key="concept:name" value="a"/>${[...path, 'won'].map(event).join('')}</trace>`
    expect(await judged([`<log>${trace}</log>`])).toMatchObject({ cases: 1, exact: 1, events: 11 })
  })

  it('lists at most two hundred cases', async () => {
    const many = Array.from({ length: 250 }, (_, n) => rows(`c${n}`, 10, 'won', ['call'])).flat()
    const verdict = await judged([head, ...many])
    expect([verdict.cases, verdict.worst.length]).toEqual([250, 200])
  })
})

describe('a log with faults', () => {
  const broken = [...log, 'good0,call,never', 'x,find,2026-11-22']

  it('is not judged, and each fault is told with its place', async () => {
    const end = await judgeFile(request(broken), () => {})
    expect(end).toMatchObject({ is: 'faulty', faultCount: 1, faults: [{ column: 'at', value: 'never' }] })
  })

  it('is judged in part where that is asked for, and the rows left out are counted', async () => {
    const verdict = await judged(broken, { partial: true })
    expect(verdict).toMatchObject({ cases: 16, left: 1, faultCount: 1 })
  })

  it('in another encoding is read in it, and is a fault in a wrong one', async () => {
    const gb = new Uint8Array([...new TextEncoder().encode('case,activity\na,'), 0xb4, 0xf2, 0xb5, 0xe7, 0xbb, 0xb0])
    expect(await judgeFile({ ...request(gb), encoding: 'gb18030' }, () => {})).toMatchObject({ is: 'judged', cases: 1 })
    expect(await judgeFile(request(gb), () => {})).toMatchObject({ is: 'faulty', faults: [{ whole: true }] })
  })

  it('that cannot be read to its end says so', async () => {
    const file = new Blob(['case,activity\n'])
    file.stream = () => new ReadableStream({ pull: (control) => control.error(new Error('moved')) })
    expect(await judgeFile({ ...request(log), file }, () => {})).toEqual({ is: 'failed' })
  })
})

describe('names that the manual does not have', () => {
  const renamed = log.map((line) => line.replace(',call,', ',电话沟通,'))

  it('are counted, and are known once they are mapped', async () => {
    const unknown = await judged(renamed)
    expect(unknown.names).toEqual([{ name: '电话沟通', times: 9 }])
    expect(unknown.exact).toBe(0)
    const mapped = await judged(renamed, { activities: { 电话沟通: { step: 'call' } } })
    expect(mapped).toMatchObject({ exact: 8, names: [{ name: '电话沟通', times: 9 }] })
  })

  it('are asked about when they have several meanings', async () => {
    const twice = [head, ...rows('a', 3, 'won').map((line) => line.replace(',review,', ',Check,'))]
    expect(await judgeFile(request(twice), () => {})).toMatchObject({ is: 'faulty', names: [{ name: 'Check' }] })
    expect(await judged(twice, { activities: { Check: { step: 'review' } } })).toMatchObject({ exact: 1 })
  })
})

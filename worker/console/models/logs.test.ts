import { expect, test } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import type { JudgeEnd, JudgeRequest, Progress } from './judgement.ts'
import { requestOf, usualChoices, zonesFrom } from './logChoices.ts'
import { openLogs } from './logs.ts'

const request: JudgeRequest = requestOf(logManual, new Blob([]), usualChoices('Asia/Shanghai'), {})

function watched() {
  const stopped: number[] = []
  const hears: ((news: Progress | JudgeEnd) => void)[] = []
  const model = openLogs((_, hear) => {
    const number = hears.push(hear)
    return () => void stopped.push(number)
  })
  return { model, stopped, hears }
}

test('one log is judged at a time: a new one stops the one before', () => {
  const { model, stopped, hears } = watched()
  model.judge(request)
  hears[0]?.({ is: 'reading', rows: 10, faults: 0 })
  expect(model.state.value).toMatchObject({ is: 'reading', rows: 10 })
  model.judge(request)
  expect(stopped).toEqual([1])
  expect(model.state.value).toMatchObject({ is: 'reading', rows: 0 })
})

test('what is cancelled ends, and nothing is left of it', () => {
  const { model, stopped } = watched()
  model.judge(request)
  model.cancel()
  expect(stopped).toEqual([1])
  expect(model.state.value).toEqual({ is: 'nothing' })
})

test('a request names the columns that were typed, and no others', () => {
  const columns = { case: ' Ticket ', activity: '', at: '', actor: '' }
  const choices = { ...usualChoices('Asia/Shanghai'), columns, rest: true }
  expect(requestOf(logManual, new Blob([]), choices, {}).form).toEqual({
    timeZone: 'Asia/Shanghai',
    cases: 'told',
    columns: { case: 'Ticket', ignored: 'rest' },
    activities: {},
    partial: false,
  })
})

test('the likely zones stand first, each once', () => {
  const zones = zonesFrom(['Asia/Shanghai', 'Europe/Berlin', 'Asia/Shanghai'])
  expect(zones.slice(0, 3)).toEqual(['Asia/Shanghai', 'Europe/Berlin', 'UTC'])
  expect(new Set(zones).size).toBe(zones.length)
})

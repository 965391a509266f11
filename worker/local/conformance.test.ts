import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { judgeFiles } from './conformance.ts'
import { readConformanceOptions } from './conformanceOptions.ts'

const folder = await mkdtemp(join(tmpdir(), 'guiderail-logs-'))
const file = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}
async function judged(...args: string[]) {
  const lines: object[] = []
  const whole = await judgeFiles(readConformanceOptions(args), (line) => lines.push(line))
  return { whole, lines }
}

test('logs are judged one after the other, each case a line, then the log', async () => {
  const csv = await file('log.csv', 'case,activity\na,prospecting\na,needs\nb,coffee\n')
  const { whole, lines } = await judged('--cases', 'open', csv)
  expect(whole).toBe(true)
  expect(lines).toMatchObject([{ case: 'a' }, { case: 'b', cost: 1 }, { cases: 2, log: { micro: null, macro: null } }])
})

test('a log in the names and the encoding of another program is read by a mapping', async () => {
  const log = await file('gb.csv', Uint8Array.from(Buffer.from('b0b8c0fd2cbbeeb6af0ad2bb2cb4f2b5e7bbb00a', 'hex')))
  const mapping = await file('mapping.json', JSON.stringify({ activities: { 打电话: { step: 'first-email' } } }))
  const { lines } = await judged('--encoding', 'gb18030', '--mapping', mapping, '--cases', 'open', log)
  expect(lines[0]).toMatchObject({ case: '一' })
})

test('a faulty log is told fault by fault, and is not judged', async () => {
  const csv = await file('bad.csv', 'case,activity,at\na,needs,yesterday\n')
  const { whole, lines } = await judged('--zone', 'Asia/Shanghai', csv)
  expect(whole).toBe(false)
  expect(lines).toMatchObject([{ fault: { row: 2, column: 'at', value: 'yesterday' } }])
})

test('anything else is answered with how to ask', () => {
  expect(() => readConformanceOptions([])).toThrow('npm run conformance')
  expect(() => readConformanceOptions(['--cases', 'some', 'x.csv'])).toThrow('closed or open')
})

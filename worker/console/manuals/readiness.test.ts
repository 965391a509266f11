import { describe, expect, it } from 'vitest'
import type { DraftFinding, DraftReport } from '#shared/api/drafts.ts'
import { importYaml } from '#shared/process/manual/yaml/import.ts'
import { faultText } from './faultWords.ts'
import { readinessOf, remarksOf } from './readiness.ts'

const draft = { key: 'small', hash: 'b'.repeat(64), name: { en: 'Small' }, stages: [], inFlight: 'stay' as const }
const report = (change: Partial<DraftReport> = {}): DraftReport => ({
  faults: [],
  findings: [],
  draft,
  changes: [],
  inFlight: [],
  mappingNeeded: false,
  ...change,
})
const finding = (level: DraftFinding['level'], line: number): DraftFinding => ({
  rule: 'script unused',
  level,
  at: `scripts[${line}]`,
  line,
  column: 3,
  reason: { 'zh-CN': '没人用', en: 'unused' },
  suggestion: { 'zh-CN': '删去', en: 'remove it' },
})
const fault = { at: 'roles', expected: 'exactly one role that leads', line: 9, column: 1 }
const stands = (said: DraftReport, text = 'key: small') => readinessOf(text, { of: 'key: small', said })

describe('whether a draft can be published', () => {
  it('is not told of an older text, nor of none', () => {
    expect(stands(report(), 'key: smaller')).toEqual({ is: 'looking' })
    expect(readinessOf('key: small', undefined)).toEqual({ is: 'looking' })
    expect(readinessOf(' \n', { of: ' \n', said: report() })).toEqual({ is: 'empty' })
  })

  it('counts all that stands against it: faults and errors, no warnings', () => {
    const { draft: _, ...unread } = report({ faults: [fault] })
    expect(stands(unread)).toEqual({ is: 'faulty', faults: 1 })
    expect(stands(report({ findings: [finding('error', 4), finding('warning', 2)] }))).toEqual({
      is: 'faulty',
      faults: 1,
    })
  })

  it('tells a new manual, one that is in force already, and one that changes something', () => {
    expect(stands(report())).toEqual({ is: 'new' })
    expect(stands(report({ against: { hash: draft.hash } }))).toEqual({ is: 'same' })
    expect(stands(report({ against: { hash: 'c'.repeat(64) } }))).toEqual({ is: 'ready', changes: 0 })
  })
})

it('remarks come with what keeps it from being published first, then by line', () => {
  const said = report({ faults: [fault], findings: [finding('hint', 1), finding('warning', 7), finding('error', 4)] })
  expect(remarksOf(said).map(({ level, line }) => [level, line])).toEqual([
    ['error', 4],
    ['error', 9],
    ['warning', 7],
    ['hint', 1],
  ])
})

describe('a fault', () => {
  const found = (yaml: string) => {
    const read = importYaml(yaml)
    return read.ok ? [] : read.faults.map(({ expected }) => expected)
  }

  it('of the engine is said in the reader’s language, none as the engine says it to machines', () => {
    const faults = [
      ...found('key: Bad Key\nschemaVersion: 1\nroles: []\nstages: sales\nextra: 1'),
      ...found('key: [a'),
      ...found('name: &a x\nsummary: *a'),
    ]
    expect(faults.length).toBeGreaterThan(8)
    expect(faults.map((one) => faultText(one, 'zh-CN')).filter((text) => text.startsWith('应为'))).toEqual([])
    expect(faults.map((one) => faultText(one, 'en')).filter((text) => text.startsWith('expected'))).toEqual([])
  })

  it('without words of its own is still told', () => {
    expect(faultText('days are whole', 'zh-CN')).toBe('应为：days are whole')
  })

  it('names what is meant', () => {
    expect(faultText('a known step of this stage, not call', 'zh-CN')).toBe('没有编号为 call 的步骤')
    expect(faultText('Invalid option: expected one of "block"|"warn"', 'en')).toBe('one of block, warn')
  })
})

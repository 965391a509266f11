import { expect, it } from 'vitest'
import type { DraftReport } from '#shared/api/drafts.ts'
import { fateOf, homelessOf, missingOf, openDealsOf, openPutting, sinceOf } from './putting.ts'

const hash = 'a'.repeat(64)
const stage = (key: string, open: number, to?: string) => ({ key, name: { en: key }, open, ...(to ? { to } : {}) })
const report = (change: Partial<DraftReport> = {}): DraftReport => ({
  faults: [],
  findings: [],
  draft: { key: 'small', hash: 'b'.repeat(64), name: { en: 'Small' }, stages: [], inFlight: 'stay' },
  against: { hash, since: 0 },
  changes: [],
  inFlight: [
    { hash, open: 3, stages: [stage('find', 1), stage('needs', 2, 'needs')] },
    { hash: 'c'.repeat(64), open: 4, stages: [stage('find', 4)] },
  ],
  mappingNeeded: true,
  ...change,
})

it('a stage that is gone is asked for once, whatever versions had it, with all the deals that stand there', () => {
  expect(homelessOf(report())).toEqual([{ key: 'find', name: { en: 'find' }, open: 5 }])
  expect(openDealsOf(report())).toBe(7)
})

it('deals move only once every stage that is gone has a place', () => {
  const putting = openPutting(report())
  expect(missingOf(putting, report(), 0)).toBeUndefined()
  putting.inFlight.value = 'move'
  expect(missingOf(putting, report(), 0)).toBe('stages')
  putting.stages.value = { find: 'search' }
  expect(missingOf(putting, report(), 0)).toBeUndefined()
  expect(fateOf(putting, report())).toEqual({ inFlight: 'move', stages: { find: 'search' }, note: '', expected: hash })
  putting.inFlight.value = 'stay'
  expect(fateOf(putting, report()).stages).toEqual({})
})

it('a time of one’s own is a time, and one to come', () => {
  const putting = openPutting(report())
  putting.when.value = 'own'
  expect(missingOf(putting, report(), 0)).toBe('when')
  putting.own.value = '2026-11-20T09:00'
  const since = new Date(2026, 10, 20, 9).getTime()
  expect(missingOf(putting, report(), since)).toBe('past')
  expect(missingOf(putting, report(), since - 1)).toBeUndefined()
  expect(sinceOf(putting)).toEqual({ since })
})

it('begins as the manual says: on its day, with its word on the deals', () => {
  const named = report({ draft: { ...report().draft!, effective: '2026-12-01', inFlight: 'move' } })
  const putting = openPutting(named)
  expect([putting.when.value, putting.inFlight.value, sinceOf(putting)]).toEqual(['named', 'move', {}])
  putting.when.value = 'now'
  expect(sinceOf(putting)).toEqual({ since: 'now' })
})

it('of a manual that is new nothing is expected to be in force', () => {
  const { against: _, ...fresh } = report({ inFlight: [] })
  expect(fateOf(openPutting(fresh), fresh)).not.toHaveProperty('expected')
})

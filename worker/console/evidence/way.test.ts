import { describe, expect, it } from 'vitest'
import { judge } from '../models/deal.ts'
import { dealPage, opening } from '../test/ledger.ts'
import { rowsOf, wayOf } from './way.ts'

const word = { kind: 'word' } as const
const did = (ago: number, step: string) => ({ ago, act: { type: 'do step' as const, step, evidence: word } })

async function wayAfter(...deeds: Parameters<typeof dealPage>[0]) {
  const judged = judge(await dealPage([opening, ...deeds]), 'Asia/Shanghai')
  if (!judged) throw new Error('the ledger lacks a document')
  const way = wayOf(judged)
  if (way.is !== 'laid') throw new Error(way.because)
  return way
}

describe('the path taken beside the path prescribed', () => {
  it('is one path as long as the manual is kept', async () => {
    const way = await wayAfter(did(240, 'fit-check'), did(230, 'first-email'))
    expect(way).toMatchObject({ skipped: 0, extra: 0, open: true, fitness: 1 })
    expect(way.rows.map(({ is }) => is)).toEqual(['match', 'match', 'match'])
    expect(way.rows[0]).toMatchObject({ what: { kind: 'entry', stage: 'prospecting' } })
    expect(way.rows.every(({ at, event }) => at !== undefined && event !== undefined)).toBe(true)
  })

  it('shows what was skipped where it should have stood, and counts each difference', async () => {
    const way = await wayAfter(
      did(240, 'fit-check'),
      did(235, 'follow-up-call'),
      did(232, 'meeting-booked'),
      { ago: 200, act: { type: 'advance', from: 'prospecting', reason: 'the customer asked for it' } },
      ...['discovery-meeting', 'minutes-sent', 'needs-survey'].map((step, place) => did(190 - place, step)),
    )
    const skipped = way.rows.filter(({ is }) => is === 'skipped')
    expect(skipped.length).toBe(way.skipped)
    expect(skipped.map(({ what }) => what)).toContainEqual({ kind: 'step', step: 'first-email' })
    expect(skipped.every(({ event }) => event === undefined)).toBe(true)
    const entered = way.rows.findIndex(({ what }) => what?.kind === 'entry' && what.stage === 'needs')
    expect(way.rows.slice(0, entered).filter(({ is }) => is === 'skipped').length).toBe(way.skipped)
    expect(way.fitness).toBeLessThan(1)
  })

  it('keeps the order of what happened, what is missing before it, what is too many in its place', () => {
    const seen = [1, 2, 3].map((label) => ({ label, told: { event: `e${label}`, at: label, act: label } }))
    const deviations = [
      { move: 'model', label: 7, position: 1 },
      { move: 'log', label: 2, position: 1 },
      { move: 'model', label: 8, position: 3 },
    ] as const
    const rows = rowsOf(seen, deviations, (label) => ({ kind: 'step', step: `s${label}` }))
    expect(rows.map(({ is, what }) => `${is} ${what?.kind === 'step' ? what.step : ''}`)).toEqual([
      'match s1',
      'skipped s7',
      'extra s2',
      'match s3',
      'skipped s8',
    ])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { checkConformance, mostRows } from '#shared/api/conformance.ts'
import { smallManual } from '#test/fixtures/scene.ts'
import { given, type Office, openOffice } from '#test/worker/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice('fits')
})

const ask = (body: object, who: 'boss' | 'rep' = 'boss') =>
  office.as(who).call(checkConformance, { body: { manual: smallManual, mapping: {}, ...body } })
const faults = async (body: object) => {
  const answer = await ask(body)
  return answer.ok || !('problem' in answer) ? undefined : answer.problem.faults
}
const row = (activity: string, more: object = {}) => ({ case: 'a', activity, ...more })
const whole = ['find', 'call', 'needs', 'survey', 'confirm', 'demo', 'watch-only', 'close', 'review', 'terms', 'won']

describe('a log', () => {
  it('of a case that went by the manual costs nothing', async () => {
    const answer = given(await ask({ events: whole.map((activity) => row(activity)) }))
    expect(answer).toEqual({
      cases: [{ case: 'a', cost: 0, worstCost: 20, fitness: 1, deviations: [] }],
      log: { micro: 1, macro: 1 },
    })
  })

  it('says of each deviation what it was, where, and in which row', async () => {
    const events = whole.filter((one) => one !== 'survey').map((activity) => row(activity))
    events.splice(1, 0, row('coffee'))
    const [found] = given(await ask({ events })).cases
    expect(found).toMatchObject({ cost: 2, worstCost: 20, fitness: 0.9 })
    expect(found?.deviations).toEqual([
      { move: 'log', activity: 'coffee', position: 1, row: 2 },
      { move: 'model', activity: 'survey', position: 4, missing: 'step' },
    ])
  })

  it('is read by a mapping of names, as values by comma too, and open cases are beginnings', async () => {
    const csv = 'case,activity,at\nb,Ring them,2026-03-02T10:00Z\nb,find,2026-03-02T09:00Z\n'
    const answer = given(await ask({ csv, mapping: { 'Ring them': { step: 'call' } }, cases: 'open' }))
    expect(answer).toEqual({
      cases: [{ case: 'b', cost: 0, worstCost: 2, fitness: 1, deviations: [] }],
      log: { micro: null, macro: null },
    })
  })

  it('is answered to a key that may read, and to no rep', async () => {
    const body = { manual: smallManual, mapping: {}, events: [row('find')] }
    expect((await office.key.call(checkConformance, { body })).ok).toBe(true)
    expect(await ask({ events: [row('find')] }, 'rep')).toMatchObject({ ok: false, problem: { status: 403 } })
  })
})

describe('a log with faults', () => {
  it('is told every fault with its place, and nothing is judged', async () => {
    expect(await faults({ events: [{ activity: 'find' }, row('call', { at: 'yesterday', colour: 'red' })] })).toEqual([
      { at: 'events[0].case', expected: 'a name of up to 500 characters' },
      { at: 'events[1].colour', expected: 'no column of this name, not "red"' },
      {
        at: 'events[1].at',
        expected: 'a moment in milliseconds, or a date or time by ISO 8601, not "yesterday"',
      },
    ])
  })

  it('or a manual with faults, neither rows nor values, or too many rows, says so', async () => {
    expect((await faults({ manual: { ...smallManual, stages: [] }, events: [] }))?.[0]?.at).toBe('manual.stages')
    expect(await faults({})).toEqual([{ at: 'events', expected: 'a log: either events or csv' }])
    const events = Array.from({ length: mostRows + 1 }, () => row('find'))
    expect((await faults({ events }))?.[0]?.expected).toContain(`at most ${mostRows} rows`)
  })
})

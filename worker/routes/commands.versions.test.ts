import { describe, expect, it } from 'vitest'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import { publishManual } from '#shared/api/versions.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { day, smallManual } from '#test/fixtures/scene.ts'
import { fresh, given, openOffice, problemOf, tick } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'

/** The next version: the survey has another key, and the first stage is called otherwise. */
const next = Manual.parse({
  ...smallManual,
  stages: smallManual.stages.map((stage) =>
    stage.key === 'find'
      ? { ...stage, key: 'search', formerly: ['find'] }
      : {
          ...stage,
          returns: stage.returns?.map((way) => (way.to === 'find' ? { ...way, to: 'search' } : way)) ?? [],
          steps: stage.steps.map((step) =>
            step.key === 'survey'
              ? { ...step, key: 'needs-survey', formerly: ['survey'] }
              : step.key === 'confirm'
                ? { ...step, after: ['needs-survey'], timeStandard: { within: { amount: 8, unit: 'hours' as const } } }
                : step,
          ),
        },
  ),
})

async function migrated(org: string) {
  const office = await openOffice(org)
  const deal = await office.as('rep').open(fresh('deal'))
  office.clock.now = day(2)
  given(await office.as('rep').send(deal, tick('call')))
  given(await office.as('rep').send(deal, { type: 'advance', from: 'find' }))
  const { hash } = given(await office.as('admin').call(publishManual, { body: { manual: next } }))
  return { office, deal, hash }
}

describe('a deal moved to the next version', () => {
  it('keeps what it lost under the old one, and both versions judge it from then on', async () => {
    const { office, deal, hash } = await migrated('moved')
    const before = given(await office.as('rep').call(getDealScore, { params: { deal } }))
    expect(before.losses.map((loss) => loss.obligation)).toEqual(['find/1/call'])
    given(await office.as('admin').send(deal, { type: 'migrate', manual: hash, stages: {} }))
    const after = given(await office.as('rep').call(getDealScore, { params: { deal } }))
    expect([after.manual, after.score]).toEqual([hash, before.score])
    const { state } = given(await office.as('rep').call(getDeal, { params: { deal } }))
    expect(state.manuals.map((one) => one.manual)).toHaveLength(2)
    const ledger = given(await office.as('rep').call(getLedger, { params: { deal } }))
    expect(Object.keys(ledger.manuals)).toHaveLength(2)
    given(await office.as('rep').send(deal, tick('needs-survey')))
    const { stored, recomputed } = await bothRollups('moved', office.clock.now)
    expect(stored).toEqual(recomputed)
  })

  it('knows a step by the key that it had, from a click that waited in an outbox', async () => {
    const { office, deal, hash } = await migrated('waited')
    given(await office.as('admin').send(deal, { type: 'migrate', manual: hash, stages: {} }))
    const [event] = given(await office.as('rep').send(deal, tick('survey'))).events
    expect(event?.happening).toMatchObject({ type: 'step done', step: 'needs-survey' })
  })

  it('is moved by no rep, and not to a version that nobody has', async () => {
    const { office, deal, hash } = await migrated('asked')
    const rep = await office.as('rep').send(deal, { type: 'migrate', manual: hash, stages: {} })
    expect(problemOf(rep)?.status).toBe(409)
    const nobody = await office.as('admin').send(deal, { type: 'migrate', manual: '0'.repeat(64), stages: {} })
    expect(problemOf(nobody)?.code).toBe('unknown-manual')
  })
})

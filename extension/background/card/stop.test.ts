import { describe, expect, test } from 'vitest'
import type { MissingCard, Stop } from '#extension/rooms/stop.ts'
import { industrialEquipment } from '#shared/manuals/industrialEquipment/index.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import type { ManualInput } from '#shared/process/manual/schema.ts'
import { day, hour, Scene } from '#test/fixtures/scene.ts'
import { smallManual } from '#test/fixtures/small.ts'
import { stopNow, stopOf } from './stop.ts'
import { localOf } from './testing/local.ts'
import { here } from './visit.ts'
import { weigh } from './weigh.ts'

/** What is refused, as the reader sees it. */
function refused(scene: Scene, now: number, act: Act, user?: string): Stop {
  const local = localOf(scene, now, user)
  const tried = weigh(local, act)
  if (tried.ok || tried.refusal.code !== 'gate-unmet') throw new Error('the gate let through')
  return stopOf(local, act, tried.refusal, 'en', false)
}

const seen = (scene: Scene, now: number, stop: Stop, user?: string) => {
  const local = localOf(scene, now, user)
  return stopNow(local, here(local), stop, 'en')
}

const leaving = (scene: Scene): Act => ({ type: 'advance', from: scene.stage })
const of = <W extends MissingCard['what']>(stop: Stop | undefined, what: W) =>
  stop?.missing.filter((one): one is Extract<MissingCard, { what: W }> => one.what === what) ?? []

describe('a stop', () => {
  const scene = () => new Scene(undefined, 'needs')

  test('names what is missing, how it is met here, and the way out', () => {
    const stop = refused(scene(), hour(1), { type: 'advance', from: 'needs' })
    expect(stop).toMatchObject({ way: 'advance', gate: 'needs confirmed', to: 'close', toName: 'close' })
    expect(of(stop, 'step')).toContainEqual(
      expect.objectContaining({ step: 'survey', tick: true, wayOut: 'exception', who: [] }),
    )
  })

  test('loses what is met while it is open, and ends ready to go on', () => {
    const told = scene()
    const stop = refused(told, hour(1), leaving(told))
    for (const { step } of of(stop, 'step')) told.done(step, hour(2))
    expect(seen(told, hour(3), stop)).toMatchObject({ missing: [], needsReason: false })
  })

  test('is gone once the deal went on', () => {
    const told = scene()
    const stop = refused(told, hour(1), leaving(told))
    for (const { step } of of(stop, 'step')) told.done(step, hour(2))
    told.advance(hour(3))
    expect(seen(told, hour(4), stop)).toBeUndefined()
  })
})

describe('what is missing', () => {
  test('as a field is filled in by its type, with the names of its values', () => {
    const scene = new Scene(industrialEquipment, 'negotiation')
    const fields = of(refused(scene, hour(1), leaving(scene)), 'attribute').map(({ field }) => field)
    expect(fields).toMatchObject([
      { key: 'payment-terms', type: 'choice', wanted: true },
      { key: 'fat-date', type: 'date', wanted: true },
    ])
    expect(fields[0]?.values).toContainEqual({ value: 'lease', name: 'Leasing' })
  })

  test('as a choice is any of the steps that begin its open branches', () => {
    const scene = new Scene(industrialEquipment, 'site-visit')
    const stop = refused(scene, hour(1), leaving(scene))
    expect(of(stop, 'choice')).toMatchObject([
      { oneOf: [{ step: 'works-visit' }, { step: 'reference-visit' }, { step: 'video-tour' }] },
    ])
    scene.done('video-tour', hour(2))
    expect(of(seen(scene, hour(3), stop), 'choice')).toEqual([])
  })

  test('as an approval is asked for, waits for whom the server named, and can be asked anew once it was refused', () => {
    const scene = new Scene(industrialEquipment, 'negotiation')
    const stop = refused(scene, hour(1), leaving(scene))
    expect(of(stop, 'approval')).toMatchObject([{ name: 'Sales director' }])
    expect(of(stop, 'approval')[0]).not.toHaveProperty('wayOut')
    const asking = { type: 'ask approval' as const, to: 'delivery', reason: 'urgent' }
    scene.tell({ ...asking, approval: 'a1' }, hour(2))
    const waiting = refused(scene, hour(3), leaving(scene))
    expect(of(waiting, 'approval')).toMatchObject([{ wayOut: 'asked', who: ['Bea'] }])
    scene.tell({ type: 'rule approval', approval: 'a1', give: false }, hour(4), { user: 'boss', role: 'manager' })
    expect(of(seen(scene, hour(5), waiting), 'approval')).toMatchObject([{ refused: 'Bea' }])
    scene.tell({ ...asking, approval: 'a2' }, hour(6))
    scene.tell({ type: 'rule approval', approval: 'a2', give: true }, hour(7), { user: 'boss', role: 'manager' })
    expect(seen(scene, hour(8), waiting)).toMatchObject({ missing: [] })
  })

  test('of two people is nothing that the first of them can tick', () => {
    const scene = new Scene(industrialEquipment, 'design')
    const step = industrialEquipment.stages.flatMap(({ steps }) => steps).find((one) => one.fourEyes)?.key ?? ''
    scene.done(step, hour(1))
    const mine = of(refused(scene, hour(2), leaving(scene)), 'step').find((one) => one.step === step)
    expect(mine).toMatchObject({ tick: false, pair: { first: '' } })
    scene.tell({ type: 'join member', user: 'colleague', role: 'engineer' }, hour(2))
    const theirs = of(refused(scene, hour(3), leaving(scene), 'colleague'), 'step').find((one) => one.step === step)
    expect(theirs).toMatchObject({ tick: true, pair: { first: 'Rita Rep' } })
  })

  test('to end a deal is what its outcome asks first', () => {
    const review = smallManual.stages[0]?.steps[0]
    const asks = { key: 'lost', name: { en: 'lost' }, steps: [{ ...review, key: 'review', mode: 'block' }] }
    const manual = { ...smallManual, outcomes: [smallManual.outcomes[0], asks] } as ManualInput
    const scene = new Scene(manual)
    const stop = refused(scene, hour(1), { type: 'close', outcome: 'lost' })
    expect(stop).toMatchObject({ way: 'close', to: 'lost', toName: 'lost', missing: [{ step: 'review', tick: true }] })
    scene.done('review', hour(2))
    expect(seen(scene, hour(3), stop)).toMatchObject({ missing: [], needsReason: false })
  })
})

test('where nobody is left to approve, as the server knows, the reason stands for the approval from then on', () => {
  const scene = new Scene(industrialEquipment, 'negotiation')
  const nobody = { managersOf: () => [], admins: [] }
  const told = scene.ask(leaving(scene), day(1), { context: nobody })
  if (told.ok || told.refusal.code !== 'gate-unmet') throw new Error('the gate let through')
  const stop = stopOf(localOf(scene, day(1)), leaving(scene), told.refusal, 'en', false)
  expect(of(stop, 'approval')).toEqual([])
  expect(of(seen(scene, day(1), stop), 'approval')).toEqual([])
})

import { describe, expect, test } from 'vitest'
import type { ItemCard, StepCard } from '#extension/rooms/deal.ts'
import { finance } from '#shared/manuals/finance/index.ts'
import { industrialEquipment } from '#shared/manuals/industrialEquipment/index.ts'
import { leadToService } from '#shared/manuals/leadToService/index.ts'
import { manufacturing } from '#shared/manuals/manufacturing/index.ts'
import { saas } from '#shared/manuals/saas/index.ts'
import { day, hour, monday, Scene } from '#test/fixtures/scene.ts'
import { dealCard, toneOf } from './deal.ts'
import { localOf } from './testing/local.ts'
import { here } from './visit.ts'

const card = (scene: Scene, now: number, user?: string) => {
  const local = localOf(scene, now, user)
  return dealCard(local, here(local), 'en', { dismissed: new Set() })
}
const keys = (items: readonly ItemCard[]) => items.map(({ key }) => key)
const step = (scene: Scene, key: string, now: number, user?: string): StepCard => {
  const found = card(scene, now, user).items.find((one) => one.key === key)
  if (found?.kind !== 'step') throw new Error(`no step ${key} on the card`)
  return found
}

describe('a step with a condition', () => {
  test('is named by what has to be known first, and is on the card once that says so', () => {
    const scene = new Scene(leadToService, 'proposal')
    const before = card(scene, hour(1))
    expect(keys(before.items)).not.toContain('discount-cleared')
    expect(before.fields.find(({ key }) => key === 'discount')).toMatchObject({
      wanted: true,
      unit: '%',
      decides: ['Clear a large discount'],
    })
    scene.set({ discount: 12 }, hour(2))
    expect(keys(card(scene, hour(3)).items)).toContain('discount-cleared')
    scene.set({ discount: 5 }, hour(4))
    const after = card(scene, hour(5))
    expect(keys(after.items)).not.toContain('discount-cleared')
    expect(after.fields.find(({ key }) => key === 'discount')).toMatchObject({ wanted: false, value: 5, decides: [] })
  })

  test('stays on the card when it was done, whatever is known later', () => {
    const scene = new Scene(leadToService, 'proposal')
    scene.set({ discount: 12 }, hour(2))
    scene.done('discount-cleared', hour(3))
    scene.set({ discount: 5 }, hour(4))
    expect(step(scene, 'discount-cleared', hour(5)).done).toBe(true)
  })

  test('that is only recommended waits in the same way', () => {
    const scene = new Scene(leadToService, 'qualification')
    const { items, fields } = card(scene, hour(1))
    expect(keys(items)).not.toContain('director-look')
    expect(fields.find(({ key }) => key === 'grade')?.decides).toEqual([
      'Hand grade C back',
      'Show grade A to the director',
    ])
  })
})

describe('a choice', () => {
  test('is one line with what begins its branches, until one is picked: that one stays', () => {
    const scene = new Scene(industrialEquipment, 'site-visit')
    const { items } = card(scene, hour(1))
    expect(keys(items)).toContain('proof')
    expect(keys(items)).not.toContain('works-visit')
    const choice = items.find(({ key }) => key === 'proof')
    expect(choice).toMatchObject({
      kind: 'choice',
      oneOf: [{ step: 'works-visit' }, { step: 'reference-visit' }, { step: 'video-tour' }],
    })
    scene.done('video-tour', hour(2))
    const picked = keys(card(scene, hour(3)).items)
    expect(picked).toContain('video-tour')
    expect(picked.filter((key) => ['proof', 'works-visit', 'reference-visit'].includes(key))).toEqual([])
  })

  test('is next in its turn, and what stands behind it in a block is not', () => {
    const scene = new Scene(industrialEquipment, 'site-visit')
    expect(card(scene, hour(1)).next?.key).toBe('visit-plan')
    scene.done('visit-plan', hour(2))
    expect(card(scene, hour(3)).next).toMatchObject({ kind: 'choice', key: 'proof' })
  })
})

test('what a block puts behind something else is not next before it', () => {
  const scene = new Scene(leadToService, 'proposal')
  expect(card(scene, day(30)).next?.key).toBe('tech-briefing')
})

describe('a step that is repeated', () => {
  test('counts how often it was done, of how many times', () => {
    const scene = new Scene(saas, 'trial')
    const key = saas.stages.find((one) => one.key === 'trial')?.steps.find(({ repeat }) => repeat)?.key ?? ''
    expect(step(scene, key, hour(1)).times).toEqual({ done: 0, of: 3, again: false })
    scene.done(key, hour(2))
    expect(step(scene, key, hour(3))).toMatchObject({
      done: false,
      tick: true,
      times: { done: 1, of: 3, again: false },
    })
  })

  test('by its cadence alone is asked again by its next due moment, and is next only from that day on', () => {
    const scene = new Scene(finance, 'wealth')
    const steps = finance.stages.find((one) => one.key === 'wealth')?.steps ?? []
    const key = steps.find(({ repeat }) => repeat)?.key ?? ''
    for (const one of steps) scene.done(one.key, hour(2))
    const now = step(scene, key, hour(3))
    expect(now).toMatchObject({ done: false, times: { done: 1, of: 1, again: true } })
    expect(now.due).toBeGreaterThan(day(19))
    expect(card(scene, hour(3)).next?.key).not.toBe(key)
    expect(card(scene, (now.due ?? 0) - 1).next?.key).toBe(key)
  })
})

test('a step that takes two people says whom it waits for: the first can take it back, only another can finish it', () => {
  const scene = new Scene(finance, 'matching')
  scene.tell({ type: 'join member', user: 'colleague', role: 'specialist' }, hour(1))
  expect(step(scene, 'allocation-review', hour(1))).toMatchObject({ tick: true, pair: {} })
  const [event] = scene.done('allocation-review', hour(2))
  expect(step(scene, 'allocation-review', hour(3))).toMatchObject({
    done: false,
    tick: false,
    pair: { first: '' },
    command: event?.command,
  })
  expect(step(scene, 'allocation-review', hour(3), 'colleague')).toMatchObject({
    tick: true,
    pair: { first: 'Rita Rep' },
  })
  scene.done('allocation-review', hour(4), 'colleague')
  expect(step(scene, 'allocation-review', hour(5))).toMatchObject({ done: true, doneBy: 'Carl' })
})

describe('a deal on hold', () => {
  test('says what it waits for, shows no clock that stands still, and is calm', () => {
    const scene = new Scene(finance, 'discovery')
    expect(card(scene, hour(1)).pauses).toContainEqual({
      key: 'family-decision',
      name: 'The client talks it over at home',
    })
    scene.tell({ type: 'hold', waitsFor: 'family-decision' }, hour(1))
    const held = card(scene, hour(2))
    expect(held.held).toEqual({
      since: hour(1),
      until: hour(1) + 30 * 86_400_000,
      reason: 'The client talks it over at home',
    })
    expect(held.stage.paused).toBe(true)
    expect(held.pauses).toEqual([])
    expect(held.next).toBeUndefined()
    const local = localOf(scene, day(20))
    expect(toneOf(local, card(scene, day(20)), here(local))).toBe('calm')
  })

  test('goes on where it stood', () => {
    const scene = new Scene(finance, 'discovery')
    scene.tell({ type: 'hold', waitsFor: 'family-decision' }, hour(1))
    scene.tell({ type: 'resume' }, day(3))
    expect(card(scene, day(3) + 1)).not.toHaveProperty('held')
    expect(card(scene, day(3) + 1).next).toBeDefined()
  })
})

describe('a way past stages', () => {
  test('stands beside the next stage once what is known of the deal allows it', () => {
    const scene = new Scene(manufacturing, 'requirements')
    expect(card(scene, hour(1)).skips).toEqual([])
    scene.set({ 'repeat-order': true }, hour(1))
    expect(card(scene, hour(2)).skips).toMatchObject([{ to: 'scheduling', ready: false }])
    expect(card(scene, hour(2)).advance?.to).not.toBe('scheduling')
    scene.set({ 'repeat-order': false }, hour(3))
    expect(card(scene, hour(4)).skips).toEqual([])
  })
})

test('an approval that was asked for waits on the card of who asked, and is to be given on that of who may', () => {
  const scene = new Scene(finance, 'risk')
  scene.tell({ type: 'join member', user: 'colleague', role: 'compliance' }, hour(1), { user: 'boss', role: 'manager' })
  scene.tell({ type: 'ask approval', approval: 'a1', to: 'signing', reason: 'all recorded' }, hour(2))
  const asker = card(scene, hour(3))
  expect(asker.advance).toMatchObject({ ready: false, waits: 'Carl' })
  expect(asker).not.toHaveProperty('ruling')
  const approver = card(scene, hour(3), 'colleague')
  expect(approver.ruling).toMatchObject({ approval: 'a1', asker: 'Rita Rep' })
})

test('a closed deal asks what its outcome asks, and nothing else', () => {
  const scene = new Scene(finance, 'discovery')
  scene.done('kyc-check', hour(1))
  scene.tell({ type: 'close', outcome: 'lost' }, hour(2))
  const closed = card(scene, hour(3))
  expect(closed).toMatchObject({ outcome: 'Not bought', next: { key: 'loss-review', tick: true } })
  expect(keys(closed.items).sort()).toEqual(['kyc-check', 'loss-review'])
  scene.done('loss-review', hour(4))
  expect(card(scene, hour(5)).next).toBeUndefined()
})

test('what is personal is known without being shown', () => {
  const attributes = [
    { key: 'birthday', name: { en: 'Birthday' }, type: 'date' as const, personal: true, mandatory: ['discovery'] },
  ]
  const scene = new Scene(
    { ...finance, attributes: [...(finance.attributes ?? []), ...attributes] },
    'discovery',
    monday,
  )
  scene.set({ birthday: '1980-02-03' }, hour(1))
  const field = card(scene, hour(2)).fields.find(({ key }) => key === 'birthday')
  expect(field).toMatchObject({ wanted: false, apart: true })
  expect(field).not.toHaveProperty('value')
})

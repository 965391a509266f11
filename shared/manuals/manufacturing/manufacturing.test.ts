import { describe, expect, test } from 'vitest'
import { checkText } from '#shared/process/checkText/check.ts'
import { compileRules } from '#shared/process/checkText/compile.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { day, hour, monday, Scene } from '#test/fixtures/scene.ts'
import { manufacturing } from './index.ts'

const manual = Manual.parse(manufacturing)

describe('a repeat order', () => {
  test('goes straight from the requirements to the schedule', () => {
    const scene = withRequirements({ 'repeat-order': true })
    scene.tell({ type: 'advance', from: 'requirements', to: 'scheduling' }, day(2))
    expect(scene.stage).toBe('scheduling')
  })

  test('is the only one that does', () => {
    const scene = withRequirements({ 'repeat-order': false })
    expect(scene.ask({ type: 'advance', from: 'requirements', to: 'scheduling' }, day(2))).toMatchObject({
      ok: false,
      refusal: { code: 'move-not-allowed' },
    })
  })
})

describe('a complaint', () => {
  test('is to be solved within two working days of becoming known, however late in the stage that is', () => {
    const scene = new Scene(manufacturing, 'after-sales')
    expect(scene.one('after-sales/1/complaint-solved', hour(1))).toMatchObject({ unknown: ['complaint'] })
    scene.set({ complaint: true }, day(4) + 3_600_000)
    const solved = scene.one('after-sales/1/complaint-solved', day(4) + 7_200_000)
    expect(solved).toMatchObject({ status: 'pending', due: day(6) + 3_600_000 })
  })

  test('keeps a deal from being closed as delivered and paid while it stands', () => {
    const scene = new Scene(manufacturing, 'after-sales')
    scene.set({ complaint: true }, hour(1))
    scene.done('balance-collected', hour(2))
    const told = scene.ask({ type: 'close', outcome: 'won' }, day(1))
    expect(told).toMatchObject({ ok: false, refusal: { missing: [{ key: 'complaint-solved' }] } })
  })
})

test('goods that come back from delivery ask for a new date and a new first article, not for a second deposit', () => {
  const scene = new Scene(manufacturing, 'scheduling')
  for (const step of ['date-confirmed', 'first-article', 'date-told']) scene.done(step, hour(2))
  scene.set({ 'ship-date': '2026-03-20' }, hour(2))
  scene.advance(day(1))
  scene.tell({ type: 'return', from: 'delivery', to: 'scheduling' }, day(2))
  const again = scene.all(day(2)).filter(({ key, scored }) => key.startsWith('scheduling/2/') && scored)
  expect(again.flatMap(({ step }) => step ?? [])).toEqual([
    'capacity-check',
    'date-confirmed',
    'date-told',
    'first-article',
  ])
})

describe('a delivery date', () => {
  test.each(['您放心下单，交期没问题。', '我们保证交期。', 'We will definitely ship in June.'])(
    'is not promised before planning gave it: %s',
    (text) => {
      expect(found('engineering', text)).toEqual(['no-date-before-scheduling'])
      expect(found('scheduling', text)).toEqual([])
    },
  )

  test('may be spoken of with its condition', () => {
    expect(found('engineering', '现在没法保证交期，排产后书面给您。')).toEqual([])
  })
})

function withRequirements(values: Record<string, boolean>): Scene {
  const scene = new Scene(manufacturing)
  scene.set({ 'drawing-no': 'A-100 rev B', 'annual-volume': 20_000, tooling: false, ...values }, monday + 1000)
  for (const step of ['spec-sheet', 'clarification-list']) scene.done(step, hour(1))
  return scene
}

function found(stage: string, text: string): string[] {
  return checkText(compileRules(manual, { stage, channel: 'email', language: 'zh-CN' }), text).map(({ rule }) => rule)
}

import { describe, expect, test } from 'vitest'
import { day, hour, monday, Scene } from '#test/fixtures/scene.ts'
import { manufacturingTrial } from './index.ts'

describe('a test in the lab', () => {
  test.each([
    ['conditional', 'pending'],
    ['pass', 'not applicable'],
  ])('that ends with "%s" leaves a second test %s', (result, status) => {
    const scene = new Scene(manufacturingTrial, 'validation')
    scene.set({ 'lab-result': result, regulated: false }, hour(1))
    expect(scene.one('validation/1/retest', day(1)).status).toBe(status)
  })

  test('is not out of order without declarations where the customer asks for none', () => {
    const scene = new Scene(manufacturingTrial, 'validation')
    scene.set({ regulated: false }, monday + 1000)
    for (const step of ['sample-request', 'samples-sent']) scene.done(step, hour(2))
    scene.done('lab-report', hour(4))
    expect(scene.one('validation/1/lab-report', day(1)).reductions).toMatchObject([{ why: 'self-attested' }])
  })

  test('is out of order before the sample was sent', () => {
    const scene = new Scene(manufacturingTrial, 'validation')
    scene.set({ regulated: false }, monday + 1000)
    scene.done('lab-report', hour(4))
    expect(scene.one('validation/1/lab-report', day(1)).reductions).toMatchObject([
      { why: 'out of order' },
      { why: 'self-attested' },
    ])
  })
})

describe('a pilot run', () => {
  test.each([
    [96.5, 97, 'pending'],
    [97, 97, 'not applicable'],
  ])('that yields %s of an agreed %s leaves its list of issues %s', (yielded, target, status) => {
    const scene = new Scene(manufacturingTrial, 'pilot')
    scene.set({ 'pilot-yield': yielded, 'target-yield': target }, hour(1))
    expect(scene.one('pilot/1/issues-closed', day(1)).status).toBe(status)
  })

  test('wants an engineer at the line on the very day that the customer gave', () => {
    const scene = new Scene(manufacturingTrial, 'pilot')
    scene.set({ 'pilot-date': '2026-03-12' }, monday + 1000)
    expect(scene.one('pilot/1/line-support', hour(2)).due).toBe(Date.parse('2026-03-13T00:00:00Z'))
  })
})

test('a deal is won with the first volume order and not before', () => {
  const scene = new Scene(manufacturingTrial, 'volume')
  for (const step of ['supplier-audit', 'frame-price']) scene.done(step, hour(1))
  const told = scene.ask({ type: 'close', outcome: 'won' }, day(1))
  expect(told).toMatchObject({ ok: false, refusal: { missing: [{ key: 'first-volume-order' }] } })
  scene.done('first-volume-order', day(2))
  scene.tell({ type: 'close', outcome: 'won' }, day(3))
  expect(scene.state.closed?.outcome).toBe('won')
})

import { expect, test } from 'vitest'
import { hour, monday, Scene } from '#test/fixtures/scene.ts'
import { leadToService } from './index.ts'

test('a lead has an owner within the hour, and the customer an answer within the next', () => {
  const scene = new Scene(leadToService)
  expect(scene.one('lead-capture/1/lead-assigned', monday + 1000).due).toBe(hour(1))
  scene.done('lead-assigned', hour(1))
  expect(scene.one('lead-capture/1/first-reply', hour(1) + 1000).due).toBe(hour(2))
})

test('a name from an outside list is not written to before its origin was checked', () => {
  const scene = new Scene(leadToService)
  scene.set({ 'lead-source': 'outside-list' }, monday + 1000)
  for (const step of ['lead-registered', 'duplicate-check', 'lead-assigned']) scene.done(step, monday + 2000)
  scene.done('first-reply', monday + 3000)
  expect(scene.one('lead-capture/1/first-reply', hour(1)).reductions).toMatchObject([
    { why: 'out of order' },
    { why: 'self-attested' },
  ])
})

test('a lead that came by itself needs no such check', () => {
  const scene = new Scene(leadToService)
  scene.set({ 'lead-source': 'web-form' }, monday + 1000)
  for (const step of ['lead-registered', 'duplicate-check', 'lead-assigned']) scene.done(step, monday + 2000)
  scene.done('first-reply', monday + 3000)
  expect(scene.one('lead-capture/1/first-reply', hour(1)).reductions).toMatchObject([{ why: 'self-attested' }])
})

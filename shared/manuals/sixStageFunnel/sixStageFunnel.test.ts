import { expect, test } from 'vitest'
import { hour, monday, Scene } from '#test/fixtures/scene.ts'
import { sixStageFunnel } from './index.ts'

test.each([
  [9, [{ why: 'out of order' }, { why: 'self-attested' }]],
  [8, [{ why: 'self-attested' }]],
])('a letter that confirms %s% off is worth this before the senior lead agreed: %j', (concession, reductions) => {
  const scene = new Scene(sixStageFunnel, 'decision')
  scene.set({ concession }, monday + 1000)
  scene.done('terms-mailed', hour(1))
  expect(scene.one('decision/1/terms-mailed', hour(2)).reductions).toMatchObject(reductions)
})

test('a doubt voiced in the middle of a trial calls the senior lead within half a day', () => {
  const scene = new Scene(sixStageFunnel, 'trial')
  scene.set({ 'strong-doubt': true }, hour(2))
  expect(scene.one('trial/1/senior-steps-in', hour(3))).toMatchObject({ status: 'pending', due: hour(6) })
})

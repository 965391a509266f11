import { describe, expect, test } from 'vitest'
import { checkText } from '#shared/process/checkText/check.ts'
import { compileRules } from '#shared/process/checkText/compile.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { day, hour, monday, Scene } from '#test/fixtures/scene.ts'
import { industrialEquipment } from './index.ts'

const manual = Manual.parse(industrialEquipment)

describe('seeing the machine run', () => {
  test.each(['works-visit', 'reference-visit', 'video-tour'])('is met by one way of three: %s', (way) => {
    const scene = new Scene(industrialEquipment, 'site-visit')
    for (const step of ['visit-plan', way, 'visit-minutes']) scene.done(step, hour(1))
    scene.advance(day(1))
    expect(scene.stage).toBe('negotiation')
    expect(scene.all(day(1)).filter(({ status }) => status === 'missed' || status === 'violated')).toEqual([])
  })

  test('is asked for with a reason where a deal goes on without it', () => {
    const scene = new Scene(industrialEquipment, 'site-visit')
    const told = scene.ask({ type: 'advance', from: 'site-visit' }, day(1))
    expect(told).toMatchObject({
      ok: false,
      refusal: { needsReason: true, missing: [{ what: 'choice', key: 'proof' }, { key: 'visit-minutes' }] },
    })
  })
})

test('a tender is answered where there is one, and a deal without one is not asked', () => {
  const scene = new Scene(industrialEquipment, 'design')
  scene.set({ tender: false }, monday + 1000)
  expect(scene.one('design/1/tender-response', hour(1)).status).toBe('not applicable')
  scene.set({ tender: true }, hour(2))
  expect(scene.one('design/1/tender-response', hour(3)).status).toBe('pending')
})

test('the site is confirmed ten working days before the factory test, the test done within two from its date', () => {
  const scene = new Scene(industrialEquipment, 'delivery')
  scene.set({ 'fat-date': '2026-04-01' }, monday + 1000)
  expect(scene.one('delivery/1/site-ready', hour(1)).due).toBe(Date.parse('2026-03-18T00:00:00Z'))
  expect(scene.one('delivery/1/factory-acceptance', hour(1)).due).toBe(Date.parse('2026-04-03T00:00:00Z'))
})

test('training is asked twice: once for operators, once for fitters', () => {
  const scene = new Scene(industrialEquipment, 'delivery')
  scene.set({ 'fat-date': '2026-04-01' }, monday + 1000)
  scene.done('factory-acceptance', day(3))
  scene.done('operator-training', day(3))
  scene.done('operator-training', day(4))
  const trainings = scene.all(day(5)).filter(({ step }) => step === 'operator-training')
  expect(trainings.map(({ key, status }) => [key, status])).toEqual([
    ['delivery/1/operator-training', 'met'],
    ['delivery/1/operator-training/2', 'met'],
  ])
})

test('a hint at money for a person is stopped on every channel that is read, in both languages', () => {
  const rules = (language: 'zh-CN' | 'en', channel: 'email' | 'chat') =>
    compileRules(manual, { stage: 'negotiation', channel, language })
  expect(checkText(rules('zh-CN', 'chat'), '合同签了，返点给您两个点。')).toMatchObject([{ rule: 'no-favours' }])
  expect(checkText(rules('en', 'email'), 'There is a personal commission in it.')).toMatchObject([
    { rule: 'no-favours' },
  ])
  expect(checkText(rules('zh-CN', 'email'), '我司严禁收受回扣。')).toEqual([])
})

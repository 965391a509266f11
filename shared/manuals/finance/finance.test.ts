import { describe, expect, test } from 'vitest'
import { checkText } from '#shared/process/checkText/check.ts'
import { compileRules } from '#shared/process/checkText/compile.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import type { Language } from '#shared/process/text.ts'
import { day, hour, monday, Scene } from '#test/fixtures/scene.ts'
import { finance } from './index.ts'

const manual = Manual.parse(finance)

describe('the gate before signing', () => {
  test('asks compliance for release, and for all that was to be said, signed and recorded', () => {
    const scene = new Scene(finance, 'risk')
    scene.set({ 'above-profile': true, senior: true }, hour(1))
    expect(missing(scene, day(1))).toEqual([
      'disclosure-read',
      'mismatch-warning',
      'senior-witness',
      'disclosure-signed',
      'double-recording',
      'compliance',
    ])
  })

  test('asks neither a warning nor a witness of a client who is within the rating and under 65', () => {
    const scene = new Scene(finance, 'risk')
    scene.set({ 'above-profile': false, senior: false }, hour(1))
    expect(missing(scene, day(1))).toEqual(['disclosure-read', 'disclosure-signed', 'double-recording', 'compliance'])
  })

  test('does not take the word of the one who sells for a release', () => {
    const scene = new Scene(finance, 'risk')
    scene.set({ 'above-profile': false, senior: false }, hour(1))
    for (const step of ['disclosure-read', 'disclosure-signed', 'double-recording']) scene.done(step, hour(2))
    scene.tell({ type: 'ask approval', approval: 'p1', to: 'signing' }, day(1))
    const own = scene.ask({ type: 'rule approval', approval: 'p1', give: true }, day(1), { user: 'rep' })
    expect(own.ok).toBe(false)
    scene.tell({ type: 'rule approval', approval: 'p1', give: true }, day(1), { user: 'root', role: 'admin' })
    scene.advance(day(2))
    expect(scene.stage).toBe('signing')
  })
})

test('the first review falls due on the day that the client agreed to, with three days until nothing is left of it', () => {
  const scene = new Scene(finance, 'wealth')
  scene.set({ 'review-date': '2026-03-09' }, monday)
  const review = scene.one('wealth/1/first-review', hour(1))
  expect(review).toMatchObject({ due: Date.parse('2026-03-10T00:00:00Z') })
  expect(review.spent).toBe(Date.parse('2026-03-13T00:00:00Z'))
})

describe('what an adviser writes', () => {
  test.each([
    ['zh-CN', '这款产品稳赚不赔，您放心。', 'guaranteed-return'],
    ['zh-CN', '跟存款一样，随时能取。', 'like-a-deposit'],
    ['zh-CN', '预期年化 4.5%，您看可以吗？', 'expected-yield'],
    ['en', 'You get a guaranteed return of 4%.', 'guaranteed-return'],
    ['en', 'It is as good as a deposit, but better: a risk-free one.', 'guaranteed-return'],
  ] as const)('(%s) %s breaks a rule', (language, text, rule) => {
    expect(found(language, text)).toContain(rule)
  })

  test.each([
    ['zh-CN', '本产品不保本、不保证收益，投资有风险。'],
    ['zh-CN', '签字当天请确保本人到场，有没有风险我当面讲清楚。'],
    ['en', 'It comes with no guaranteed return, and it is not risk-free.'],
  ] as const)('(%s) %s warns, and may be sent', (language, text) => {
    expect(found(language, text)).not.toContain('guaranteed-return')
  })

  test('as a proposal needs the warning, as an appointment does not', () => {
    expect(found('zh-CN', '建议书见附件，请查收。', 'proposal-sent')).toContain('risk-words')
    expect(found('zh-CN', '建议书见附件。投资有风险，请审慎决定。', 'proposal-sent')).not.toContain('risk-words')
    expect(found('zh-CN', '周三下午三点见。', 'proposal-talk')).toEqual([])
  })
})

function missing(scene: Scene, at: number): string[] {
  const told = scene.ask({ type: 'advance', from: 'risk' }, at)
  return told.ok || told.refusal.code !== 'gate-unmet' ? [] : told.refusal.missing.map(({ key }) => key)
}

function found(language: Language, text: string, step?: string): string[] {
  const rules = compileRules(manual, { stage: 'matching', channel: 'email', language, ...(step && { step }) })
  return checkText(rules, text).map(({ rule }) => rule)
}

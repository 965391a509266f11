import { describe, expect, test } from 'vitest'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { Manual, type ManualInput } from '../manual/schema.ts'
import { checkText } from './check.ts'
import { compileRules, type MessageKind } from './compile.ts'
import { seller, sent } from './testing/rules.ts'

type RuleInput = NonNullable<ManualInput['phraseRules']>[number]

const email: MessageKind = { channel: 'email', language: 'zh-CN' }

function withRule(facts: Partial<RuleInput>): Manual {
  const rule: RuleInput = {
    key: 'rule',
    name: { 'zh-CN': '规则' },
    why: { 'zh-CN': '因为' },
    kind: 'must not',
    phrases: { 'zh-CN': ['保本'] },
    ...facts,
  }
  return Manual.parse({ ...generalB2b, phraseRules: [rule] })
}

function keys(facts: Partial<RuleInput>, message: Partial<MessageKind>): string[] {
  return compileRules(withRule(facts), { ...email, ...message }).rules.map(({ key }) => key)
}

describe('a phrase rule holds', () => {
  test('on its channels: e-mail and chat where it says nothing', () => {
    expect(keys({}, { channel: 'email' })).toEqual(['rule'])
    expect(keys({}, { channel: 'chat' })).toEqual(['rule'])
    expect(keys({}, { channel: 'call' })).toEqual([])
    expect(keys({ channels: ['call'] }, { channel: 'call' })).toEqual(['rule'])
  })

  test('in its stages, and in every stage where it says nothing', () => {
    expect(keys({}, { stage: 'needs' })).toEqual(['rule'])
    expect(keys({ stages: ['needs'] }, { stage: 'needs' })).toEqual(['rule'])
    expect(keys({ stages: ['needs'] }, { stage: 'closing' })).toEqual([])
    expect(keys({ stages: ['needs'] }, {})).toEqual([])
  })

  test('for messages of its step only', () => {
    expect(keys({ step: 'quote-sent' }, { step: 'quote-sent' })).toEqual(['rule'])
    expect(keys({ step: 'quote-sent' }, { step: 'minutes-sent' })).toEqual([])
    expect(keys({ step: 'quote-sent' }, {})).toEqual([])
  })

  test('for what must be said in the language that it has phrases for', () => {
    expect(keys({ kind: 'must' }, { language: 'zh-CN' })).toEqual(['rule'])
    expect(keys({ kind: 'must' }, { language: 'en' })).toEqual([])
    expect(keys({ kind: 'must not' }, { language: 'en' })).toEqual(['rule'])
  })
})

describe('compiled rules', () => {
  test('are plain data that says its version', () => {
    const compiled = compileRules(seller, email)
    expect(compiled.version).toBe(1)
    expect(sent(compiled)).toEqual(compiled)
  })

  test('know the traditional forms of their own phrases and no others', () => {
    expect(compileRules(withRule({ phrases: { 'zh-CN': ['保证'] } }), email).same).toEqual({ 證: '证', 証: '证' })
  })

  test('bring what to write instead in the language of the message, else in the one that there is', () => {
    const instead = { 'zh-CN': '换个说法' }
    expect(compileRules(withRule({ instead }), { ...email, language: 'en' }).rules[0]?.instead).toBe('换个说法')
  })

  test('take a phrase written in traditional characters or full width as any other', () => {
    const compiled = compileRules(withRule({ phrases: { 'zh-CN': ['保證ＡＢ'] } }), email)
    expect(checkText(compiled, '保证 ab')).toHaveLength(1)
  })

  test('of no rule find nothing, and a phrase of nothing but signs is never said', () => {
    expect(checkText(compileRules(Manual.parse(generalB2b), email), '保本')).toEqual([])
    expect(checkText(compileRules(withRule({ phrases: { 'zh-CN': ['——'] } }), email), '保——本')).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { plainStep } from '#test/fixtures/plainManual.ts'
import type { EvidenceKind } from '../manual/rule.ts'
import { type AttachmentKind, Step, type Tick } from '../manual/step.ts'
import { provenBy, ticks } from './evidence.ts'

const step = (more: Parameters<typeof plainStep>[1]) => Step.parse(plainStep('survey', more))
const mail = (...attachments: AttachmentKind[]) => ({
  kind: 'email' as const,
  direction: 'out' as const,
  attachments,
  source: 'page' as const,
})

describe('an email that went out with a document', () => {
  test.each<[string, Tick | undefined, boolean]>([
    ['no rule', undefined, false],
    ['emails', { kind: 'email' }, true],
    ['calls', { kind: 'call' }, false],
    ['emails that go out', { kind: 'email', direction: 'out' }, true],
    ['emails that come in', { kind: 'email', direction: 'in' }, false],
    ['emails with a sheet or a document', { kind: 'email', attachment: ['sheet', 'document'] }, true],
    ['emails with a sheet', { kind: 'email', attachment: ['sheet'] }, false],
  ])('under %s', (_, rule, answer) => {
    const ticked = step(rule ? { ticks: rule } : {})
    expect(ticks(ticked, mail('document'))).toBe(answer)
  })
})

describe('what an activity proves', () => {
  const everything: EvidenceKind[] = ['observed', 'document', 'word']
  const rule = { kind: 'email' as const }

  test.each<[string, Parameters<typeof step>[0], EvidenceKind, ReturnType<typeof mail>, EvidenceKind]>([
    ['what its rule recognises is observed', { ticks: rule, evidence: everything }, 'observed', mail(), 'observed'],
    ['where the step takes that', { ticks: rule, evidence: ['word'] }, 'observed', mail(), 'word'],
    ['and nothing that no rule recognises', { evidence: ['observed', 'word'] }, 'observed', mail(), 'word'],
    ['a document is one', { evidence: everything }, 'observed', mail('document'), 'document'],
    ['a sheet is one', { evidence: everything }, 'observed', mail('sheet'), 'document'],
    ['slides are one', { evidence: everything }, 'observed', mail('slides'), 'document'],
    ['among pictures too', { evidence: everything }, 'document', mail('image', 'sheet'), 'document'],
    ['a picture is none', { evidence: everything }, 'document', mail('image'), 'word'],
    ['nor does every step take one', { evidence: ['field', 'word'] }, 'document', mail('document'), 'word'],
    ['a word claims no more than it is', { ticks: rule, evidence: everything }, 'word', mail('document'), 'word'],
  ])('%s', (_, rules, claimed, activity, proven) => {
    expect(provenBy(step(rules), claimed, activity)).toBe(proven)
  })

  test('nothing when it was told by word, or is not there', () => {
    const given = step({ ticks: rule, evidence: everything })
    expect(provenBy(given, 'observed', { ...mail('document'), source: 'word' })).toBe('word')
    expect(provenBy(given, 'observed', undefined)).toBe('word')
  })
})

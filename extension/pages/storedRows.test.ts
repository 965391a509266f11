import { expect, test } from 'vitest'
import type { StoredField } from '#shared/api/stored.ts'
import { privacyTexts } from '#shared/i18n/extension.privacy.ts'
import { storedRows } from './storedRows.ts'

const hash = 'a'.repeat(64)
const event = (name: string, value: string): StoredField => ({ table: 'event', name, value })
const lines = (...fields: StoredField[]) =>
  storedRows(fields, privacyTexts.en, (moment) => `moment ${moment}`).flatMap(([group, rows]) =>
    rows.map(({ name, values }) => `${group} | ${name}: ${values.join('; ')}`),
  )

test('fields are said in words and in the order of the page, moments in the reader’s zone', () => {
  expect(lines(event('happening.people', '2'), event('at', '1000'), event('happening.direction', 'in'))).toEqual([
    'message | Direction: received',
    'message | People on the other side: 2',
    'message | Time of the message: moment 1000',
  ])
})

test('what stands in a list, or in the ledger and beside it, is one line', () => {
  expect(
    lines(
      event('happening.attachments.0', 'document'),
      event('happening.attachments.1', 'sheet'),
      event('happening.keys.k1', hash),
      { table: 'message', name: 'k1', value: hash },
    ),
  ).toEqual(['message | Kinds of files: document; sheet', `marks | Fingerprint of the message id: ${hash}`])
})

test('of a withdrawn message both events are told, each with its time', () => {
  const logged = [event('v', '1'), event('at', '1'), event('happening.type', 'activity logged')]
  const withdrawn = [event('v', '1'), event('at', '2'), event('happening.type', 'activity withdrawn')]
  expect(lines(...logged, ...withdrawn)).toEqual([
    'message | Time of the message: moment 1',
    'act | What happened: message logged; log withdrawn',
    'act | Time of what came later: moment 2',
    'chain | Version of the format: 1',
  ])
})

test('a rule that it was sent against is told with its key, at the message’s own time', () => {
  const logged = [event('v', '1'), event('at', '1'), event('happening.type', 'activity logged')]
  const broken = [event('v', '1'), event('at', '1'), event('happening.rule', 'no-gift')]
  expect(lines(...logged, ...broken, event('happening.type', 'message sent against a rule'))).toEqual([
    'message | Time of the message: moment 1',
    'act | What happened: message logged; sent against a phrase rule',
    'act | Phrase rule that it was sent against: no-gift',
    'chain | Version of the format: 1',
  ])
})

test('a field that has no name in words is shown all the same', () => {
  expect(lines(event('happening.newer', 'x'), { table: 'personal', name: 'reason', value: 'because' })).toEqual([
    'text | personal.reason: because',
    'chain | event.happening.newer: x',
  ])
})

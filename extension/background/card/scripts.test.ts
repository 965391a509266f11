import { expect, test } from 'vitest'
import { fillIn } from './scripts.ts'

test('placeholders become what is known', () => {
  const filled = fillIn(
    'Dear {{person}}, on {{ deal }}: {{me}}, {{company}}',
    { person: 'Jane', deal: 'Acme', me: 'Alice', company: 'Sales' },
    'en',
  )
  expect(filled).toBe('Dear Jane, on Acme: Alice, Sales')
})

test('what is not known stays in brackets, in the reader’s language, so that nobody sends it unseen', () => {
  expect(fillIn('Dear {{person}}', {}, 'en')).toBe('Dear [contact]')
  expect(fillIn('{{person}}，您好', {}, 'zh-CN')).toBe('[联系人]，您好')
  expect(fillIn('{{budget}} [your words]', {}, 'en')).toBe('[budget] [your words]')
})

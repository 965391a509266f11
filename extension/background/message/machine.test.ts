import { expect, test } from 'vitest'
import { isBulk, isMachine } from './machine.ts'

test.each([
  'no-reply@x.test',
  'noreply@x.test',
  'do_not_reply@x.test',
  'donotreply@x.test',
  'no-reply+77@x.test',
  'mailer-daemon@x.test',
  'bounce-12@x.test',
  'newsletter@x.test',
])('%s is a machine', (address) => expect(isMachine(address)).toBe(true))

test.each(['nora@x.test', 'newsome@x.test', 'procurement@x.test', 'norbert.reply@x.test', 'systems.lead@x.test'])(
  '%s may be a person',
  (address) => expect(isMachine(address)).toBe(false),
)

test('mail is bulk by its sender, or by the page’s own sign, not by whom it is for', () => {
  const robot = { role: 'from' as const, address: 'no-reply@x.test' }
  const nora = { role: 'from' as const, address: 'nora@x.test' }
  expect(isBulk({ bulk: false, participants: [robot] })).toBe(true)
  expect(isBulk({ bulk: true, participants: [nora] })).toBe(true)
  expect(isBulk({ bulk: false, participants: [nora, { ...robot, role: 'cc' }] })).toBe(false)
})

import { expect, test } from 'vitest'
import { isMachine } from './bulk.ts'

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

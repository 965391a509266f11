import { expect, test } from 'vitest'
import { originOfAddress } from './address.ts'

test.each([
  ['sales.example.com', 'https://sales.example.com'],
  [' https://sales.example.com/console?x=1 ', 'https://sales.example.com'],
  ['http://mail.intranet:8080/?_task=mail', 'http://mail.intranet:8080'],
  ['localhost:8787', 'http://localhost:8787'],
  ['127.0.0.1:8787/practice', 'http://127.0.0.1:8787'],
])('reads the origin of %s', (typed, origin) => {
  expect(originOfAddress(typed)).toBe(origin)
})

test.each([
  '',
  '  ',
  'ftp://files.example',
  'chrome://extensions',
  'https://user:secret@host.example',
  'not an address',
  'about:blank',
  'http:// bad',
])('takes nothing from "%s"', (typed) => {
  expect(originOfAddress(typed)).toBeUndefined()
})

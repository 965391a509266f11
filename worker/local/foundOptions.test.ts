import { expect, test } from 'vitest'
import { readFoundOptions } from './foundOptions.ts'

const least = ['--to', 'https://sales.example', '--name', 'Example Ltd', '--admin', 'Kim Lee <Kim@Example.com>']

test('the least that founding needs, with the holidays of this year and the next', () => {
  const { to, body } = readFoundOptions(least, 2026)
  expect(to).toBe('https://sales.example')
  expect(body).toMatchObject({
    name: 'Example Ltd',
    domains: [],
    language: 'zh-CN',
    team: 'Sales',
    admin: { name: 'Kim Lee', email: 'kim@example.com' },
    calendar: { key: 'china', timeZone: 'Asia/Shanghai' },
  })
  expect(body.calendar.holidays).toContain('2026-10-01')
  expect(body).not.toHaveProperty('id')
})

test('all that may be said', () => {
  const all = [...least, '--domain', 'example.com', '--domain', 'example.cn', '--language', 'en']
  const { body } = readFoundOptions([...all, '--calendar', 'europe', '--team', 'North', '--id', 'old-id'], 2026)
  expect(body).toMatchObject({ id: 'old-id', domains: ['example.com', 'example.cn'], language: 'en', team: 'North' })
  expect(body.calendar.key).toBe('europe')
})

test('what is missing or cannot be read is named, with how it is said', () => {
  expect(() => readFoundOptions([], 2026)).toThrow(/^not said, or not readable: name, admin\.name, admin\.email, to\n/)
  expect(() => readFoundOptions([...least, '--calendar', 'moon', '--domain', 'no domain'], 2026)).toThrow(
    /domains\.0.*calendar|calendar.*domains/,
  )
  expect(() => readFoundOptions([...least, '--to', 'https://sales.example/path'], 2026)).toThrow('readable: to\n')
  expect(() => readFoundOptions(['--nonsense'], 2026)).toThrow('--nonsense')
})

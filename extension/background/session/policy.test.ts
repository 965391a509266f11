import { expect, test } from 'vitest'
import { readPolicy } from './policy.ts'

test('a policy names the server and where people work', () => {
  const sites = [{ name: '邮箱', origin: 'https://mail.example.com/webmail/' }]
  expect(readPolicy({ server: 'guiderail.example.com', sites })).toEqual({
    server: 'https://guiderail.example.com',
    sites: [{ name: '邮箱', origin: 'https://mail.example.com' }],
  })
})

test.for([
  undefined,
  {},
  'text',
  { server: 7, sites: 'none' },
  { server: 'javascript:alert(1)', sites: [{ name: '' }, 3] },
])('what is not well set counts as not set: %j', (given) => {
  expect(readPolicy(given)).toEqual({ sites: [] })
})

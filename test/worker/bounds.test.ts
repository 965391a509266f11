import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'

it('every statement that a test binds is counted, whichever session prepared it', () => {
  const counted: D1PreparedStatement['bind'] = Object.getPrototypeOf(env.SHARD_0.prepare('SELECT 1')).bind
  expect(String(counted)).toContain('largest')
  const session = env.SHARD_0.withSession('first-primary').prepare('SELECT 1')
  expect(Object.getPrototypeOf(session).bind).toBe(counted)
})

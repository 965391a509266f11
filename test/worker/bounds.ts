import { env } from 'cloudflare:workers'
import { afterEach, expect } from 'vitest'

/** D1 binds no more than this to one statement. */
const most = 100

let largest = 0
const statement: D1PreparedStatement = Object.getPrototypeOf(env.SHARD_0.prepare('SELECT 1'))
const { bind } = statement
statement.bind = function (...values) {
  largest = Math.max(largest, values.length)
  return bind.apply(this, values)
}

// Whatever a test of the Worker does, each of its statements keeps to the bound.
afterEach(() => {
  expect(largest, 'values bound to one statement').toBeLessThanOrEqual(most)
  largest = 0
})

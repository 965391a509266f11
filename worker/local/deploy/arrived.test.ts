import { expect, test } from 'vitest'
import { arrived, untilArrived } from './arrived.ts'

const health = (version: string, upToDate = true) => ({ status: 'degraded', version, migrations: { upToDate } })

test('a server has arrived when it tells this version on the newest schema, whatever its clock', () => {
  expect(arrived(health('1.2.0'), '1.2.0')).toBe(true)
  expect(arrived(health('1.1.0'), '1.2.0')).toBe(false)
  expect(arrived(health('1.2.0', false), '1.2.0')).toBe(false)
  expect(arrived(undefined, '1.2.0')).toBe(false)
})

test('it is asked until it has, and not for ever', async () => {
  const says = [undefined, health('1.1.0'), health('1.2.0'), health('1.2.0')]
  let waited = 0
  const wait = async () => void waited++
  expect(await untilArrived('1.2.0', 10, async () => says.shift(), wait)).toBe(true)
  expect([says.length, waited]).toEqual([1, 2])
  expect(await untilArrived('1.2.0', 3, async () => undefined, wait)).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { newUserCode, plainCode, readScope, writeScope } from './device.ts'

describe('the code of a browser', () => {
  it('draws each of its twenty letters about as often', () => {
    const counts = new Map<string, number>()
    for (let turn = 0; turn < 5000; turn++)
      for (const letter of newUserCode()) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    expect([...counts.keys()].toSorted().join('')).toBe('BCDFGHJKLMNPQRSTVWXZ')
    // 2000 of each are to be expected; six standard deviations are 262.
    for (const [letter, count] of counts) expect(Math.abs(count - 2000), letter).toBeLessThan(262)
  })

  it('is read as people type it', () => {
    expect(plainCode(' bcdf-GHJK\n')).toBe('BCDFGHJK')
  })
})

describe('what a browser says of itself', () => {
  it('comes back with the address that it was said from, and without either when there is none', () => {
    expect(readScope(writeScope('Chrome · Windows', '2001:db8::1'))).toEqual({
      scope: 'Chrome · Windows',
      address: '2001:db8::1',
    })
    expect(readScope(writeScope(undefined, 'unknown'))).toEqual({ scope: '', address: 'unknown' })
    expect(readScope(null)).toEqual({ scope: '', address: '' })
  })
})

import { describe, expect, test } from 'vitest'
import { plainManual } from '#test/fixtures/plainManual.ts'
import { manualFor, type NewDeal, pilotDraw } from './choose.ts'
import { Manual, type ManualInput } from './schema.ts'

const candidate = (key: string, scope: ManualInput['scope'] = {}) => ({
  hash: key.padEnd(64, '0'),
  manual: Manual.parse(plainManual({ key, scope })),
})
const deal: NewDeal = { id: 'd1', kind: 'new', segment: 'smb', team: 'east' }
const chosen = (...candidates: ReturnType<typeof candidate>[]) => manualFor(candidates, deal)?.manual.key

describe('a deal follows a manual', () => {
  test('whose scope fits it in everything that the scope names', () => {
    expect(chosen(candidate('a', { kinds: ['new', 'renewal'], segments: ['smb'], teams: ['east'] }))).toBe('a')
    expect(chosen(candidate('a', { kinds: ['renewal'] }))).toBeUndefined()
    expect(chosen(candidate('a', { segments: ['enterprise'] }))).toBeUndefined()
    expect(chosen(candidate('a', { teams: ['west'] }))).toBeUndefined()
    expect(manualFor([candidate('a', { kinds: ['new'] })], { id: 'd1', team: 'east' })).toBeUndefined()
  })

  test('of higher priority before one that is narrower', () => {
    expect(chosen(candidate('a', { kinds: ['new'], teams: ['east'] }), candidate('b', { priority: 1 }))).toBe('b')
  })

  test('that is narrower before one that is wider', () => {
    expect(chosen(candidate('a', { kinds: ['new'] }), candidate('b', { kinds: ['new'], teams: ['east'] }))).toBe('b')
    expect(chosen(candidate('a'), candidate('b', { pilot: 10_000 }))).toBe('b')
  })

  test('that comes first by its key, in whatever order they are given', () => {
    expect(chosen(candidate('b'), candidate('a'))).toBe('a')
    expect(chosen(candidate('a'), candidate('b'))).toBe('a')
  })

  test('of those that there are, else none', () => {
    expect(chosen()).toBeUndefined()
  })
})

describe('a pilot', () => {
  const ids = Array.from({ length: 10_000 }, (_, place) => `deal-${place}`)
  const drawn = (key: string, share: number) => ids.filter((id) => pilotDraw(id, key) < share)

  test.each([100, 1000, 2500, 5000, 9000])('of %i basis points is tried on about so many of 10 000 deals', (share) => {
    const spread = 4 * Math.sqrt(share * (1 - share / 10_000))
    expect(Math.abs(drawn('pilot', share).length - share)).toBeLessThan(spread)
  })

  test('draws a deal the same way each time: 3 figures that never change', () => {
    expect([pilotDraw('d1', 'a'), pilotDraw('d1', 'b'), pilotDraw('d2', 'a')]).toEqual([7037, 5506, 5950])
  })

  test('says nothing of another manual’s pilot: a quarter and a quarter meet in a sixteenth', () => {
    const other = new Set(drawn('other', 2500))
    const inBoth = drawn('pilot', 2500).filter((id) => other.has(id)).length
    expect(Math.abs(inBoth - 625)).toBeLessThan(100)
  })

  test('lets in those below its share only, and none other follows it', () => {
    const inside = ids.find((id) => pilotDraw(id, 'pilot') < 500) ?? ''
    const outside = ids.find((id) => pilotDraw(id, 'pilot') >= 500) ?? ''
    const candidates = [candidate('usual'), candidate('pilot', { pilot: 500 })]
    expect(manualFor(candidates, { ...deal, id: inside })?.manual.key).toBe('pilot')
    expect(manualFor(candidates, { ...deal, id: outside })?.manual.key).toBe('usual')
  })
})

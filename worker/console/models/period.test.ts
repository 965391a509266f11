import { describe, expect, it } from 'vitest'
import { addressOf, dayIn, dayText, filterOf, lastWeeks, narrowed, weekBefore, weeksOf } from './period.ts'

describe('the filter in the address', () => {
  it('comes back from the address that it gives', () => {
    const filter = { team: 'east', from: '2026-11-01', to: '2026-11-20' }
    const address = new URL(addressOf('/', filter), 'http://console.test')
    expect(address.search).toBe('?team=east&from=2026-11-01&to=2026-11-20')
    expect(filterOf(Object.fromEntries(address.searchParams))).toEqual(filter)
  })

  it('names all that figures are narrowed to, always in the same order', () => {
    const version = 'a'.repeat(64)
    const filter = { from: '2026-11-02', segment: 'large', version, manual: 'general-b2b', rep: 'wang', team: 'east' }
    const address = `/losses?team=east&rep=wang&manual=general-b2b&version=${version}&segment=large&from=2026-11-02`
    expect(addressOf('/losses', filter)).toBe(address)
    expect(addressOf('/losses', filter, { status: 'met' })).toBe(`${address}&status=met`)
    expect(filterOf(Object.fromEntries(new URL(address, 'http://console.test').searchParams))).toEqual(filter)
  })

  it('leaves out what is no day, no hash and no name', () => {
    expect(filterOf({ from: 'yesterday', to: '2026-13-40', team: '', version: 'v2', manual: 'A B' })).toEqual({})
  })

  it('takes a person back with the team, and a version with its manual', () => {
    const filter = { team: 'east', rep: 'wang', manual: 'm', version: 'v', to: '2026-11-15' }
    expect(narrowed(filter, 'team', 'west')).toEqual({ team: 'west', manual: 'm', version: 'v', to: '2026-11-15' })
    expect(narrowed(filter, 'manual', undefined)).toEqual({ team: 'east', rep: 'wang', to: '2026-11-15' })
    expect(narrowed(filter, 'rep', undefined).team).toBe('east')
  })

  it('is a bare path when nothing is narrowed', () => {
    expect(addressOf('/reps/wang', {})).toBe('/reps/wang')
  })
})

describe('a period', () => {
  it('counts the weeks that it touches', () => {
    expect(weeksOf({ from: '2026-10-26', to: '2026-11-20' })).toBe(4)
    expect(weeksOf({ from: '2026-11-20', to: '2026-11-20' })).toBe(1)
    expect(weeksOf({ from: '2026-11-15', to: '2026-11-16' })).toBe(2)
  })

  it('of the last weeks begins on a Monday and ends today, and the usual one needs no days', () => {
    expect(lastWeeks(1, '2026-03-03')).toEqual({ from: '2026-03-02', to: '2026-03-03' })
    expect(lastWeeks(13, '2026-03-03')).toEqual({ from: '2025-12-08', to: '2026-03-03' })
    expect(lastWeeks(4, '2026-03-03')).toEqual({})
  })

  it('before this one is a whole week, on whichever day', () => {
    for (const today of ['2026-11-16', '2026-11-22'])
      expect(weekBefore(today)).toEqual({ from: '2026-11-09', to: '2026-11-15' })
  })

  it("knows the day in the organisation's zone", () => {
    const lateEvening = Date.UTC(2026, 10, 20, 17)
    expect(dayIn('Asia/Shanghai', lateEvening)).toBe('2026-11-21')
    expect(dayIn('Europe/Berlin', lateEvening)).toBe('2026-11-20')
  })

  it('is written in the reader’s language', () => {
    expect(dayText('2026-11-02', 'zh-CN')).toBe('2026 年 11 月 2 日')
    expect(dayText('2026-11-02', 'en')).toBe('Nov 2, 2026')
  })
})

import { describe, expect, it } from 'vitest'
import { hour, noon } from '../test/answers.ts'
import { relative, span } from './moments.ts'

describe('a moment', () => {
  it('is told by its distance', () => {
    expect(relative(noon - 5 * hour, noon, 'zh-CN')).toBe('5 小时前')
    expect(relative(noon - 5 * hour, noon, 'en')).toBe('5 hours ago')
    expect(relative(noon + 49 * hour, noon, 'en')).toBe('in 2 days')
    expect(relative(noon - 20_000, noon, 'zh-CN')).toBe('刚刚')
  })

  it('is told by its date once it is a month away, with the year only when that is another', () => {
    expect(relative(Date.UTC(2026, 7, 3, 12), noon, 'zh-CN')).toBe('8 月 3 日')
    expect(relative(Date.UTC(2025, 7, 3, 12), noon, 'en')).toBe('Aug 3, 2025')
  })
})

describe('a length of time', () => {
  it('is told by its two largest units', () => {
    expect(span(51 * hour + 20 * 60_000, 'zh-CN')).toBe('2 天 3 小时')
    expect(span(hour, 'en')).toBe('1 hour')
    expect(span(10, 'en')).toBe('1 minute')
  })
})

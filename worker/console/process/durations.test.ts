import { describe, expect, it } from 'vitest'
import { isOver, lasting, middleOf, percentileText, standardIn, standardText, wallDay } from './durations.ts'

describe('how long things take, in words', () => {
  it('is told in the largest unit that it fills, a working day having the hours of the calendar', () => {
    expect([30, 90, 480, 2976].map((minutes) => lasting(minutes, 480, 'en'))).toEqual([
      '30 minutes',
      '1.5 hours',
      '1 day',
      '6.2 days',
    ])
    expect(lasting(2976, 480, 'zh-CN')).toBe('6.2 天')
    expect(lasting(1439, wallDay, 'zh-CN')).toBe('24 小时')
  })

  it('of a percentile lies in the middle of its bucket; without one there is a dash', () => {
    expect(middleOf({ from: 100, below: 110 })).toBe(105)
    expect(percentileText({ from: 470, below: 490 }, 480, 'zh-CN')).toBe('1 天')
    expect(percentileText(null, 480, 'zh-CN')).toBe('–')
  })

  it('is over its standard only where the whole bucket is', () => {
    const standard = 1440
    expect(isOver({ from: 1440, below: 1512 }, standard)).toBe(true)
    expect(isOver({ from: 1400, below: 1500 }, standard)).toBe(false)
    expect(isOver({ from: 1440, below: 1440 }, standard)).toBe(false)
  })

  it('of a standard counts days as working days', () => {
    expect(standardIn({ amount: 3, unit: 'days' }, 480)).toBe(1440)
    expect(standardIn({ amount: 3, unit: 'hours' }, 480)).toBe(180)
    expect(standardText({ amount: 3, unit: 'days' }, 'zh-CN')).toBe('3 天')
  })
})

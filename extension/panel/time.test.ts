import { describe, expect, test } from 'vitest'
import { panelTexts } from '#shared/i18n/extension.panel.ts'
import { due, lastDay, said, shortly } from './time.ts'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime()
const now = at(18, 14)
const zh = panelTexts['zh-CN']
const en = panelTexts.en

describe('when something is due', () => {
  test.each([
    [at(18, 17), '今天 17:00 前', 'by today 17:00', '今天', 'today'],
    [at(19, 9, 30), '明天 09:30 前', 'by tomorrow 09:30', '明天', 'tomorrow'],
    [at(23, 9), '周一前', 'by Mon', '周一', 'Mon'],
    [at(18, 11), '逾期 3 小时', '3 h overdue', '逾期 3 小时', '3 h overdue'],
    [at(16, 9), '逾期 2 天', '2 days overdue', '逾期 2 天', '2 days overdue'],
    [at(18, 13, 59), '逾期 1 小时', '1 h overdue', '逾期 1 小时', '1 h overdue'],
  ])('%s is said as people say it', (moment, chinese, english, shortChinese, shortEnglish) => {
    expect(due(moment, now, 'zh-CN', zh)).toBe(chinese)
    expect(due(moment, now, 'en', en)).toBe(english)
    expect(shortly(moment, now, 'zh-CN', zh)).toBe(shortChinese)
    expect(shortly(moment, now, 'en', en)).toBe(shortEnglish)
  })
})

test('a moment further away is a date, with the year only when it is another one', () => {
  expect(said(at(1, 9), now, 'en')).toBe('Nov 1')
  expect(said(new Date(2025, 4, 3).getTime(), now, 'en')).toBe('May 3, 2025')
  expect(said(at(1, 9), now, 'zh-CN')).toBe('11 月 1 日')
  expect(said(new Date(2025, 4, 3).getTime(), now, 'zh-CN')).toBe('2025 年 5 月 3 日')
})

test('what ends at midnight lasts through the day before', () => {
  expect(lastDay(at(19, 0), now, 'zh-CN')).toBe('今天')
  expect(lastDay(at(20, 0), now, 'en')).toBe('tomorrow')
  expect(lastDay(at(21, 0), now, 'zh-CN')).toBe('周五')
  expect(lastDay(at(21, 0), now, 'en')).toBe('Fri')
  expect(lastDay(at(29, 0), now, 'en')).toBe('Nov 28')
})

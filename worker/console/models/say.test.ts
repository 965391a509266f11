import { describe, expect, it } from 'vitest'
import { points, share, spaced } from './figures.ts'
import { pieces, say } from './say.ts'

describe('a text', () => {
  it('has its holes filled, set with a space between Chinese and Latin', () => {
    expect(say('zh-CN', 'rep.title', { name: 'Alex' })).toBe('Alex 的合规得分')
    expect(say('zh-CN', 'rep.title', { name: '王磊' })).toBe('王磊的合规得分')
  })

  it('takes the form that its number asks for', () => {
    expect(say('en', 'summary.deals', { n: 1 })).toBe('1 deal')
    expect(say('en', 'summary.deals', { n: 3 })).toBe('3 deals')
  })

  it('comes in pieces for links', () => {
    expect(pieces('zh-CN', 'words.cause.team', {})).toEqual([{ text: '主要集中在' }, { hole: 'team' }, { text: '。' }])
  })
})

describe('a figure', () => {
  it('of a score has two digits', () => {
    expect(points(8620, 'en')).toBe('86.20')
    expect(points(10_000, 'zh-CN')).toBe('100.00')
  })

  it('of a share keeps a digit while it is small', () => {
    expect([0, 120, 8601].map((part) => share(part, 'en'))).toEqual(['0%', '1.2%', '86%'])
  })

  it('stands apart from Chinese', () => {
    expect(spaced('占86%，共5项')).toBe('占 86%，共 5 项')
  })
})

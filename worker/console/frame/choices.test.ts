import { describe, expect, it } from 'vitest'
import type { DealLine } from '#shared/api/deals.ts'
import type { Language } from '#shared/process/text.ts'
import { noon } from '../test/answers.ts'
import { groupsFor } from './choices.ts'
import type { Known } from './finder.ts'

const line = (deal: string, name: string): DealLine => ({
  ...{ deal, name, owner: 'wang', ownerName: '王磊', team: 'east', manual: 'a'.repeat(64), stage: 'needs' },
  ...{ stageName: { 'zh-CN': '需求分析', en: 'Needs' }, opened: noon, changed: noon, score: 9000, lost: 0, overdue: 0 },
})
const member = (user: string, name: string, role: 'rep' | 'manager') => ({
  ...{ user, name, role, team: 'east', teamName: '华东一组', active: true },
})
const known: Known = {
  recent: [line('d1', '宏达科技 采购')],
  people: [member('wang', '王磊', 'rep'), member('wangb', '王部长', 'manager')],
  manuals: [],
}
const nothing = { text: '', deals: [] }

function found(text: string, language: Language = 'zh-CN', live = nothing as Parameters<typeof groupsFor>[3]) {
  const reader = { role: 'manager', language, theme: 'system', refreshes: true } as const
  const groups = groupsFor(text, reader, known, live)
  return groups.map(({ name, choices }) => [name, choices.map((choice) => choice.text)] as const)
}

describe('what the palette offers', () => {
  it('without a text: pages, what changed last, commands', () => {
    expect(found('').map(([name]) => name)).toEqual(['pages', 'recent', 'commands'])
  })

  it.each(['shangji', '商机', 'Deals', 'sj'])('finds a page by %s, whichever language is shown', (text) => {
    expect(found(text, 'en').find(([name]) => name === 'pages')?.[1]).toContain('Deals')
    expect(found(text, 'zh-CN').find(([name]) => name === 'pages')?.[1]).toContain('商机')
  })

  it('finds commands in both languages too', () => {
    expect(found('dark', 'zh-CN')).toContainEqual(['commands', ['外观：深色']])
    expect(found('退出', 'en')).toContainEqual(['commands', ['Sign out']])
  })

  it('leads to the pages of reps only: managers have none', () => {
    expect(found('王')).toContainEqual(['people', ['王磊']])
  })

  it('shows a deal once, though it is known and found', () => {
    const live = { text: '宏达', deals: [line('d1', '宏达科技 采购'), line('d2', '宏达贸易')] }
    expect(found('宏达', 'zh-CN', live)).toEqual([['deals', ['宏达科技 采购', '宏达贸易']]])
  })

  it('finds words in any order, and says nothing of what does not fit', () => {
    expect(found('采购 宏达')).toEqual([['deals', ['宏达科技 采购']]])
    expect(found('没有这样的')).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { Obligation } from '../obligations/obligation.ts'
import { helpTodayWord } from './helpToday.ts'

const day = { now: 1000, end: 2000 }

const asked = (more: Partial<Obligation> = {}): Obligation => ({
  key: 'quote/1/review',
  kind: 'step',
  stage: 'quote',
  visit: 1,
  step: 'review',
  occurrence: 1,
  version: 'v1',
  status: 'pending',
  mode: 'block',
  severity: 'major',
  weight: 3000,
  scored: true,
  settled: false,
  credit: 0,
  reductions: [],
  askedFrom: 0,
  due: 1500,
  owedBy: 'wang',
  team: 'east',
  ...more,
})
const deal = (id: string, ...obligations: Obligation[]) => ({
  deal: id,
  name: `Deal ${id}`,
  owner: 'wang',
  obligations,
})
const said = (...deals: ReturnType<typeof deal>[]) => helpTodayWord(deals, day)?.deals.map((one) => one.deal)

describe('where help today still counts', () => {
  it('is said with the deal, what it is about and since or until when', () => {
    expect(helpTodayWord([deal('a', asked())], day)).toEqual({
      say: 'helpToday',
      n: 1,
      deals: [
        {
          deal: 'a',
          name: 'Deal a',
          owner: 'wang',
          obligation: 'quote/1/review',
          version: 'v1',
          due: 1500,
          overdue: false,
        },
      ],
    })
  })

  it('names what is overdue while doing it still earns credit, and no longer', () => {
    const late = { status: 'overdue', due: 500, settled: true } as const
    expect(helpTodayWord([deal('a', asked({ ...late, spent: 1400 }))], day)?.deals[0]?.overdue).toBe(true)
    expect(said(deal('a', asked({ ...late, spent: 900 })))).toBeUndefined()
    expect(said(deal('a', asked(late)))).toBeUndefined()
  })

  it('is silent about what is light, due later, done, on hold, or of a stage whose time has run out', () => {
    const over = asked({ key: 'quote/1/@time', kind: 'time', mode: 'observe', status: 'overdue', due: 400 })
    const none = [
      deal('light', asked({ mode: 'advise' })),
      deal('later', asked({ due: 2000 })),
      deal('done', asked({ status: 'met' })),
      deal('held', asked({ paused: true })),
      deal('over', over, asked()),
    ]
    for (const one of none) expect(said(one), one.deal).toBeUndefined()
    expect(said()).toBeUndefined()
    expect(said(deal('critical', asked({ mode: 'observe', severity: 'critical' })))).toEqual(['critical'])
  })

  it('names two at most, the weightiest first, each deal once', () => {
    const heavy = asked({ key: 'quote/1/sign', weight: 9000 })
    expect(said(deal('a', asked()), deal('b', asked(), heavy), deal('c', asked({ due: 1200 })))).toEqual(['b', 'c'])
    expect(helpTodayWord([deal('b', asked(), heavy)], day)?.deals).toMatchObject([{ obligation: 'quote/1/sign' }])
  })
})

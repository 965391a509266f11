import { describe, expect, it } from 'vitest'
import type { Figures, StageFlow } from '#shared/api/figures.ts'
import { endedIn, mostLost, passedIn, shownOf, slowest } from './shown.ts'

const none = { count: 0, p50: null, p90: null }
const stage = (manual: string, key: string, more: Partial<StageFlow> = {}): StageFlow => ({
  ...{ manual, stage: key, name: { en: key }, entered: 10, repeated: 0, forwards: 8, skipped: 1, returned: 0 },
  ...{ jumped: 0, won: 0, ended: {}, conversion: null, time: none, judged: 0, kept: 0, share: 0, ...more },
})
const figures: Figures = {
  ...{ asOf: 0, from: '2026-11-02', to: '2026-11-22', workday: 480, opened: 0, closed: {}, outcomes: [] },
  ...{ bottleneck: null, firstAnswer: none, cycle: none, cycles: {}, ways: [] },
  manuals: ['a', 'b'].map((manual) => ({ manual, name: { en: manual.toUpperCase() } })),
  stages: [
    stage('a', 'find', { entered: 3 }),
    stage('b', 'find', { share: 700, ended: { lost: 2 } }),
    stage('b', 'close', { share: 300, won: 4, ended: { lost: 2, hold: 3 } }),
  ],
  returns: [
    { manual: 'a', from: 'x', to: 'find', count: 9 },
    { manual: 'b', from: 'close', to: 'find', count: 1 },
  ],
}

describe('what of the figures is drawn', () => {
  it('is one manual alone: the one that was asked for, else the one that most deals entered', () => {
    const shown = shownOf(figures, undefined, 'en')
    expect(shown).toMatchObject({ manual: 'b', name: 'B', returns: [{ count: 1 }] })
    expect(shown?.stages.map((one) => one.stage)).toEqual(['find', 'close'])
    expect(shownOf(figures, 'a', 'en')?.manual).toBe('a')
    expect(shownOf({ ...figures, manuals: [] }, undefined, 'en')).toBeUndefined()
  })

  it('counts who went on and who ended, and finds where most are lost and most time goes', () => {
    const [, find, close] = figures.stages
    if (!find || !close) throw new Error('no stages')
    expect([passedIn(close), endedIn(close)]).toEqual([13, 5])
    expect(mostLost(figures.stages)).toBe(close)
    expect(slowest(figures.stages)).toBe(find)
    expect(mostLost([stage('a', 'find')])).toBeUndefined()
    expect(slowest([stage('a', 'find')])).toBeUndefined()
  })
})

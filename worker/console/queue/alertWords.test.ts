import { describe, expect, it } from 'vitest'
import type { AlertLine } from '#shared/api/alerts.ts'
import { alertText, wordText } from './alertWords.ts'

const alert = (change: Partial<AlertLine>): AlertLine => ({
  ...{ id: 'a', tier: 1, rung: 100, current: true, detail: {}, raised: 0, due: 0, overdue: false },
  ...{ level: 'admin', answerers: [], mayAnswer: true },
  ...change,
})
const told = (detail: AlertLine['detail'], tier = 1) => alertText(alert({ tier, detail }), 'en')

/** As each is raised. */
const reports: readonly [AlertLine['detail'], string][] = [
  [{ what: 'stuck', since: 0 }, 'could not be worked out since'],
  [{ what: 'away', from: 0, to: 1 }, 'did not run from'],
  [{ what: 'stopped', part: 'sweep' }, '“sweep” failed again and again'],
  [{ what: 'chain', seq: 7, why: 'event' }, 'Line 7 of the ledger does not verify: its content'],
  [{ what: 'recount', grain: 'stage', key: 'k', by: [1] }, 'A recount from the ledger'],
  [{ what: 'unreadable' }, 'cannot be read'],
  [{ what: 'sums', grain: 'day', key: 'k', by: [1] }, 'A total differs'],
  [{ what: 'lost' }, 'the ledgers do not'],
  [{ what: 'root', night: '2026-11-20', from: '', below: '', before: 9, deals: 8 }, '9 deals then, 8 now'],
  [{ what: 'job', kind: 'migrate', failed: 1, stopped: false }, 'A job ended; 1 deal could'],
  [{ what: 'job', kind: 'migrate', failed: 2, stopped: true }, 'stopped half-way; 2 deals could'],
]

describe('an alert in words', () => {
  it.each(reports)('tells of %o', (detail, words) => {
    expect(told(detail)).toContain(words)
  })

  it('says that there is something where it does not know what', () => {
    expect(told({ what: 'of tomorrow' })).toBe('The system found something unusual')
  })

  it('tells how far an obligation is on its way', () => {
    const name = { en: 'Survey' }
    const texts = [80, 100, 150].map((rung) => alertText(alert({ tier: 3, rung, name }), 'en'))
    expect(texts).toEqual([
      '“Survey” is due soon: 80% of its time is gone',
      '“Survey” is due',
      '“Survey” is past due: it has taken 150% of its time',
    ])
  })

  it('tells a late answer from a broken phrase rule', () => {
    const name = { en: 'No price before needs' }
    const rule = alertText(alert({ tier: 4, name, obligation: 'needs/1/@rule/price' }), 'en')
    expect(rule).toBe('A message went out against the phrase rule “No price before needs”')
    expect(alertText(alert({ tier: 4, name, obligation: 'needs/1/@answer' }), 'en')).toContain('did not come in time')
  })

  it('says how what nobody answered ended by itself', () => {
    const ended = (word: string) => wordText({ at: 0, by: 'system', byName: 'system', word }, 'en')
    expect(['met', 'over', 'taken back'].map(ended)).toEqual([
      'Done since, so it ended by itself',
      'No longer needed, so it ended by itself',
      'Put right since, so it ended by itself',
    ])
    expect(wordText({ at: 0, by: 'lin', byName: 'Lin', word: 'met' }, 'en')).toBe('met')
  })
})

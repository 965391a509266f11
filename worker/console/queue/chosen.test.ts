import { describe, expect, it } from 'vitest'
import type { WaitingCase } from '#shared/api/cases.ts'
import { left, ofThisStep, planOf, still, toggled } from './chosen.ts'
import { caseAddress, obligationPlace, queueAddress, queueQueryOf, tabsOf } from './query.ts'

const waiting = (id: string, obligation: string, mayRule = true): WaitingCase => ({
  ...{ case: id, kind: 'exception', deal: `deal-${id}`, dealName: id, obligation, name: { en: obligation } },
  ...{ asker: 'wang', askerName: 'Wang', asked: 0, reason: '', team: 'east', overdue: false, mayRule },
})

describe('what is chosen', () => {
  it('takes a whole range with shift, and leaves one the same way', () => {
    const rows = ['a', 'b', 'c', 'd']
    const one = toggled(new Set(), rows, 'b')
    const range = toggled(one, rows, 'd', 'b')
    expect([...range]).toEqual(['b', 'c', 'd'])
    expect([...toggled(range, rows, 'c', 'b')]).toEqual(['d'])
  })

  it('is alone when the row that a range began at has gone', () => {
    expect([...toggled(new Set(), ['a', 'b', 'c'], 'c', 'gone')]).toEqual(['c'])
  })

  it('grows to all of the same step, whichever the visit, and never to another stage', () => {
    const cases = [waiting('1', 'needs/1/survey'), waiting('2', 'needs/2/survey'), waiting('3', 'offer/1/survey')]
    expect(ofThisStep(waiting('x', 'needs/1/survey'), cases).map((one) => one.case)).toEqual(['1', '2'])
  })

  it('forgets what somebody else ruled meanwhile', () => {
    expect(still(new Set(['1', '2']), [waiting('2', 'needs/1/survey')]).map((one) => one.case)).toEqual(['2'])
  })

  it('is nothing any more of what was looked at, the own case included, but what is to be tried again', () => {
    const looked = [waiting('1', 'n/1/s'), waiting('2', 'n/1/s'), waiting('own', 'n/1/s', false)]
    expect([...left(new Set(['1', '2', 'own', 'other']), looked, ['2'])]).toEqual(['other', '2'])
  })

  it('is written only where the reader may rule', () => {
    const { write, leave } = planOf([waiting('1', 'n/1/s'), waiting('2', 'n/1/s', false)])
    expect([write.map((one) => one.case), leave.map((one) => one.case)]).toEqual([['1'], ['2']])
  })
})

describe('the address of a queue', () => {
  it('says which, and what else is asked; what it cannot mean is left out', () => {
    expect(queueAddress('alerts', { tier: '2', state: undefined })).toBe('/queue?of=alerts&tier=2')
    expect(queueQueryOf({ of: 'nonsense', tier: '9', state: 'x', kind: 'y', settled: 'z' })).toEqual({
      ...{ of: 'alerts', state: 'open', tier: undefined, kind: undefined, settled: 'no' },
    })
    expect(caseAddress('contest')).toBe('/queue?of=contests')
  })

  it('shows a rep what they may rule, the own rulings and the own absence', () => {
    expect(tabsOf('rep', new Set(['approval']))).toEqual(['alerts', 'approvals', 'register', 'absence'])
    expect(tabsOf('auditor', new Set())).not.toContain('absence')
  })

  it('leads to the obligation on the page of its deal', () => {
    expect(obligationPlace('d', 'needs/1/survey')).toBe('/deals/d#asked/needs/survey')
    expect(obligationPlace('d', 'needs/1/@rule/price')).toBe('/deals/d#asked/needs/@rule/price')
    expect(obligationPlace('d', undefined)).toBe('/deals/d')
  })
})

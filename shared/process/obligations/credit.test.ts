import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { task, timed, workManual } from '#test/fixtures/workManual.ts'

const mail = (activity: string, at: number, more: object = {}) => ({
  type: 'log activity' as const,
  activity,
  kind: 'email' as const,
  direction: 'out' as const,
  persons: [],
  people: 1,
  attachments: ['document' as const],
  keys: { k2: activity.padEnd(64, '0').replace(/[^0-9a-f]/g, 'a') },
  account: 'e'.repeat(64),
  happenedAt: at,
  ...more,
})
const survey = 'needs/1/survey'
const needs = () => new Scene(smallManual, 'needs')

describe('evidence', () => {
  test("the rep's word keeps half where stronger evidence was asked", () => {
    const deal = needs()
    deal.done('survey', hour(1))
    expect(deal.one(survey, hour(2))).toMatchObject({
      credit: 5000,
      evidence: 'word',
      reductions: [{ why: 'self-attested', share: 5000 }],
    })
  })

  test('a message that the rule recognises ticks the step in full', () => {
    const deal = needs()
    deal.tell(mail('a1', hour(1), { tick: 'survey' }), hour(1.5))
    expect(deal.one(survey, hour(2))).toMatchObject({ credit: 10_000, evidence: 'observed', doneAt: hour(1) })
  })

  test('a message without the attachment that the rule asks is the word of the rep', () => {
    const deal = needs()
    deal.tell(mail('a1', hour(1), { tick: 'survey', attachments: [] }), hour(1.5))
    expect(deal.one(survey, hour(2))).toMatchObject({ evidence: 'word' })
  })

  const proven = () => {
    const deal = needs()
    const [logged] = deal.tell(mail('a1', hour(1)), hour(1))
    const [done] = deal.tell(
      { type: 'do step', step: 'survey', evidence: { kind: 'observed', activity: 'a1' } },
      hour(2),
    )
    return { deal, logged: logged?.command ?? '', done: done?.id ?? '' }
  }

  test('a step keeps half once the message that showed it is withdrawn', () => {
    const { deal, logged } = proven()
    expect(deal.one(survey, hour(3))).toMatchObject({ credit: 10_000, evidence: 'observed' })
    deal.tell({ type: 'undo', command: logged }, hour(3))
    expect(deal.one(survey, hour(4))).toMatchObject({ credit: 5000, evidence: 'word' })
  })

  test('or once the evidence itself is withdrawn', () => {
    const { deal, done } = proven()
    deal.tell({ type: 'withdraw evidence', event: done }, hour(3))
    expect(deal.one(survey, hour(4))).toMatchObject({ credit: 5000, evidence: 'word', doneAt: hour(1) })
  })
})

describe('of several doings that stand', () => {
  test('the highest credit counts, whichever came first', () => {
    const deal = needs()
    deal.done('confirm', hour(1))
    deal.done('survey', hour(2))
    deal.done('confirm', hour(3))
    expect(deal.one('needs/1/confirm', hour(4))).toMatchObject({ credit: 10_000, doneAt: hour(3) })
  })

  test('with equal credit the earliest counts', () => {
    const deal = needs()
    deal.done('demo', hour(1))
    deal.done('demo', hour(2), 'rep')
    expect(deal.one('needs/1/demo', hour(3)).doneAt).toBe(hour(1))
  })
})

test('reductions go late, order, word, each rounded down: 10 000 → 7500 → 3750 → 1875', () => {
  const manual = structuredClone(smallManual)
  const stage = manual.stages[1]
  if (stage?.steps[1]) stage.steps[1].evidence = ['document', 'word']
  const deal = new Scene(manual, 'needs')
  deal.done('confirm', hour(26))
  expect(deal.one('needs/1/confirm', hour(30))).toMatchObject({ due: hour(24), credit: 1875 })
})

test('rounds down at each share: 5 of 7 hours late keep 2857, half of it 1428', () => {
  const deal = new Scene(workManual([timed('call', 7, { evidence: ['document', 'word'] })]), 'work')
  deal.done('call', hour(12))
  expect(deal.one('work/1/call', hour(13)).credit).toBe(1428)
})

describe('four eyes', () => {
  const four = () => {
    const deal = new Scene(
      workManual([timed('review', 8, { fourEyes: true }), task('send', { after: ['review'] })]),
      'work',
    )
    deal.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(0))
    return deal
  }

  test('one person alone does not do it, however often', () => {
    const deal = four()
    deal.done('review', hour(1))
    deal.done('review', hour(2))
    expect(deal.one('work/1/review', hour(3)).status).toBe('pending')
    expect(deal.one('work/1/review', hour(8)).status).toBe('overdue')
  })

  test('it counts from the doing of the second, different person on', () => {
    const deal = four()
    deal.done('review', hour(1))
    deal.done('review', hour(3), 'colleague')
    expect(deal.one('work/1/review', hour(4))).toMatchObject({ status: 'met', doneAt: hour(3), doneBy: 'colleague' })
  })

  test('what comes after it is out of order until then', () => {
    const deal = four()
    deal.done('review', hour(1))
    deal.done('send', hour(2))
    deal.done('review', hour(3), 'colleague')
    expect(deal.one('work/1/send', hour(4)).credit).toBe(5000)
  })
})

test('of two doings with equal credit below all the earliest counts; a better one before a worse one stays', () => {
  const deal = needs()
  for (const at of [1, 2]) deal.done('survey', hour(at))
  expect(deal.one(survey, hour(3))).toMatchObject({ credit: 5000, doneAt: hour(1) })
  const late = needs()
  for (const at of [18, 20]) late.done('survey', hour(at))
  // 2 of 16 hours late keep 8750, by word half of it
  expect(late.one(survey, hour(21))).toMatchObject({ credit: 4375, doneAt: hour(18) })
})

describe('what shows a doing', () => {
  const shown = (undo: (deal: Scene, commands: string[]) => void) => {
    const deal = needs()
    const commands = ['a1', 'a2'].map((activity) => deal.tell(mail(activity, hour(1)), hour(1))[0]?.command ?? '')
    deal.tell({ type: 'do step', step: 'survey', evidence: { kind: 'observed', activity: 'a2' } }, hour(2))
    undo(deal, commands)
    return deal.one(survey, hour(4)).evidence
  }
  const undo = (deal: Scene, command = '') => deal.tell({ type: 'undo', command }, hour(3))

  test('is its own message, not another one that was withdrawn', () => {
    expect(shown((deal, [first]) => undo(deal, first))).toBe('observed')
    expect(shown((deal, [, second]) => undo(deal, second))).toBe('word')
  })

  test('stays where no message was named, or that is not on this deal, whatever else was withdrawn', () => {
    const evidence = (activity: object) => {
      const deal = needs()
      deal.happen({ type: 'step done', step: 'survey', evidence: { kind: 'observed', ...activity } }, hour(1))
      undo(deal, deal.tell(mail('a1', hour(1)), hour(1))[0]?.command)
      return deal.one(survey, hour(4)).evidence
    }
    expect([evidence({}), evidence({ activity: 'elsewhere' })]).toEqual(['observed', 'observed'])
  })
})

import { describe, expect, test } from 'vitest'
import { day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const email = (activity: string, at: number, more: object = {}) => ({
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

describe('a required step with a time standard of 8 hours', () => {
  test.each([
    ['is pending before its due moment', undefined, 7, 'pending', 0],
    ['is overdue, with credit 0, at its due moment', undefined, 8, 'overdue', 0],
    ['is met at its due moment exactly', 8, 20, 'met', 10_000],
    ['is late afterwards: 2 of 8 hours late keep 75 %', 10, 20, 'late', 7500],
    ['has lost all credit one full allowance late', 16, 20, 'late', 0],
  ] as const)('%s', (_, doneAt, now, status, credit) => {
    const scene = new Scene()
    if (doneAt !== undefined) scene.done('call', hour(doneAt))
    expect(scene.one('find/1/call', hour(now))).toMatchObject({ status, credit, due: hour(8) })
  })

  test('is missed for good when its stage is left forwards without it', () => {
    const scene = new Scene()
    scene.advance(hour(4))
    scene.done('call', hour(5))
    expect(scene.one('find/1/call', hour(6))).toMatchObject({
      status: 'missed',
      credit: 0,
      settled: true,
      settles: hour(4),
    })
  })
})

test('a required step without a time standard is due when its visit is left forwards', () => {
  const scene = new Scene(smallManual, 'close')
  expect(scene.one('close/1/review', hour(200)).status).toBe('pending')
  scene.done('review', hour(100))
  expect(scene.one('close/1/review', hour(200))).toMatchObject({ status: 'met', settles: hour(100) })
})

test('optional steps are shown and never scored; observed ones are judged and not scored', () => {
  const scene = new Scene()
  scene.advance(hour(1))
  expect(scene.one('find/1/note', hour(2))).toMatchObject({ status: 'not applicable', scored: false })
  expect(scene.one('needs/1/watch-only', hour(2))).toMatchObject({ scored: false })
})

describe('a clock that starts at another step', () => {
  test('starts at its doing when that is earlier than its due moment', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(3))
    expect(scene.one('needs/1/confirm', hour(4)).due).toBe(hour(11))
  })

  test('starts at its due moment when it was not done by then, so that waiting never buys time', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(20))
    expect(scene.one('needs/1/confirm', hour(21)).due).toBe(hour(24))
  })
})

describe('order', () => {
  test('a step done before a required predecessor keeps half, also when the predecessor is done later', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('confirm', hour(1))
    scene.done('survey', hour(2))
    expect(scene.one('needs/1/confirm', hour(3))).toMatchObject({
      credit: 5000,
      reductions: [{ why: 'out of order', share: 5000 }],
    })
  })

  test('a step done before its stage was entered belongs to the next visit, out of order', () => {
    const scene = new Scene()
    scene.done('review', hour(1))
    scene.done('call', hour(1))
    scene.advance(hour(2))
    for (const step of ['survey', 'confirm']) scene.done(step, hour(3))
    scene.advance(hour(4))
    expect(scene.one('close/1/review', hour(5))).toMatchObject({ status: 'met', credit: 5000 })
  })

  test('of several doings that stand the highest credit counts', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('confirm', hour(1))
    scene.done('survey', hour(2))
    scene.done('confirm', hour(3))
    expect(scene.one('needs/1/confirm', hour(4))).toMatchObject({ credit: 10_000, doneAt: hour(3) })
  })
})

describe('evidence', () => {
  test("the rep's word keeps half where stronger evidence was asked", () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(1))
    expect(scene.one('needs/1/survey', hour(2))).toMatchObject({ credit: 5000, evidence: 'word' })
  })

  test('a message that the rule recognises ticks the step in full', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(email('a1', hour(1), { tick: 'survey' }), hour(1.5))
    expect(scene.one('needs/1/survey', hour(2))).toMatchObject({
      credit: 10_000,
      evidence: 'observed',
      doneAt: hour(1),
    })
  })

  test('a message without the attachment that the rule asks is the word of the rep', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(email('a1', hour(1), { tick: 'survey', attachments: [] }), hour(1.5))
    expect(scene.one('needs/1/survey', hour(2))).toMatchObject({ evidence: 'word' })
  })

  test('reductions go late, order, word, each rounded down: 10 000 → 7500 → 3750 → 1875', () => {
    const manual = structuredClone(smallManual)
    const needs = manual.stages[1]
    if (needs?.steps[1]) needs.steps[1].evidence = ['document', 'word']
    const scene = new Scene(manual, 'needs')
    scene.done('confirm', hour(26))
    expect(scene.one('needs/1/confirm', hour(30))).toMatchObject({ due: hour(24), credit: 1875 })
  })
})

describe('undo', () => {
  test('takes back a step as if it had never been done', () => {
    const scene = new Scene()
    const before = scene.all(hour(3))
    const [event] = scene.done('call', hour(1))
    scene.tell({ type: 'undo', command: event?.command ?? '' }, hour(2))
    expect(scene.all(hour(3))).toEqual(before)
  })
})

describe('leaving', () => {
  test('a return leaves what was not yet due not applicable and asks it again in the next visit', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    scene.advance(hour(2))
    scene.tell({ type: 'return', from: 'needs', to: 'find' }, hour(4))
    expect(scene.one('needs/1/survey', hour(100))).toMatchObject({ status: 'not applicable', settled: false })
    expect(scene.one('needs/1/@time', hour(100))).toMatchObject({ status: 'not applicable' })
    expect(scene.one('find/2/call', hour(5))).toMatchObject({ status: 'pending', due: hour(12) })
    expect(scene.one('find/1/call', hour(5))).toMatchObject({ status: 'met' })
  })

  test('what was overdue stays overdue after a return', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'return', from: 'needs', to: 'find' }, hour(17))
    expect(scene.one('needs/1/survey', hour(18))).toMatchObject({ status: 'overdue' })
  })

  test('a deal lost leaves its stage unfinished: nothing undone counts that was not due', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'close', outcome: 'lost' }, hour(4))
    expect(scene.all(hour(400)).every((one) => one.status === 'not applicable')).toBe(true)
    expect(scene.score(hour(400)).score).toBeNull()
  })

  test("a stage's time standard is late when it is left late: 1 of 5 days late keeps 80 %", () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(1))
    scene.done('confirm', hour(2))
    scene.advance(hour(48))
    expect(scene.one('needs/1/@time', hour(50))).toMatchObject({ status: 'late', due: day(5), credit: 8000 })
  })
})

describe('gate', () => {
  test('is met when all that it asks was done at the leaving', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.done('survey', hour(1))
    scene.done('confirm', hour(2))
    scene.advance(hour(3))
    expect(scene.one('needs/1/@gate', hour(4))).toMatchObject({ status: 'met', credit: 10_000, weight: 3000 })
  })

  test('passed in warn with something missing is violated, with what was missing', () => {
    const scene = new Scene(smallManual, 'close')
    scene.tell({ type: 'close', outcome: 'won', reason: 'they signed at once' }, hour(3))
    expect(scene.one('close/1/@gate', hour(4))).toMatchObject({
      status: 'violated',
      missing: ['close/1/review'],
      weight: 1000,
    })
  })
})

describe('who owes', () => {
  test('a colleague who does my step earns me the credit and is named', () => {
    const scene = new Scene()
    scene.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(0))
    scene.done('call', hour(1), 'colleague')
    expect(scene.one('find/1/call', hour(2))).toMatchObject({ owedBy: 'rep', doneBy: 'colleague', credit: 10_000 })
  })

  test('a step of a role that nobody holds is owed by nobody', () => {
    const scene = new Scene(smallManual, 'needs')
    expect(scene.one('needs/1/demo', hour(2)).owedBy).toBe('unassigned')
  })

  test('a hand-over within a working day before the due moment leaves one working day, once', () => {
    const scene = new Scene()
    scene.tell({ type: 'hand over', to: 'colleague' }, hour(6))
    expect(scene.one('find/1/call', hour(7)).due).toBe(hour(14))
    scene.tell({ type: 'hand over', to: 'rep' }, hour(13), { user: 'colleague' })
    expect(scene.one('find/1/call', hour(13)).due).toBe(hour(14))
  })
})

describe('what has settled stays with whom it settled', () => {
  test('a miss does not move with a later hand-over', () => {
    const scene = new Scene()
    scene.advance(hour(1))
    scene.tell({ type: 'hand over', to: 'stranger' }, hour(2))
    expect(scene.one('find/1/call', hour(20))).toMatchObject({
      status: 'missed',
      owedBy: 'rep',
      team: 'east',
      due: hour(8),
    })
  })

  test('nor does it become nobody’s when a membership ends before the due moment', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'join member', user: 'colleague', role: 'presales', until: hour(9) }, hour(0))
    for (const step of ['survey', 'confirm']) scene.done(step, hour(1))
    scene.advance(hour(2))
    expect(scene.one('needs/1/demo', hour(20))).toMatchObject({ status: 'missed', owedBy: 'colleague' })
  })
})

test('a clock that starts at another step follows that step’s due moment through a hand-over', () => {
  const scene = new Scene(smallManual, 'needs')
  scene.tell({ type: 'hand over', to: 'colleague' }, hour(15))
  const due = scene.one('needs/1/survey', hour(15)).due ?? 0
  expect(due).toBe(hour(23))
  expect(scene.one('needs/1/confirm', hour(15)).due).toBe(hour(31))
})

test('a doing from before Guiderail is kept and silent: a first return asks its stage in full', () => {
  const scene = new Scene(smallManual, 'needs')
  scene.done('call', hour(1))
  scene.tell({ type: 'return', from: 'needs', to: 'find' }, hour(2))
  expect(scene.one('find/1/call', hour(3))).toMatchObject({ status: 'pending' })
})

test('a step keeps half once the message that showed it is withdrawn', () => {
  const scene = new Scene(smallManual, 'needs')
  const [logged] = scene.tell(email('a1', hour(1)), hour(1))
  scene.tell({ type: 'do step', step: 'survey', evidence: { kind: 'observed', activity: 'a1' } }, hour(2))
  expect(scene.one('needs/1/survey', hour(3))).toMatchObject({ credit: 10_000, evidence: 'observed' })
  scene.tell({ type: 'undo', command: logged?.command ?? '' }, hour(3))
  expect(scene.one('needs/1/survey', hour(4))).toMatchObject({ credit: 5000, evidence: 'word' })
})

test('a deal opened half-way asks nothing of the stages before and loses nothing at that moment', () => {
  const scene = new Scene(smallManual, 'close')
  expect(scene.all(hour(0)).every((one) => one.stage === 'close')).toBe(true)
  expect(scene.score(hour(0)).score).toBeNull()
})

import { describe, expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { type StepInput, task, timed, workManual } from '#test/fixtures/workManual.ts'

const text = (en: string) => ({ en })
const choice = (branches: { of: string[]; when?: string }[]) => ({
  blocks: [{ kind: 'choice' as const, key: 'way', name: text('way'), branches }],
})
const demo = [timed('demo', 8, { severity: 'major' }), task('demo-notes')]
const visit = [timed('visit', 16), task('report', { severity: 'major' }), task('photos')]
const twoWays = choice([{ of: ['demo', 'demo-notes'] }, { of: ['visit', 'report', 'photos'] }])
const scene = (steps: StepInput[] = [...demo, ...visit], work = twoWays) => new Scene(workManual(steps, work), 'work')
const way = 'work/1/@choice/way'

describe('branches with conditions', () => {
  const conditional = choice([
    { of: ['demo', 'demo-notes'], when: 'amount <= 50000' },
    { of: ['visit', 'report', 'photos'], when: 'amount > 50000' },
  ])

  test('both are left while the condition cannot be told: the choice is free', () => {
    expect(scene(undefined, conditional).one(way, hour(1)).status).toBe('pending')
  })

  test('with one left that branch is asked, from the moment at which it was alone: 3 h + 8 h = 11 h', () => {
    const deal = scene(undefined, conditional)
    deal.set({ amount: 10_000 }, hour(3))
    expect(deal.all(hour(4)).map(({ key }) => key)).not.toContain(way)
    expect(deal.one('work/1/demo', hour(4))).toMatchObject({ status: 'pending', scored: true, due: hour(11) })
    expect(deal.one('work/1/visit', hour(4))).toMatchObject({ status: 'not applicable', scored: false })
  })

  test('a step of a branch that is out is forbidden, and picks nothing', () => {
    const deal = scene(undefined, conditional)
    deal.set({ amount: 10_000 }, hour(3))
    deal.done('visit', hour(4))
    expect(deal.one('work/1/visit', hour(5))).toMatchObject({ status: 'not applicable', forbidden: true })
    expect(deal.one('work/1/demo', hour(5))).toMatchObject({ status: 'pending', scored: true })
  })

  test('a branch that was picked stays picked when its condition ends, for the choice had settled', () => {
    const deal = scene(undefined, conditional)
    deal.done('demo', hour(2))
    deal.set({ amount: 90_000 }, hour(3))
    expect(deal.one('work/1/demo', hour(4))).toMatchObject({ status: 'met', scored: true })
    expect(deal.one('work/1/visit', hour(4)).scored).toBe(false)
  })

  test('once the choice was overdue it stands until one is picked', () => {
    const deal = scene(undefined, conditional)
    deal.set({ amount: 10_000 }, hour(17))
    expect(deal.one(way, hour(18))).toMatchObject({ status: 'overdue', due: hour(16) })
    deal.done('demo', hour(20))
    expect(deal.one('work/1/demo', hour(21))).toMatchObject({ status: 'late', due: hour(16) })
  })

  test('with none left nothing is asked', () => {
    const never = choice([
      { of: ['demo', 'demo-notes'], when: 'amount > 50000' },
      { of: ['visit', 'report', 'photos'], when: 'amount > 90000' },
    ])
    const deal = scene(undefined, never)
    deal.set({ amount: 1 }, hour(0))
    deal.advance(hour(40))
    expect(deal.score(hour(41)).score).toBeNull()
  })
})

describe('what a branch that opens or falls out does to the choice', () => {
  const when = (...conditions: (string | undefined)[]) =>
    choice([
      { of: ['demo', 'demo-notes'], ...(conditions[0] && { when: conditions[0] }) },
      { of: ['visit', 'report', 'photos'], ...(conditions[1] && { when: conditions[1] }) },
    ])
  const third = [task('call')]
  const three = (first: string, second: string) =>
    choice([
      { of: ['demo', 'demo-notes'], when: first },
      { of: ['visit', 'report', 'photos'], when: second },
      { of: ['call'] },
    ])

  test('one that was not known and is now known to be in changes nothing: still due at 16 h', () => {
    const deal = scene(undefined, when('amount > 50000'))
    deal.set({ amount: 60_000 }, hour(3))
    expect(deal.one(way, hour(4))).toMatchObject({ askedFrom: hour(0), due: hour(16) })
  })

  test('one that comes in later begins the choice anew: alone until 4 h, from then on due at 4 h + 16 h', () => {
    const deal = scene(undefined, when(undefined, 'amount > 50000'))
    deal.set({ amount: 1 }, hour(0))
    expect(deal.one('work/1/demo', hour(3))).toMatchObject({ status: 'pending', scored: true, askedFrom: hour(0) })
    deal.set({ amount: 60_000 }, hour(4))
    expect(deal.one(way, hour(5))).toMatchObject({ askedFrom: hour(4), due: hour(20) })
  })

  test('falling out one after another, the last one left is asked from the last of these moments on', () => {
    const deal = scene([...demo, ...visit, ...third], three('amount > 5', "region == 'north'"))
    deal.set({ amount: 6, region: 'north' }, hour(0))
    deal.set({ region: 'south' }, hour(2))
    expect(deal.one(way, hour(3))).toMatchObject({ askedFrom: hour(2) })
    deal.set({ amount: 1 }, hour(5))
    expect(deal.one('work/1/call', hour(6))).toMatchObject({ askedFrom: hour(5), scored: true })
  })

  test('falling out at the very due moment it gives way, for it had not been overdue before', () => {
    const deal = scene(undefined, when('amount <= 50000', 'amount > 50000'))
    deal.set({ amount: 10_000 }, hour(16))
    expect(deal.one('work/1/demo', hour(17))).toMatchObject({ scored: true, askedFrom: hour(16) })
  })

  test('a correction of what was left open, which puts one out, takes an overdue choice back from the beginning', () => {
    const deal = scene(undefined, when('amount <= 50000', 'amount > 50000'))
    deal.happen({ type: 'attributes set', values: { amount: null } }, hour(0))
    expect(deal.one(way, hour(17)).status).toBe('overdue')
    deal.tell({ type: 'correct attributes', values: { amount: 10_000 }, reason: 'never asked' }, hour(20))
    expect(deal.all(hour(21)).map(({ key }) => key)).not.toContain(way)
    expect(deal.one('work/1/visit', hour(21))).toMatchObject({ status: 'not applicable', scored: false })
  })

  test('a step done at the moment at which its branch falls out picks nothing', () => {
    const deal = scene(undefined, when('amount <= 50000', 'amount > 50000'))
    deal.set({ amount: 60_000 }, hour(3))
    deal.done('demo', hour(3))
    expect(deal.one('work/1/demo', hour(4))).toMatchObject({ status: 'not applicable', forbidden: true })
    expect(deal.one('work/1/visit', hour(4))).toMatchObject({ status: 'pending', scored: true })
  })

  test('done before its branch opens, it picks when that opens', () => {
    const deal = scene(undefined, when("region == 'a'"))
    deal.set({ region: 'b' }, hour(0))
    deal.done('demo', hour(1))
    deal.set({ region: 'a' }, hour(5))
    expect(deal.one('work/1/demo-notes', hour(6))).toMatchObject({ askedFrom: hour(5), scored: true })
  })

  test('but not when its own condition had ended by then, or ended at that moment', () => {
    for (const ended of [3, 5]) {
      const own = [timed('demo', 8, { when: 'amount > 5' }), ...demo.slice(1), ...visit]
      const deal = scene(own, when("region == 'a'"))
      deal.set({ amount: 6, region: 'b' }, hour(0))
      deal.done('demo', hour(1))
      deal.set({ amount: 1 }, hour(ended))
      deal.set({ region: 'a' }, hour(5))
      expect(deal.one(way, hour(6)).status).toBe('pending')
    }
  })

  test('of two that open at one moment the one that was done earlier is picked', () => {
    const picked = (visitAt: number, demoAt: number) => {
      const deal = scene(undefined, when("region == 'a'", "region == 'a'"))
      deal.set({ region: 'b' }, hour(0))
      deal.done('visit', hour(visitAt))
      deal.done('demo', hour(demoAt))
      deal.set({ region: 'a' }, hour(9))
      return ['demo', 'visit'].find((step) => deal.one(`work/1/${step}`, hour(10)).scored)
    }
    expect([picked(2, 3), picked(3, 2), picked(2, 2)]).toEqual(['visit', 'demo', 'demo'])
  })
})

describe('a choice of which a branch begins at a date', () => {
  const from = { at: 'date' as const, attribute: 'delivery' }
  const dated = timed('demo', 8, { timeStandard: { within: { amount: 8, unit: 'hours' }, from } })
  const steps = [dated, task('demo-notes'), timed('visit', 16), ...visit.slice(1)]

  test('is due by the others while the date is not known, and follows it from then on', () => {
    const deal = scene(steps)
    expect(deal.one(way, hour(1)).due).toBe(hour(16))
    deal.set({ delivery: '2026-03-16' }, hour(2))
    // Monday 16 March and 8 working hours from its midnight on
    expect(deal.one(way, hour(3))).toMatchObject({ askedFrom: hour(2), due: Date.parse('2026-03-16T17:00:00Z') })
    expect(deal.one(way, hour(2) - 1).due).toBe(hour(16))
  })

  test('its date counts for a branch that is left alone, too', () => {
    const deal = scene(
      steps,
      choice([{ of: ['demo', 'demo-notes'] }, { of: ['visit', 'report', 'photos'], when: 'amount > 5' }]),
    )
    deal.set({ amount: 1, delivery: '2026-03-16' }, hour(2))
    expect(deal.one('work/1/demo', hour(3)).due).toBe(Date.parse('2026-03-16T17:00:00Z'))
  })

  test('a date that is set once a branch was picked changes nothing of that', () => {
    const deal = scene(steps)
    deal.done('demo', hour(1))
    deal.set({ delivery: '2026-03-16' }, hour(2))
    expect(deal.one('work/1/demo', hour(3))).toMatchObject({ status: 'met', due: hour(16), askedFrom: hour(0) })
  })
})

describe('a step of a choice that is done before the visit', () => {
  test('picks at the entry, by its own time: 2 h + 8 h, whatever was known before', () => {
    const deal = new Scene(
      workManual(
        [...demo, ...visit],
        choice([{ of: ['demo', 'demo-notes'], when: 'amount > 5' }, { of: ['visit', 'report', 'photos'] }]),
      ),
      'start',
    )
    deal.set({ amount: 6 }, hour(1))
    deal.done('demo', hour(1))
    deal.advance(hour(2))
    expect(deal.one('work/1/demo', hour(3))).toMatchObject({ status: 'met', askedFrom: hour(2), due: hour(10) })
    expect(deal.one('work/1/demo-notes', hour(3)).askedFrom).toBe(hour(2))
  })
})

describe('of two branches', () => {
  test('the one that was done while it was open is picked, though another was done before it opened', () => {
    const deal = scene(
      undefined,
      choice([{ of: ['demo', 'demo-notes'], when: "region == 'a'" }, { of: ['visit', 'report', 'photos'] }]),
    )
    deal.set({ region: 'b' }, hour(0))
    deal.done('demo', hour(1))
    deal.done('visit', hour(5))
    deal.set({ region: 'a' }, hour(9))
    expect(deal.one('work/1/visit', hour(10))).toMatchObject({ status: 'met', scored: true })
    expect(deal.one('work/1/demo', hour(10)).scored).toBe(false)
  })

  test('done at one moment the step that the manual names first is picked, in whichever branch it stands', () => {
    const deal = scene([task('demo'), task('visit')], choice([{ of: ['visit'] }, { of: ['demo'] }]))
    deal.done('visit', hour(2))
    deal.done('demo', hour(2))
    expect(deal.one('work/1/demo', hour(3))).toMatchObject({ status: 'met', scored: true })
  })

  test('a step that was overdue while its branch was alone stays late by its own clock: due at 2 h', () => {
    const deal = scene(
      [timed('demo', 2), timed('visit', 16)],
      choice([{ of: ['demo'] }, { of: ['visit'], when: 'amount > 5' }]),
    )
    deal.set({ amount: 1 }, hour(0))
    deal.set({ amount: 6 }, hour(4))
    deal.done('demo', hour(6))
    expect(deal.one('work/1/demo', hour(7))).toMatchObject({ status: 'late', due: hour(2), askedFrom: hour(0) })
  })
})

test('a step after a choice that was picked is in order, though a date of the choice is set later', () => {
  const from = { at: 'date' as const, attribute: 'delivery' }
  const dated = timed('visit', 8, { timeStandard: { within: { amount: 8, unit: 'hours' }, from } })
  const ways = choice([{ of: ['demo'] }, { of: ['visit'] }]).blocks[0]
  const deal = new Scene(
    workManual([task('demo'), dated, task('offer')], {
      blocks: ways ? [{ kind: 'sequence', of: [ways, 'offer'] }] : [],
    }),
    'work',
  )
  deal.done('demo', hour(1))
  deal.done('offer', hour(2))
  deal.set({ delivery: '2026-03-16' }, hour(3))
  expect(deal.one('work/1/offer', hour(4)).credit).toBe(10_000)
})

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

import { expect, test } from 'vitest'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { dealCase } from '../conformance/dealCase.ts'
import { loggedCase } from '../conformance/judgeLog.ts'
import type { DealState } from '../ledger/state.ts'
import { Manual } from '../manual/schema.ts'
import { manualOf } from '../world.ts'
import { dealLog } from './dealLog.ts'
import { figuresOf } from './figures.ts'

const working = 3_600_000
let mails = 0

function mail(scene: Scene, direction: 'in' | 'out', at: number) {
  mails++
  const told = { activity: `m${mails}`, direction, persons: [], people: 1, attachments: [], keys: {} }
  scene.happen({ type: 'activity logged', kind: 'email', ...told }, at)
}

/** Goes to `needs`, back to `find`, forwards again; answered once, waiting once; lost in `needs`. */
function lost(): Scene {
  const scene = new Scene()
  scene.done('call', hour(2))
  mail(scene, 'in', hour(3))
  scene.advance(hour(4))
  mail(scene, 'out', hour(9))
  scene.tell({ type: 'return', from: 'needs', to: 'find', reason: 'again' }, hour(12))
  scene.done('call', hour(13))
  scene.advance(hour(14))
  mail(scene, 'in', hour(15))
  scene.happen({ type: 'closed', outcome: 'lost' }, hour(20))
  return scene
}

function stillOpen(): Scene {
  const scene = new Scene()
  scene.done('call', hour(1))
  scene.advance(hour(8))
  scene.set({ budget: 7 }, hour(9))
  return scene
}

const scenes = [lost(), stillOpen()]
const { world } = scenes[0]!
const manual = manualOf(world, scenes[0]!.state)
const named = (scene: Scene, deal: string): DealState => ({ ...scene.state, deal })
const deals = [named(scenes[0]!, 'lost'), named(scenes[1]!, 'open')]
const { log, workingTime, leftOut } = dealLog(world, manual, deals, hour(30))

test('a board has the same figures, in the working time of its deals', () => {
  const figures = figuresOf(log, { elapsed: workingTime, now: hour(30) })
  expect(leftOut).toEqual([])
  expect(figures.cases).toEqual({ all: 2, open: 1, won: 0, lost: 1 })
  expect(figures.funnel.map(({ stage, entered, passed, lost, open }) => [stage, entered, passed, lost, open])).toEqual([
    ['find', 2, 2, 0, 0],
    ['needs', 2, 0, 1, 1],
    ['close', 0, 0, 0, 0],
  ])
  expect(figures.stageTimes.map(({ stage, count, total }) => [stage, count, total / working])).toEqual([
    ['find', 3, 4 + 2 + 8],
    ['needs', 2, 8 + 6],
    ['close', 0, 0],
  ])
  expect(figures.cycle.lost).toMatchObject({ count: 1, total: 20 * working })
  expect(figures.firstAnswer).toMatchObject({ count: 1, total: 6 * working, unanswered: 1 })
  expect(figures.rework).toMatchObject({ cases: 1, returns: [{ from: 'needs', to: 'find', count: 1 }] })
  expect(figures.waits[0]).toMatchObject({ stage: 'needs', time: (14 + 22) * working, stillOpen: 22 * working })
  expect(figures.dropouts).toEqual([{ stage: 'needs', count: 1, share: 1, outcomes: { lost: 1 } }])
})

test('conformance sees in the log what it sees in each deal', () => {
  for (const [place, state] of deals.entries()) {
    const [packed, deal] = [loggedCase(log, place), dealCase(world, state)]
    expect([Array.from(packed.trace), packed.outcome]).toEqual([Array.from(deal.trace), deal.outcome])
    expect(packed.values('budget')).toBe(deal.values('budget'))
  }
})

test('deals of an earlier version are told in the keys of the one asked for', () => {
  const renamed = Manual.parse({
    ...manual,
    stages: manual.stages.map((stage) =>
      stage.key === 'find'
        ? { ...stage, key: 'search', formerly: ['find'], steps: stage.steps.filter(({ key }) => key !== 'call') }
        : { ...stage, returns: [] },
    ),
  })
  const { log } = dealLog(world, renamed, deals, hour(30))
  const means = new Map(log.activities.map(({ name, means }) => [name, means]))
  expect(means.get('stage find')).toMatchObject({ is: 'entry', stage: 'search' })
  expect(means.get('call')).toEqual({ is: 'unknown' })
})

test('a deal that ended as the manual does not know it is left out, and told', () => {
  const other = Manual.parse({ ...manual, outcomes: manual.outcomes.filter(({ key }) => key !== 'lost') })
  const told = dealLog(world, other, deals, hour(30))
  expect([told.leftOut, told.log.cases]).toEqual([['lost'], ['open']])
  expect(figuresOf(told.log, { elapsed: told.workingTime, now: hour(30) }).waits[0]).toMatchObject({
    time: 22 * working,
  })
})

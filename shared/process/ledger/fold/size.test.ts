import { expect, test } from 'vitest'
import { richManual } from '#test/fixtures/rich.ts'
import { smallWorld } from '#test/fixtures/small.ts'
import { dayLength, days, ledgerOfYears, opening, rounds, standstill } from '#test/fixtures/years.ts'
import type { Obligation } from '../../obligations/obligation.ts'
import { obligations } from '../../obligations/obligations.ts'
import { evolve } from '../evolve.ts'
import { replay } from '../replay.ts'
import type { DealState } from '../state.ts'
import { foldAway } from './foldAway.ts'

const world = smallWorld(richManual)
const last = opening + (days + 1) * dayLength

test.each([
  ['that goes round and round', rounds, 400],
  ['that stays in one stage', standstill, 0],
] as const)('the state of a deal of 10 000 events, told over years, %s, stays under 64 KB', (_, stageOn, left) => {
  const events = ledgerOfYears(stageOn)
  expect(events.length).toBeGreaterThan(10_000)
  const { state, settled } = foldAway(world, replay(events), last)
  expect(JSON.stringify(state).length).toBeLessThan(64 * 1024)
  expect(settled.length).toBeGreaterThan(left)
  expect([...settled, ...obligations(world, state, last)].map(({ key }) => key).sort()).toEqual(
    obligations(world, replay(events), last)
      .map(({ key }) => key)
      .sort(),
  )
})

test('and is the same when it is folded month by month on the way', () => {
  const events = ledgerOfYears(rounds)
  const left: Obligation[] = []
  let state: DealState | undefined
  for (const event of events) {
    state = evolve(state, event)
    if (event.seq % 300 !== 0) continue
    const folded = foldAway(world, state, event.at)
    left.push(...folded.settled)
    state = folded.state
  }
  const end = foldAway(world, state as DealState, last)
  const once = foldAway(world, replay(events), last)
  expect(end.state).toEqual(once.state)
  expect([...left, ...end.settled].map(({ key }) => key).sort()).toEqual(once.settled.map(({ key }) => key).sort())
})

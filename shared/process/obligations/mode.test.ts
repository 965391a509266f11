import { expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { modeAt } from './mode.ts'

const scene = new Scene(richManual)
scene.happen({ type: 'manual acknowledged', user: 'rep' }, hour(4))
const byDate = { mode: 'observe' as const, hardens: { to: 'warn' as const, from: hour(8) } }
const byReading = { mode: 'warn' as const, hardens: { to: 'block' as const, acknowledged: true as const } }

test.each([
  ['is what is written before its date', byDate, 'rep', 7.9, { mode: 'observe', because: 'written' }],
  ['is harder from its date on, for everybody', byDate, 'stranger', 8, { mode: 'warn', because: 'date' }],
  ['is what is written until its holder read the version', byReading, 'rep', 3.9, { mode: 'warn', because: 'written' }],
  ['is harder for its holder from the reading on', byReading, 'rep', 4, { mode: 'block', because: 'acknowledged' }],
  ['stays for who has not read it', byReading, 'colleague', 9, { mode: 'warn', because: 'written' }],
] as const)('a mode that hardens %s', (_, rule, holder, at, mode) => {
  expect(modeAt(rule, scene.state, holder, hour(at))).toEqual(mode)
})

test('a reading of the version before a migration hardens nothing of the next one', () => {
  const state = {
    ...scene.state,
    manuals: [...scene.state.manuals, { manual: 'b'.repeat(64), from: hour(6), stages: {} }],
  }
  expect(modeAt(byReading, state, 'rep', hour(5)).mode).toBe('block')
  expect(modeAt(byReading, state, 'rep', hour(7)).mode).toBe('warn')
})

test('at the very moment of a migration the next version holds, and what is read then is of that', () => {
  const acknowledged = [...scene.state.acknowledged, { user: 'colleague', at: hour(6) }]
  const manuals = [...scene.state.manuals, { manual: 'b'.repeat(64), from: hour(6), stages: {} }]
  const state = { ...scene.state, acknowledged, manuals }
  expect(modeAt(byReading, state, 'rep', hour(6)).mode).toBe('warn')
  expect(modeAt(byReading, state, 'colleague', hour(6)).mode).toBe('block')
})

import { describe, expect, test } from 'vitest'
import type { Act } from '#shared/process/ledger/command.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { visitsOf } from '#shared/process/ledger/visits.ts'
import { contextOf, hour, Scene } from '#test/fixtures/scene.ts'
import { rebase, tryOut } from './rebase.ts'

const context = contextOf('rep')
const waiting = (id: string, act: Act) => ({ v: 1 as const, id, deal: 'd1', acted: hour(1), act })
const stages = (scene: Scene, state: DealState) => visitsOf(scene.world, state).map((visit) => visit.stage)
const done = (id: string, step: string) => waiting(id, { type: 'do step', step, evidence: { kind: 'word' } })

describe('what waits to be sent', () => {
  test('is already in the deal as this device shows it, in its order', () => {
    const scene = new Scene()
    const queue = [done('c10', 'call'), waiting('c11', { type: 'advance', from: 'find' })]
    const state = rebase(scene.world, scene.state, queue, context, hour(2))
    expect(state.doings.map((doing) => doing.step)).toEqual(['call'])
    expect(stages(scene, state)).toEqual(['find', 'needs'])
  })

  test('is decided anew on what the server said in the meantime', () => {
    const scene = new Scene()
    const queue = [done('c10', 'call'), waiting('c11', { type: 'advance', from: 'find' })]
    scene.done('note', hour(2))
    scene.advance(hour(3))
    const state = rebase(scene.world, scene.state, queue, context, hour(4))
    expect(state.doings.map((doing) => doing.step)).toEqual(['call', 'note'])
    expect(stages(scene, state)).toEqual(['find', 'needs'])
  })

  test('changes nothing where it would now be refused, and what follows it still counts', () => {
    const scene = new Scene(undefined, 'needs')
    const queue = [waiting('c10', { type: 'advance', from: 'needs' }), done('c11', 'survey')]
    const state = rebase(scene.world, scene.state, queue, context, hour(2))
    expect(stages(scene, state)).toEqual(['needs'])
    expect(state.doings.map((doing) => doing.step)).toEqual(['survey'])
  })

  test('can be undone before it was ever sent', () => {
    const scene = new Scene()
    const queue = [done('c10', 'call'), waiting('c11', { type: 'undo', command: 'c10' })]
    const state = rebase(scene.world, scene.state, queue, context, hour(2))
    const [doing] = state.doings
    expect(state.undone).toEqual([doing?.event])
  })
})

test('a command is refused here for what the server would refuse', () => {
  const scene = new Scene(undefined, 'needs')
  const tried = tryOut(scene.world, scene.state, waiting('c10', { type: 'advance', from: 'needs' }), context, hour(1))
  expect(tried).toMatchObject({ ok: false, refusal: { code: 'gate-unmet' } })
})

import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { hashOf, manualHash, Scene } from '#test/fixtures/scene.ts'
import { bucketOf } from './bucket.ts'
import { flow } from './flow.ts'
import { flowRows } from './flowKey.ts'

const hours = (amount: number) => String(bucketOf(amount * 3_600_000))
const rowsOf = (scene: Scene, now: number) => flowRows(flow(scene.world, scene.state, hour(now)))

/** Looked at by themselves. */
const apart: readonly string[] = ['stage time', 'cycle', 'way', 'left out']

/** What was counted, without bucket and dimensions that one deal does not vary. */
const told = (scene: Scene, now: number) =>
  rowsOf(scene, now)
    .filter(({ kind }) => !apart.includes(kind))
    .map(({ kind, stage, target, count }) => [kind, stage, target, count].filter((part) => part !== '').join(' '))
    .sort()

describe('what is counted of a deal’s way', () => {
  test('a deal that goes on: where it came in, where it went, how long it took in working time', () => {
    const scene = new Scene()
    scene.advance(hour(20))
    expect(told(scene, 21)).toEqual(['entered find 1', 'entered needs 1', 'forwards find needs 1', 'opened find 1'])
    const times = rowsOf(scene, 21).filter(({ kind }) => kind === 'stage time')
    expect(times).toMatchObject([{ stage: 'find', bucket: hours(20), count: 1, version: manualHash, manual: 'small' }])
  })

  test('a return and what is gone through again', () => {
    const scene = new Scene()
    scene.advance(hour(1))
    scene.tell({ type: 'return', from: 'needs', to: 'find' }, hour(2))
    scene.advance(hour(3))
    expect(told(scene, 4)).toEqual([
      'entered find 1',
      'entered needs 1',
      'forwards find needs 2',
      'opened find 1',
      'repeated find 1',
      'repeated needs 1',
      'returned needs find 1',
    ])
  })

  test('a jump seen elsewhere passes stages without entering them', () => {
    const scene = new Scene()
    scene.sight('close', hour(3))
    expect(told(scene, 4)).toEqual([
      'entered close 1',
      'entered find 1',
      'jumped needs 1',
      'opened find 1',
      'skipped find close 1',
    ])
  })

  test('an end, with the stage that it came in and the time since the opening; none once it is opened again', () => {
    const scene = new Scene()
    scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(9))
    expect(told(scene, 10)).toEqual(['closed find lost 1', 'entered find 1', 'opened find 1'])
    const cycle = rowsOf(scene, 10).find(({ kind }) => kind === 'cycle')
    expect(cycle).toMatchObject({ stage: '', target: 'lost', bucket: hours(25) })
    scene.tell({ type: 'reopen', reason: 'r' }, hour(11))
    expect(told(scene, 12)).toEqual(['entered find 1', 'opened find 1'])
  })

  test('an answer, and nothing while somebody still waits', () => {
    const scene = new Scene()
    const said = { persons: [], people: 1, attachments: [], kind: 'email' as const }
    const log = (activity: string, direction: 'in' | 'out', at: number) =>
      scene.happen({ type: 'activity logged', activity, keys: {}, ...said, direction }, hour(at))
    log('a1', 'in', 1)
    expect(rowsOf(scene, 5).some(({ kind }) => kind === 'answer')).toBe(false)
    log('a2', 'out', 7)
    const answers = rowsOf(scene, 8).filter(({ kind }) => kind === 'answer')
    expect(answers).toMatchObject([{ bucket: hours(6), rep: 'rep', target: '2026-03-02' }])
  })

  test('each thing counts for the owner and the team of its moment, in its week', () => {
    const scene = new Scene()
    scene.tell({ type: 'hand over', to: 'colleague' }, hour(2))
    scene.tell({ type: 'advance', from: 'find' }, hour(42), { user: 'colleague' })
    const [entered, forwards] = ['entered', 'forwards'].map((kind) =>
      rowsOf(scene, 43).find((row) => row.kind === kind),
    )
    expect(entered).toMatchObject({ stage: 'find', rep: 'rep', team: 'east', week: '2026-03-02' })
    expect(forwards).toMatchObject({ rep: 'colleague', week: '2026-03-09' })
  })

  test('a visit counts under the version in which it was left, an open one under that of now', () => {
    const scene = new Scene([richManual, nextManual()])
    scene.sight('needs', hour(1))
    const admin = { user: 'root', role: 'admin' as const }
    scene.tell({ type: 'migrate', manual: hashOf(1), stages: {} }, hour(2), admin)
    const entered = rowsOf(scene, 3).filter(({ kind }) => kind === 'entered')
    expect(entered.map(({ stage, version }) => [stage, version])).toEqual([
      ['find', manualHash],
      [scene.stage, hashOf(1)],
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { hour } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { hashOf, Scene } from '#test/fixtures/scene.ts'
import { visitsOf } from './visits.ts'

const told = (scene: Scene) =>
  visitsOf(scene.world, scene.state).map(({ stage, n, how, leaving }) => `${stage}/${n} ${how} ${leaving ?? 'open'}`)

const sighted = (to: string) => ({ type: 'stage sighted' as const, site: 'crm', record: 'r1', to, observed: false })

describe('a stage seen elsewhere', () => {
  test('moves the deal as the record stands: the next stage is entered, an earlier one returned to', () => {
    const scene = new Scene(richManual)
    scene.sight('needs', hour(1))
    scene.sight('find', hour(2))
    expect(told(scene)).toEqual(['find/1 opened forwards', 'needs/1 sighted back', 'find/2 returned open'])
  })

  test('is silent where the deal stands there already', () => {
    const scene = new Scene(richManual)
    scene.advance(hour(1))
    scene.sight('needs', hour(2))
    expect(told(scene)).toEqual(['find/1 opened forwards', 'needs/1 advanced open'])
  })

  test.each([
    ['at once', hour(2), 'needs'],
    ['a minute short of an hour later', hour(3) - 60_000, 'needs'],
    ['an hour later', hour(3), 'find'],
  ])('is not yet synchronised where it shows, %s, what a request left', (_, at, stage) => {
    const scene = new Scene(richManual)
    scene.advance(hour(2))
    scene.sight('find', at)
    expect(scene.stage).toBe(stage)
  })

  test('is not yet synchronised either where a return left a later stage', () => {
    const scene = new Scene(richManual, 'approve')
    scene.happen({ type: 'stage returned', from: 'approve', to: 'find' }, hour(1))
    scene.sight('approve', hour(1) + 60_000)
    expect(told(scene)).toEqual(['approve/1 opened back', 'find/1 returned open'])
  })

  test('is a return where the record itself had moved on', () => {
    const scene = new Scene(richManual)
    scene.sight('needs', hour(1))
    scene.sight('find', hour(1) + 60_000)
    expect(scene.stage).toBe('find')
  })

  test('jumps the stages between, which begin and end at that moment', () => {
    const scene = new Scene(richManual)
    scene.sight('approve', hour(2))
    expect(told(scene)).toEqual([
      'find/1 opened forwards',
      'needs/1 jumped forwards',
      'offer/1 jumped forwards',
      'approve/1 sighted open',
    ])
    expect(visitsOf(scene.world, scene.state)[1]).toMatchObject({ entered: hour(2), left: hour(2) })
  })

  test.each([
    [500, ['find/1 opened forwards', 'offer/1 sighted open']],
    [5000, ['find/1 opened forwards', 'needs/1 jumped forwards', 'offer/1 sighted open']],
    [undefined, ['find/1 opened forwards', 'needs/1 jumped forwards', 'offer/1 sighted open']],
  ])('passes a skip whose condition is known to hold then, with amount %s', (amount, visits) => {
    const scene = new Scene(richManual)
    if (amount !== undefined) scene.set({ amount }, hour(1))
    scene.sight('offer', hour(2))
    expect(told(scene)).toEqual(visits)
  })

  test('told late finds its place among the moves: what came after it moves on from there', () => {
    const scene = new Scene(richManual)
    scene.advance(hour(4))
    scene.happen(sighted('needs'), hour(2))
    expect(told(scene)).toEqual(['find/1 opened forwards', 'needs/1 sighted open'])
    expect(visitsOf(scene.world, scene.state)[1]?.entered).toBe(hour(2))
  })

  test('told late makes no jump of an advance that was accepted after it', () => {
    const scene = new Scene(richManual, 'needs')
    scene.happen({ type: 'stage advanced', from: 'needs', to: 'offer' }, hour(4))
    scene.happen(sighted('find'), hour(2))
    expect(told(scene)).toEqual(['needs/1 opened back', 'find/1 returned forwards', 'offer/1 advanced open'])
    expect(scene.all(hour(5)).filter(({ stage, visit }) => stage === 'needs' && visit === 2)).toEqual([])
  })

  test('makes no jump of an advance that was decided on it when it is taken back', () => {
    const scene = new Scene(richManual)
    const [seen] = scene.sight('needs', hour(1))
    scene.happen({ type: 'stage advanced', from: 'needs', to: 'offer' }, hour(2))
    scene.tell({ type: 'undo', command: seen?.command ?? '' }, hour(3))
    expect(told(scene)).toEqual(['find/1 opened forwards', 'offer/1 advanced open'])
  })

  test('comes before a request of the same moment, which was decided on it', () => {
    const scene = new Scene(richManual)
    scene.advance(hour(2))
    scene.happen(sighted('needs'), hour(2))
    expect(visitsOf(scene.world, scene.state).map(({ how }) => how)).toEqual(['opened', 'sighted'])
  })

  test('is no visit once it was taken back', () => {
    const scene = new Scene(richManual)
    const [seen] = scene.sight('needs', hour(1))
    scene.tell({ type: 'undo', command: seen?.command ?? '' }, hour(2))
    expect(told(scene)).toEqual(['find/1 opened open'])
  })

  test('of a closed deal changes nothing', () => {
    const scene = new Scene(richManual)
    scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(1))
    scene.happen(sighted('offer'), hour(2))
    expect(told(scene)).toEqual(['find/1 opened closed'])
  })
})

describe('closing', () => {
  test('a deal that is opened again goes on in the visit in which it was closed', () => {
    const scene = new Scene(richManual, 'needs')
    scene.tell({ type: 'close', outcome: 'lost', reason: 'r' }, hour(1))
    scene.tell({ type: 'reopen', reason: 'they called' }, hour(9))
    expect(told(scene)).toEqual(['needs/1 opened open'])
  })

  test('won leaves the stage forwards and jumps none, whatever was seen of the time before, and a reopening takes it back', () => {
    const scene = new Scene(richManual, 'offer')
    scene.happen({ type: 'closed', outcome: 'won' }, hour(1))
    expect(told(scene)).toEqual(['offer/1 opened forwards'])
    scene.tell({ type: 'reopen', reason: 'not signed' }, hour(2))
    expect(told(scene)).toEqual(['offer/1 opened open'])
  })

  test('merged into another deal it leaves its stage unfinished', () => {
    const scene = new Scene(richManual)
    scene.happen({ type: 'merged into', deal: 'd2' }, hour(1))
    expect(told(scene)).toEqual(['find/1 opened closed'])
    expect(scene.state.closed).toEqual({ outcome: 'merged', at: hour(1) })
  })
})

describe('a migration', () => {
  const migrated = () => {
    const scene = new Scene([richManual, nextManual()])
    scene.advance(hour(1))
    scene.tell({ type: 'migrate', manual: hashOf(1), stages: {} }, hour(3), { user: 'root', role: 'admin' })
    return scene
  }

  test('gives every visit the keys of the new version', () => {
    expect(told(migrated())).toEqual(['find/1 opened forwards', 'discovery/1 advanced open'])
  })

  test('counts two stages of before that are one now together', () => {
    const next = nextManual()
    const scene = new Scene([richManual, next])
    scene.advance(hour(1))
    scene.happen({ type: 'manual migrated', manual: hashOf(1), stages: { find: 'discovery' } }, hour(3))
    expect(told(scene)).toEqual(['discovery/1 opened forwards', 'discovery/2 advanced open'])
  })

  test('judges no way of before by the stages of now', () => {
    const scene = migrated()
    scene.sight('approve', hour(4))
    expect(told(scene)).toEqual([
      'find/1 opened forwards',
      'discovery/1 advanced forwards',
      'offer/1 jumped forwards',
      'approve/1 sighted open',
    ])
  })
})

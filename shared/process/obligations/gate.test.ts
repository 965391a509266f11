import { describe, expect, test } from 'vitest'
import { day, hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { currentVisit } from '../ledger/visits.ts'
import { stageOf } from '../manual/find.ts'
import type { ManualInput } from '../manual/schema.ts'
import { manualOf } from '../world.ts'
import { gateAsks } from './asks.ts'
import { judgingAt } from './judge.ts'

const reason = 'so it is'

/** What the gate of the stage of now asks and has not, with how firmly. */
function lacks(scene: Scene, at: number, to?: string): string[] {
  const judging = judgingAt(scene.world, scene.state, at)
  const visit = currentVisit(scene.world, scene.state)
  const asks = gateAsks(judging, stageOf(manualOf(scene.world, scene.state), visit.stage), visit, scene.all(at), {
    moment: at,
    to,
  })
  return (asks?.asks ?? []).filter(({ met }) => !met).map(({ key, mode }) => `${key} ${mode}`)
}

function changed(change: (manual: ManualInput) => void): ManualInput {
  const manual = structuredClone(richManual)
  change(manual)
  return manual
}

describe('what a gate asks', () => {
  test('required steps that warn or block, no firmer than itself, and what a condition cannot be told without', () => {
    const scene = new Scene(richManual, 'needs')
    expect(lacks(scene, hour(1))).toEqual(['needs/1/survey warn', 'needs/1/confirm warn', 'needs/1/@field/export warn'])
  })

  test('the step itself, once its condition is known to hold; nothing of it, once it is known not to', () => {
    const scene = new Scene(richManual, 'needs')
    scene.set({ export: true }, hour(1))
    expect(lacks(scene, hour(2))).toContain('needs/1/licence warn')
    scene.set({ export: false }, hour(2))
    expect(lacks(scene, hour(3))).toEqual(['needs/1/survey warn', 'needs/1/confirm warn'])
  })

  test('the attributes that are mandatory in its stage, until a value is given', () => {
    const scene = new Scene(richManual, 'offer')
    expect(lacks(scene, hour(1))).toContain('offer/1/@field/amount warn')
    scene.set({ amount: 5 }, hour(1))
    expect(lacks(scene, hour(2))).not.toContain('offer/1/@field/amount warn')
    scene.set({ amount: null }, hour(2))
    expect(lacks(scene, hour(3))).toContain('offer/1/@field/amount warn')
  })

  test('a personal one too, though its value lies apart', () => {
    const manual = changed(({ attributes }) => Object.assign(attributes?.[0] ?? {}, { personal: true }))
    const scene = new Scene(manual, 'offer')
    scene.happen({ type: 'attributes set', values: {}, apart: ['amount'] }, hour(1))
    expect(lacks(scene, hour(2))).not.toContain('offer/1/@field/amount warn')
  })

  test('a step that is repeated as often as it is counted, not what its cadence asks beyond', () => {
    const manual = changed(({ stages }) => Object.assign(stages[1]?.steps[1] ?? {}, { mode: 'warn' }))
    const scene = new Scene(manual, 'needs')
    expect(lacks(scene, hour(1)).filter((key) => key.includes('check-in'))).toHaveLength(1)
    scene.done('check-in', hour(1))
    expect(lacks(scene, hour(2)).filter((key) => key.includes('check-in'))).toHaveLength(1)
    scene.done('check-in', hour(2))
    expect(lacks(scene, hour(3)).filter((key) => key.includes('check-in'))).toEqual([])
    expect(lacks(scene, hour(100)).filter((key) => key.includes('check-in'))).toEqual([])
  })

  test('an approval, where that is its mode, for the stage that it was asked for', () => {
    const scene = new Scene(richManual, 'approve')
    expect(lacks(scene, hour(1), 'close')).toEqual(['approve/1/review warn', 'approve/1/@approval approve'])
    scene.happen({ type: 'approval asked', approval: 'p1', from: 'approve', to: 'close', approver: 'head' }, hour(1))
    expect(lacks(scene, hour(2), 'close')).toContain('approve/1/@approval approve')
    scene.happen({ type: 'approval ruled', approval: 'p1', given: true }, hour(2), {
      actor: { kind: 'user', id: 'boss' },
    })
    expect(lacks(scene, hour(3), 'close')).not.toContain('approve/1/@approval approve')
    expect(lacks(scene, hour(3), 'elsewhere')).toContain('approve/1/@approval approve')
  })

  test('hardens on its date, from that moment on', () => {
    const scene = new Scene(richManual, 'needs')
    expect(lacks(scene, day(9) - 1)).toContain('needs/1/survey warn')
    expect(lacks(scene, day(9))).toContain('needs/1/survey block')
  })
})

describe('a gate that was left behind', () => {
  test('is met by an approval, whatever else is missing', () => {
    const scene = new Scene(richManual, 'approve')
    scene.happen({ type: 'approval asked', approval: 'p1', from: 'approve', to: 'close', approver: 'head' }, hour(1))
    scene.happen({ type: 'approval ruled', approval: 'p1', given: true }, hour(2), {
      actor: { kind: 'user', id: 'boss' },
    })
    scene.happen({ type: 'stage advanced', from: 'approve', to: 'close', mode: 'approve', approval: 'p1' }, hour(3))
    expect(scene.one('approve/1/@gate', hour(4))).toMatchObject({ status: 'met', credit: 10_000, settles: hour(3) })
  })

  test('has the mode that was recorded at the leaving, whatever hardens later', () => {
    const scene = new Scene(richManual, 'needs')
    scene.advance(hour(2), reason)
    expect(scene.one('needs/1/@gate', day(20))).toMatchObject({ status: 'violated', mode: 'warn' })
  })

  test('is violated for an attribute that was missing then, also when it is given afterwards', () => {
    const scene = new Scene(richManual, 'needs')
    for (const user of ['rep', 'second']) {
      const done = (step: string) => ({ type: 'step done' as const, step, evidence: { kind: 'word' as const } })
      for (const step of ['survey', 'confirm']) scene.happen(done(step), hour(1), { actor: { kind: 'user', id: user } })
    }
    scene.advance(hour(2), reason)
    scene.set({ export: false }, hour(3))
    expect(scene.one('needs/1/@gate', hour(4))).toMatchObject({
      status: 'violated',
      missing: ['needs/1/@field/export'],
    })
  })

  test('is not scored where it only advises', () => {
    const manual = changed(({ stages }) => Object.assign(stages[1]?.gate ?? {}, { mode: 'advise', hardens: undefined }))
    const scene = new Scene(manual, 'needs')
    scene.happen({ type: 'stage advanced', from: 'needs', to: 'offer' }, hour(2))
    expect(scene.one('needs/1/@gate', hour(3))).toMatchObject({ status: 'violated', scored: false })
  })
})

describe('a gate passed by elsewhere', () => {
  test('is within its grace of one working day, then violated on the day of the leaving, owed by nobody', () => {
    const scene = new Scene(richManual, 'needs')
    scene.sight('offer', hour(4))
    expect(scene.one('needs/1/@gate', hour(11.9))).toMatchObject({ status: 'pending', due: hour(12), settled: false })
    expect(scene.one('needs/1/@gate', hour(12))).toMatchObject({
      status: 'violated',
      settles: hour(4),
      owedBy: 'unassigned',
      team: 'east',
    })
  })

  test('is charged to the person whose own click was observed', () => {
    const scene = new Scene(richManual, 'needs')
    scene.sight('offer', hour(4), { observed: true })
    expect(scene.one('needs/1/@gate', hour(20))).toMatchObject({ status: 'violated', owedBy: 'rep' })
  })

  test('is kept by facts that arrive later and happened before', () => {
    const scene = new Scene(richManual, 'needs')
    scene.sight('offer', hour(4))
    scene.happen({ type: 'attributes set', values: { export: false } }, hour(1), { recorded: hour(30) })
    for (const user of ['rep', 'second'])
      for (const step of ['survey', 'confirm'])
        scene.happen({ type: 'step done', step, evidence: { kind: 'word' } }, hour(2), {
          recorded: hour(30),
          actor: { kind: 'user', id: user },
        })
    expect(scene.one('needs/1/@gate', hour(31))).toMatchObject({ status: 'met', owedBy: 'rep' })
  })

  test('has no grace where it is told long after, as an import tells it', () => {
    const scene = new Scene(richManual, 'needs')
    const sighted = { type: 'stage sighted' as const, site: 'crm', record: 'r1', to: 'offer', observed: false }
    scene.happen(sighted, hour(4), { recorded: hour(100) })
    expect(scene.one('needs/1/@gate', hour(5))).toMatchObject({ status: 'violated' })
  })

  test('while nobody could verify it never caps a score, though it is critical', () => {
    const critical = changed(({ stages }) => Object.assign(stages[1]?.gate ?? {}, { severity: 'critical' }))
    const left = (unverified: boolean) => {
      const scene = new Scene(critical, 'needs')
      scene.sight('offer', hour(4), { unverified })
      return scene.score(hour(20))
    }
    expect(left(true).capped).toBe(false)
    expect(left(false)).toMatchObject({ score: left(true).score })
  })

  test('in a jumped stage is violated, its time standard and steps missed, all owed by nobody', () => {
    const scene = new Scene(richManual)
    scene.sight('offer', hour(4))
    const needs = scene.all(hour(20)).filter(({ stage, scored }) => stage === 'needs' && scored)
    expect(needs.map(({ key, status }) => `${key} ${status}`)).toEqual([
      'needs/1/survey missed',
      'needs/1/check-in missed',
      'needs/1/check-in/2 missed',
      'needs/1/confirm missed',
      'needs/1/@time missed',
      'needs/1/@gate violated',
    ])
    expect(new Set(needs.map(({ owedBy }) => owedBy))).toEqual(new Set(['unassigned']))
  })
})

test('a contest of a gate counts once it is ruled: judged at a moment before, the gate is violated', () => {
  const scene = new Scene(richManual, 'needs')
  scene.advance(hour(2), reason)
  scene.tell({ type: 'raise contest', contest: 'k1', obligation: 'needs/1/@gate', reason }, hour(3))
  scene.tell({ type: 'rule contest', contest: 'k1', uphold: true, as: 'met' }, hour(9), {
    user: 'boss',
    role: 'manager',
  })
  expect(scene.one('needs/1/@gate', hour(8)).status).toBe('violated')
  expect(scene.one('needs/1/@gate', hour(9))).toMatchObject({ status: 'met', contest: 'k1' })
})

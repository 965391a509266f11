import { describe, expect, test } from 'vitest'
import { day, hour } from '#test/fixtures/hours.ts'
import { richManual } from '#test/fixtures/rich.ts'
import { Scene } from '#test/fixtures/scene.ts'
import { task, workManual } from '#test/fixtures/workManual.ts'
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

  test('while nobody could verify it never caps a score, though it is critical: 15 000 of 24 000 are 62.50', () => {
    const critical = changed(({ stages }) => {
      for (const rule of [stages[1]?.gate, stages[1]?.steps[0]]) Object.assign(rule ?? {}, { severity: 'critical' })
    })
    const left = (unverified: boolean) => {
      const scene = new Scene(critical, 'needs')
      for (const user of ['rep', 'second'])
        for (const step of ['survey', 'confirm', 'check-in', 'check-in'])
          scene.happen({ type: 'step done', step, evidence: { kind: 'observed' } }, hour(1), {
            actor: { kind: 'user', id: user },
          })
      const sighted = { type: 'stage sighted' as const, site: 'crm', record: 'r1', to: 'offer', observed: false }
      scene.happen({ ...sighted, unverified }, hour(4))
      return scene.score(hour(14))
    }
    expect(left(true)).toMatchObject({ score: 6250, capped: false })
    expect(left(false)).toMatchObject({ score: 5900, capped: true })
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
  expect(scene.one('needs/1/@gate', hour(9))).toMatchObject({ status: 'met', contest: 'k1', missing: [] })
})

describe('how a gate is told', () => {
  const manual = (mode: 'observe' | 'advise' | 'warn' | 'block', steps = [task('survey', { mode: 'warn' })]) =>
    workManual(steps, { gate: { name: { en: 'gate' }, mode, severity: 'major' } })
  const scene = (mode: 'observe' | 'warn' | 'block' = 'warn') => new Scene(manual(mode), 'work')
  const gate = (deal: Scene, now: number) => deal.one('work/1/@gate', now)
  const sighted = { type: 'stage sighted' as const, site: 'crm', record: 'r1', to: 'end', observed: false }
  const leave = (deal: Scene, at: number, more: object = {}) =>
    deal.happen({ type: 'stage advanced', from: 'work', to: 'end', ...more }, at)

  test('says all of itself while the visit is open', () => {
    const deal = scene()
    expect(gate(deal, hour(1))).toEqual({
      key: 'work/1/@gate',
      kind: 'gate',
      stage: 'work',
      visit: 1,
      occurrence: 1,
      version: deal.state.manual,
      status: 'pending',
      mode: 'warn',
      severity: 'major',
      weight: 3000,
      scored: true,
      settled: false,
      credit: 0,
      reductions: [],
      askedFrom: hour(0),
      owedBy: 'rep',
      team: 'east',
      missing: [],
    })
  })

  test('kept, it is met at the leaving, with nothing missing', () => {
    const deal = scene()
    deal.done('survey', hour(1))
    leave(deal, hour(2))
    const kept = gate(deal, hour(3))
    expect(kept).toMatchObject({ status: 'met', settled: true, settles: hour(2), doneAt: hour(2), missing: [] })
    expect(kept).not.toHaveProperty('due')
    expect(kept).not.toHaveProperty('unverified')
  })

  test('left backwards, or closed as lost, it no longer applies', () => {
    const [back, lost] = [scene(), scene()]
    for (const deal of [back, lost]) deal.done('survey', hour(1))
    back.tell({ type: 'return', from: 'work', to: 'start' }, hour(2))
    lost.tell({ type: 'close', outcome: 'lost' }, hour(2))
    for (const deal of [back, lost]) {
      expect(gate(deal, hour(3))).toMatchObject({
        status: 'not applicable',
        scored: false,
        settled: false,
        missing: [],
      })
      expect(gate(deal, hour(3))).not.toHaveProperty('settles')
      expect(gate(deal, hour(3))).not.toHaveProperty('doneAt')
    }
  })

  test('that only observes is not scored', () => {
    const deal = scene('observe')
    leave(deal, hour(2))
    expect(gate(deal, hour(3))).toMatchObject({ status: 'violated', mode: 'observe', scored: false })
  })

  test('that asks nothing is not there', () => {
    const deal = new Scene(manual('block', [task('note', { ask: 'optional' })]), 'work')
    expect(deal.all(hour(1)).some(({ kind }) => kind === 'gate')).toBe(false)
  })

  test('has the mode that its leaving recorded, where it is not the one of now', () => {
    const deal = scene()
    leave(deal, hour(2), { mode: 'block' })
    expect(gate(deal, hour(3)).mode).toBe('block')
  })

  test('lets through the approval that its leaving named, whatever that was asked for', () => {
    const approved = (approval: string) => {
      const deal = new Scene(
        workManual([task('survey')], { gate: { name: { en: 'gate' }, mode: 'approve', approver: 'presales' } }),
        'work',
      )
      deal.happen({ type: 'approval asked', approval: 'p1', from: 'work', to: 'start', approver: 'presales' }, hour(1))
      deal.happen({ type: 'approval ruled', approval: 'p1', given: true }, hour(1))
      leave(deal, hour(2), { approval })
      return gate(deal, hour(3)).status
    }
    expect([approved('p1'), approved('p2')]).toEqual(['met', 'violated'])
  })

  test('stays owed by whoever held its stage at the leaving', () => {
    const deal = scene()
    leave(deal, hour(2))
    deal.tell({ type: 'hand over', to: 'stranger' }, hour(3))
    expect(gate(deal, hour(4))).toMatchObject({ status: 'violated', owedBy: 'rep', team: 'east' })
    const open = scene()
    open.tell({ type: 'hand over', to: 'stranger' }, hour(3))
    expect(gate(open, hour(4))).toMatchObject({ status: 'pending', owedBy: 'stranger', team: 'west' })
    expect(gate(open, hour(2)).owedBy).toBe('rep')
  })

  test('in its grace says what is still missing; told a working day after the leaving or later it has none: 4 h + 8 h', () => {
    const told = (recorded: number) => {
      const deal = scene()
      deal.happen(sighted, hour(4), { recorded })
      return gate(deal, hour(5))
    }
    expect(told(hour(12) - 1)).toMatchObject({ status: 'pending', missing: ['work/1/survey'], due: hour(12) })
    expect(told(hour(12))).toMatchObject({ status: 'violated', missing: ['work/1/survey'] })
    expect(told(hour(12))).not.toHaveProperty('due')
  })

  test('contested within its grace it has settled, and is due no more', () => {
    const deal = scene()
    deal.happen(sighted, hour(4))
    deal.happen({ type: 'contest raised', contest: 'k1', obligation: 'work/1/@gate' }, hour(5))
    deal.happen({ type: 'contest ruled', contest: 'k1', upheld: true, as: 'met' }, hour(6))
    expect(gate(deal, hour(7))).toMatchObject({ status: 'met', settled: true, settles: hour(4) })
    expect(gate(deal, hour(7))).not.toHaveProperty('due')
  })

  test('violated while nobody could verify the leaving says so, with every step that was missed then', () => {
    const left = (unverified: boolean) => {
      const deal = scene()
      deal.happen({ ...sighted, unverified }, hour(4))
      return deal.all(hour(40)).filter((one) => one.stage === 'work')
    }
    expect(left(true).map(({ key, unverified }) => [key, unverified])).toEqual([
      ['work/1/survey', true],
      ['work/1/@gate', true],
    ])
    expect(left(false).map(({ unverified }) => unverified)).toEqual([undefined, undefined])
  })

  test('passed by elsewhere leaves the steps with whoever owes them, verified or not', () => {
    for (const unverified of [true, false]) {
      const deal = scene()
      deal.happen({ ...sighted, unverified }, hour(4))
      expect(deal.one('work/1/survey', hour(40)).owedBy).toBe('rep')
      expect(gate(deal, hour(40)).owedBy).toBe('unassigned')
    }
  })

  test('kept, or what was done, is not called unverified', () => {
    const deal = scene()
    deal.done('survey', hour(1))
    deal.happen({ ...sighted, unverified: true }, hour(4))
    expect(deal.all(hour(40)).map(({ status, unverified }) => [status, unverified])).toContainEqual(['met', undefined])
    expect(deal.all(hour(40)).some(({ unverified }) => unverified)).toBe(false)
  })
})

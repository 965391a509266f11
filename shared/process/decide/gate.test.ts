import { describe, expect, test } from 'vitest'
import { lift, ticking } from '#test/fixtures/complete.ts'
import { plainManual, plainStage, plainStep, plainText } from '#test/fixtures/plainManual.ts'
import { hashOf, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import type { ManualInput } from '../manual/schema.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const advance = (from: string, reason?: string) => ({
  type: 'advance' as const,
  from,
  ...(reason !== undefined && { reason }),
})
const gateOf = (told: ReturnType<Scene['ask']>) => {
  if (told.ok || told.refusal.code !== 'gate-unmet') throw new Error('not refused')
  return told.refusal
}

/** Two stages; the first has these steps and a gate of this mode. */
const gated = (mode: 'observe' | 'advise' | 'warn' | 'block', stage: object, more: Partial<ManualInput> = {}) =>
  plainManual({
    stages: [
      plainStage('first', [], { gate: { name: plainText('gate'), mode }, ...stage }),
      plainStage('second', [plainStep('end')]),
    ],
    ...more,
  })

describe('a gate that blocks', () => {
  test('lists every unmet step, the act that meets it, who may do it and the way out', () => {
    const scene = new Scene(smallManual, 'needs')
    expect(gateOf(scene.ask(advance('needs'), hour(1)))).toMatchObject({
      to: 'close',
      needsReason: false,
      missing: [
        { key: 'survey', what: 'step', mode: 'block', who: ['rep'], wayOut: 'exception', strongest: 'observed' },
        { key: 'confirm', mode: 'block', meet: { type: 'do step', step: 'confirm', evidence: { kind: 'word' } } },
      ],
    })
  })

  test("is lifted by the refusal's own acts", () => {
    const scene = new Scene(smallManual, 'needs')
    for (const missing of gateOf(scene.ask(advance('needs'), hour(1))).missing) scene.tell(missing.meet, hour(2))
    expect(scene.ask(advance('needs'), hour(3)).ok).toBe(true)
    expect(scene.stage).toBe('close')
  })

  test('lets no reason through', () => {
    expect(refusal(new Scene(smallManual, 'needs').ask(advance('needs', 'urgent'), hour(1)))).toBe('gate-unmet')
  })

  test('says what is overdue', () => {
    const told = new Scene(smallManual, 'needs').ask(advance('needs'), hour(20))
    expect(gateOf(told).missing.map(({ key, overdue }) => [key, overdue])).toEqual([
      ['survey', true],
      ['confirm', false],
    ])
  })

  test('offers a contest once a step is overdue, and says so while one waits', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'raise contest', contest: 'k', obligation: 'needs/1/survey', reason: 'no' }, hour(17))
    expect(gateOf(scene.ask(advance('needs'), hour(40))).missing.map(({ wayOut }) => wayOut)).toEqual([
      'asked',
      'contest',
    ])
  })

  test('asks no more for what was waived', () => {
    const scene = new Scene(smallManual, 'needs')
    for (const step of ['survey', 'confirm']) {
      const exception = { type: 'ask exception' as const, exception: step, obligation: `needs/1/${step}`, reason: 'r' }
      scene.tell(exception, hour(1))
      scene.tell({ type: 'rule exception', exception: step, approve: true }, hour(2), { user: 'boss', role: 'manager' })
    }
    expect(refusal(scene.ask(advance('needs'), hour(3)))).toBe('accepted')
  })

  test('names the holder of the step’s own role', () => {
    const manual = gated(
      'block',
      { steps: [plainStep('try', { mode: 'block', role: 'lab' })] },
      {
        roles: [
          { key: 'sales', name: plainText('sales'), leads: true },
          { key: 'lab', name: plainText('lab') },
        ],
      },
    )
    const scene = new Scene(manual)
    expect(gateOf(scene.ask(advance('first'), hour(1))).missing).toMatchObject([{ who: ['rep'] }])
    scene.tell({ type: 'join member', user: 'colleague', role: 'lab' }, hour(1))
    expect(gateOf(scene.ask(advance('first'), hour(2))).missing).toMatchObject([{ who: ['colleague'] }])
  })
})

describe('a gate that warns', () => {
  test('asks a reason and then lets through, with mode and what was missing on record', () => {
    const scene = new Scene(smallManual, 'close')
    const won = { type: 'close' as const, outcome: 'won' }
    expect(gateOf(scene.ask(won, hour(1)))).toMatchObject({ to: 'won', needsReason: true })
    const [event] = scene.tell({ ...won, reason: 'urgent' }, hour(1))
    expect(event?.happening).toEqual({
      type: 'closed',
      outcome: 'won',
      mode: 'warn',
      because: 'written',
      missing: ['close/1/review'],
    })
    expect(scene.state.closed).toEqual({ outcome: 'won', at: hour(1) })
  })

  test('never asks harder than it is', () => {
    const manual = gated('warn', { steps: [plainStep('survey', { mode: 'block' })] })
    expect(gateOf(new Scene(manual).ask(advance('first'), hour(1)))).toMatchObject({
      needsReason: true,
      missing: [{ mode: 'warn' }],
    })
  })
})

test.each(['observe', 'advise'] as const)('a gate that only %ss lets through', (mode) => {
  const scene = new Scene(gated(mode, { steps: [plainStep('survey', { mode: 'block' })] }))
  expect(scene.tell(advance('first'), hour(1))[0]?.happening).toMatchObject({ mode, because: 'written' })
})

describe('a gate that hardens', () => {
  const hardened = (hardens: object) =>
    gated('advise', {
      steps: [plainStep('survey', { mode: 'block' })],
      gate: { name: plainText('gate'), mode: 'advise', hardens: { to: 'block', ...hardens } },
    })

  test('stops from its date on', () => {
    const scene = new Scene(hardened({ from: hour(4) }))
    expect(refusal(scene.ask(advance('first'), hour(4)))).toBe('gate-unmet')
    const [event] = scene.tell(advance('first'), hour(4) - 1)
    expect(event?.happening).toMatchObject({ mode: 'advise', because: 'written' })
  })

  test('stops who acknowledged the version, and says why it was as it was', () => {
    const scene = new Scene(hardened({ acknowledged: true }))
    scene.tell({ type: 'acknowledge manual', user: 'rep' }, hour(1))
    expect(refusal(scene.ask(advance('first'), hour(2)))).toBe('gate-unmet')
    scene.done('survey', hour(3))
    const [event] = scene.tell(advance('first'), hour(4))
    expect(event?.happening).toMatchObject({ mode: 'block', because: 'acknowledged' })
  })
})

describe('a choice', () => {
  const manual = gated('block', {
    steps: ['demo', 'trial', 'visit'].map((key) => plainStep(key, { mode: 'block' })),
    blocks: [
      {
        kind: 'choice',
        key: 'proof',
        name: plainText('proof'),
        branches: [{ of: ['demo'] }, { of: ['trial', 'visit'] }],
      },
    ],
  })

  test('is one thing missing, with the first step of each branch', () => {
    expect(gateOf(new Scene(manual).ask(advance('first'), hour(1))).missing).toMatchObject([
      {
        what: 'choice',
        key: 'proof',
        obligation: 'first/1/@choice/proof',
        oneOf: [{ step: 'demo' }, { step: 'trial' }],
        meet: { type: 'do step', step: 'demo' },
        wayOut: 'exception',
      },
    ])
  })

  test('shows a branch whose condition holds, and is met by the rep’s word', () => {
    const open = structuredClone(manual)
    open.attributes = [{ key: 'amount', name: plainText('amount'), type: 'number' }]
    const choice = open.stages[0]?.blocks?.[0]
    if (choice?.kind !== 'choice' || !choice.branches[1]) throw new Error('no choice')
    choice.branches[1].when = 'amount > 5'
    const scene = new Scene(open)
    scene.set({ amount: 9 }, hour(1))
    const [missing] = gateOf(scene.ask(advance('first'), hour(2))).missing
    expect(missing?.oneOf?.map(({ step }) => step)).toEqual(['demo', 'trial'])
    expect(missing?.meet).toEqual({ type: 'do step', step: 'demo', evidence: { kind: 'word' } })
  })

  test('of another stage is not asked here', () => {
    const later = structuredClone(manual)
    const [first, second] = later.stages
    if (!first || !second) throw new Error('no stages')
    delete first.gate
    Object.assign(second, { steps: [], gate: { name: plainText('gate'), mode: 'block' } })
    later.stages.push(plainStage('third', []))
    const scene = new Scene(later)
    scene.tell(advance('first'), hour(1))
    expect(refusal(scene.ask(advance('second'), hour(2)))).toBe('accepted')
  })

  test('begins each branch where its chain begins, whatever the order in which the steps are written', () => {
    const turned = structuredClone(manual)
    const choice = turned.stages[0]?.blocks?.[0]
    if (choice?.kind !== 'choice') throw new Error('no choice')
    choice.branches[1]?.of.reverse()
    const [missing] = gateOf(new Scene(turned).ask(advance('first'), hour(1))).missing
    expect(missing?.oneOf?.map(({ step }) => step)).toEqual(['demo', 'visit'])
  })

  test('shows its reason, and no branch or step that is closed', () => {
    const closed = structuredClone(manual)
    const [first] = closed.stages
    closed.attributes = [{ key: 'amount', name: plainText('amount'), type: 'number' }]
    Object.assign(first?.steps[1] ?? {}, { when: 'amount > 5' })
    first?.steps.push(plainStep('call', { mode: 'block' }))
    const choice = first?.blocks?.[0]
    if (choice?.kind !== 'choice') throw new Error('no choice')
    choice.why = plainText('they want proof')
    choice.branches.push({ of: ['call'], when: 'amount > 5' })
    const scene = new Scene(closed)
    scene.set({ amount: 1 }, hour(1))
    expect(gateOf(scene.ask(advance('first'), hour(2))).missing).toMatchObject([
      { why: plainText('they want proof'), oneOf: [{ step: 'demo' }, { step: 'visit' }] },
    ])
    expect(gateOf(new Scene(manual).ask(advance('first'), hour(2))).missing[0]).not.toHaveProperty('why')
  })

  test('once picked asks the rest of its branch', () => {
    const scene = new Scene(manual)
    scene.done('trial', hour(1))
    expect(gateOf(scene.ask(advance('first'), hour(2))).missing).toMatchObject([{ what: 'step', key: 'visit' }])
    scene.done('visit', hour(3))
    expect(refusal(scene.ask(advance('first'), hour(4)))).toBe('accepted')
  })
})

describe('an attribute', () => {
  const size = { key: 'size', name: plainText('size'), type: 'choice' as const, values: ['small', 'large'] }

  test('that is mandatory here is asked with a blank to fill', () => {
    const manual = gated('block', { steps: [] }, { attributes: [{ ...size, mandatory: ['first'] }] })
    const scene = new Scene(manual)
    expect(gateOf(scene.ask(advance('first'), hour(1))).missing).toEqual([
      {
        obligation: 'first/1/@field/size',
        what: 'attribute',
        key: 'size',
        name: plainText('size'),
        mode: 'block',
        overdue: false,
        meet: { type: 'set attributes', values: {} },
        fill: { attribute: 'size', type: 'choice', values: ['small', 'large'] },
        who: ['rep'],
      },
    ])
    scene.set({ size: 'small' }, hour(2))
    expect(refusal(scene.ask(advance('first'), hour(3)))).toBe('accepted')
  })

  test('that is a number has no list to pick from', () => {
    const amount = { key: 'amount', name: plainText('amount'), type: 'number' as const, mandatory: ['first'] }
    const manual = gated('block', { steps: [] }, { attributes: [size, amount] })
    const [missing] = gateOf(new Scene(manual).ask(advance('first'), hour(1))).missing
    expect(missing).toMatchObject({ name: plainText('amount'), fill: { attribute: 'amount', type: 'number' } })
    expect(missing?.fill).not.toHaveProperty('values')
  })

  test('without which a condition cannot be told is asked instead of its step', () => {
    const steps = [plainStep('audit', { mode: 'block', when: 'size == "large"' })]
    const scene = new Scene(gated('block', { steps }, { attributes: [size] }))
    expect(gateOf(scene.ask(advance('first'), hour(1))).missing).toMatchObject([{ what: 'attribute', key: 'size' }])
    scene.set({ size: 'large' }, hour(2))
    expect(gateOf(scene.ask(advance('first'), hour(3))).missing).toMatchObject([{ what: 'step', key: 'audit' }])
    scene.set({ size: 'small' }, hour(4))
    expect(refusal(scene.ask(advance('first'), hour(5)))).toBe('accepted')
  })
})

test('what an outcome asked before a reopening is not asked of the stage', () => {
  const lost = { key: 'lost', name: plainText('lost'), steps: [plainStep('reason', { mode: 'warn' })] }
  const scene = new Scene(gated('block', {}, { outcomes: [{ key: 'won', name: plainText('won') }, lost] }))
  scene.tell({ type: 'close', outcome: 'lost', reason: 'gone' }, hour(1))
  scene.tell({ type: 'reopen', reason: 'back' }, hour(2))
  expect(refusal(scene.ask(advance('first'), hour(3)))).toBe('accepted')
})

describe('four eyes', () => {
  const manual = gated('block', { steps: [plainStep('check', { mode: 'block', fourEyes: true })] })

  test('are asked of somebody else once one person did it', () => {
    const scene = new Scene(manual)
    scene.tell({ type: 'join member', user: 'colleague', role: 'lead' }, hour(1))
    scene.done('check', hour(1))
    for (const at of [hour(1), hour(2)])
      expect(gateOf(scene.ask(advance('first'), at)).missing).toMatchObject([{ who: ['colleague'] }])
  })

  test('are two on the same step, from the entry on and up to the asking', () => {
    const two = gated('block', {
      steps: ['check', 'look'].map((key) => plainStep(key, { mode: 'block', fourEyes: true })),
    })
    const scene = new Scene(two)
    scene.tell({ type: 'join member', user: 'colleague', role: 'lead' }, hour(0))
    scene.done('check', hour(0))
    scene.done('look', hour(1), 'colleague')
    expect(gateOf(scene.ask(advance('first'), hour(1))).missing).toMatchObject([
      { key: 'check', who: ['colleague'] },
      { key: 'look', who: ['rep'] },
    ])
  })

  test('are not counted by what a step did that the version no longer has', () => {
    const before = gated('block', {
      steps: [plainStep('check', { mode: 'block', fourEyes: true }), plainStep('look')],
    })
    const scene = new Scene([before, manual])
    scene.tell({ type: 'join member', user: 'colleague', role: 'lead' }, hour(0), { user: 'boss', role: 'manager' })
    scene.done('check', hour(1))
    scene.done('look', hour(2), 'colleague')
    scene.tell({ type: 'migrate', manual: hashOf(1), stages: {} }, hour(3), { user: 'boss', role: 'manager' })
    expect(gateOf(scene.ask(advance('first'), hour(4))).missing).toMatchObject([{ who: ['colleague'] }])
  })

  test('are asked of whoever is second as of the request’s own act', () => {
    const scene = new Scene(manual)
    scene.tell({ type: 'join member', user: 'colleague', role: 'lead' }, hour(0))
    scene.done('check', hour(1))
    scene.done('check', hour(3), 'colleague')
    const told = scene.ask(advance('first'), hour(2), { received: hour(4) })
    expect(gateOf(told).missing).toMatchObject([{ who: ['colleague'] }])
  })

  test('start anew in each visit, and when the first was taken back', () => {
    const back = structuredClone(manual)
    Object.assign(back.stages[1] ?? {}, { returns: [{ to: 'first', incomplete: true }] })
    const scene = new Scene(back)
    scene.tell({ type: 'join member', user: 'colleague', role: 'lead' }, hour(1))
    scene.done('check', hour(1))
    scene.done('end', hour(2), 'colleague')
    scene.sight('second', hour(2))
    scene.tell({ type: 'return', from: 'second', to: 'first' }, hour(3))
    expect(gateOf(scene.ask(advance('first'), hour(4))).missing).toMatchObject([{ who: ['rep'] }])
    const [done] = scene.done('check', hour(4))
    expect(gateOf(scene.ask(advance('first'), hour(5))).missing).toMatchObject([{ who: ['colleague'] }])
    scene.tell({ type: 'undo', command: done?.command ?? '' }, hour(5))
    expect(gateOf(scene.ask(advance('first'), hour(6))).missing).toMatchObject([{ who: ['rep'] }])
  })

  test('are not those of somebody whose time on the deal is over', () => {
    const scene = new Scene(manual)
    scene.tell({ type: 'join member', user: 'colleague', role: 'lead', until: hour(2) }, hour(1))
    scene.done('check', hour(1))
    expect(gateOf(scene.ask(advance('first'), hour(3))).missing).toMatchObject([{ who: ['boss', 'deputy'] }])
  })

  test('are the manager’s where nobody else acts on the deal', () => {
    const scene = new Scene(manual)
    const refusals = lift(scene, () => advance('first'), ticking(hour(1)))
    expect(refusals.flatMap((one) => (one.code === 'gate-unmet' ? one.missing.map(({ who }) => who) : []))).toEqual([
      ['rep'],
      ['boss', 'deputy'],
    ])
  })
})

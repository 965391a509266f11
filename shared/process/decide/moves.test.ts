import { describe, expect, test } from 'vitest'
import { plainManual, plainStage, plainStep, plainText } from '#test/fixtures/plainManual.ts'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const won = { type: 'close' as const, outcome: 'won' }

describe('an advance', () => {
  test('of a stage that was left says where the deal is', () => {
    const scene = new Scene()
    scene.advance(hour(1))
    expect(scene.ask({ type: 'advance', from: 'find' }, hour(1))).toEqual({
      ok: false,
      refusal: { code: 'wrong-stage', stage: 'needs' },
    })
  })

  test.each([
    ['past a stage', 'find', 'close'],
    ['back', 'needs', 'find'],
    ['nowhere', 'find', 'moon'],
    ['out of the last stage', 'close', undefined],
  ])('%s is not one that the manual lists', (_, from, to) => {
    const told = new Scene(smallManual, from).ask({ type: 'advance', from, ...(to !== undefined && { to }) }, hour(1))
    expect(told).toMatchObject({ refusal: { code: 'move-not-allowed', from, to: to ?? 'won' } })
  })
})

describe('a skip', () => {
  const manual = plainManual({
    attributes: [{ key: 'amount', name: plainText('amount'), type: 'number' }],
    stages: [
      plainStage('first', [], { skips: [{ to: 'third', when: 'amount < 10' }] }),
      plainStage('second', [plainStep('survey')]),
      plainStage('third', []),
      plainStage('fourth', []),
    ],
  })
  const skip = { type: 'advance' as const, from: 'first', to: 'third' }

  test('is a move while its condition holds', () => {
    const scene = new Scene(manual)
    scene.set({ amount: 5 }, hour(1))
    expect(scene.tell(skip, hour(2))[0]?.happening).toMatchObject({ type: 'stage advanced', to: 'third' })
    expect(scene.all(hour(3)).filter(({ stage }) => stage === 'second')).toEqual([])
  })

  test('is refused while it does not, and while it cannot be told: with what it would have to know', () => {
    const scene = new Scene(manual)
    expect(scene.ask(skip, hour(1))).toMatchObject({ refusal: { code: 'move-not-allowed', unknown: ['amount'] } })
    scene.set({ amount: 50 }, hour(2))
    const told = scene.ask(skip, hour(3))
    expect(refusal(told)).toBe('move-not-allowed')
    expect(told.ok || told.refusal).not.toHaveProperty('unknown')
  })

  test('is one of several', () => {
    const two = plainManual({
      stages: ['a', 'b', 'c', 'd'].map((key, place) => {
        return plainStage(key, [], place === 0 ? { skips: [{ to: 'c' }, { to: 'd' }] } : {})
      }),
    })
    expect(refusal(new Scene(two).ask({ type: 'advance', from: 'a', to: 'd' }, hour(1)))).toBe('accepted')
    const conditional = structuredClone(two)
    Object.assign(conditional.stages[0] ?? {}, { skips: [{ to: 'c', when: '1 > 2' }, { to: 'd' }] })
    expect(refusal(new Scene(conditional).ask({ type: 'advance', from: 'a', to: 'd' }, hour(1)))).toBe('accepted')
  })

  test('is decided on the value of its own moment', () => {
    const scene = new Scene(manual)
    scene.set({ amount: 5 }, hour(1))
    scene.set({ amount: 50 }, hour(3))
    expect(refusal(scene.ask(skip, hour(2), { received: hour(4) }))).toBe('accepted')
  })
})

describe('a return', () => {
  const manual = plainManual({
    attributes: [{ key: 'new-needs', name: plainText('new needs'), type: 'boolean' }],
    stages: [
      plainStage('first', [plainStep('survey')]),
      plainStage('second', [plainStep('offer'), plainStep('idea', { ask: 'optional' })], {
        returns: [{ to: 'first', when: 'new_needs' }],
      }),
    ],
  })
  const back = { type: 'return' as const, from: 'second', to: 'first' }

  test('that the manual does not list is refused', () => {
    expect(refusal(new Scene(smallManual).ask({ ...back, from: 'find', to: 'close' }, hour(1)))).toBe(
      'move-not-allowed',
    )
    expect(refusal(new Scene(smallManual).ask({ ...back, from: 'find', to: 'moon' }, hour(1)))).toBe('unknown-stage')
  })

  test('is from where the deal is, while it goes on', () => {
    const scene = new Scene(smallManual)
    expect(refusal(scene.ask({ ...back, from: 'needs', to: 'find' }, hour(1)))).toBe('wrong-stage')
    scene.tell({ type: 'close', outcome: 'lost' }, hour(2))
    expect(refusal(scene.ask({ ...back, from: 'find', to: 'needs' }, hour(3)))).toBe('deal-closed')
  })

  test('asks its condition', () => {
    const scene = new Scene(manual, 'second')
    expect(scene.ask(back, hour(1))).toMatchObject({ refusal: { code: 'move-not-allowed', unknown: ['new-needs'] } })
  })

  test('waits until the visit is complete, and says what is open', () => {
    const scene = new Scene(manual, 'second')
    scene.set({ 'new-needs': true }, hour(1))
    expect(scene.ask(back, hour(2))).toMatchObject({
      refusal: { code: 'incomplete', stage: 'second', to: 'first', missing: [{ key: 'offer', who: ['rep'] }] },
    })
    scene.done('offer', hour(3))
    scene.tell(back, hour(4))
    expect(scene.stage).toBe('first')
  })

  test('does not wait for what cannot be told to be asked', () => {
    const unknown = structuredClone(manual)
    Object.assign(unknown.stages[1] ?? {}, {
      returns: [{ to: 'first' }],
      steps: [plainStep('offer', { when: 'new_needs' })],
    })
    expect(refusal(new Scene(unknown, 'second').ask(back, hour(1)))).toBe('accepted')
  })

  test('without a word on it waits too', () => {
    const plain = plainManual({
      stages: [plainStage('first', []), plainStage('second', [plainStep('offer')], { returns: [{ to: 'first' }] })],
    })
    expect(refusal(new Scene(plain, 'second').ask(back, hour(1)))).toBe('incomplete')
  })

  test('may be taken incomplete where the manual says so', () => {
    const scene = new Scene(smallManual, 'needs')
    expect(refusal(scene.ask({ ...back, from: 'needs', to: 'find' }, hour(1)))).toBe('accepted')
  })
})

describe('a closing', () => {
  const closing = { within: { amount: 2, unit: 'days' as const }, from: { at: 'closed' as const } }
  const outcome = (key: string, more: object) => ({ key, name: plainText(key), ...more })
  const manual = plainManual({
    attributes: [{ key: 'amount', name: plainText('amount'), type: 'number' }],
    stages: [plainStage('first', []), plainStage('second', [])],
    outcomes: [
      outcome('won', { steps: [plainStep('archive', { mode: 'block', timeStandard: undefined })] }),
      outcome('lost', { steps: [plainStep('review', { mode: 'warn', timeStandard: undefined })] }),
      outcome('dormant', { from: ['second'], steps: [plainStep('later', { mode: 'block', timeStandard: closing })] }),
      outcome('dropped', { steps: [plainStep('big', { mode: 'block', timeStandard: undefined, when: 'amount > 5' })] }),
    ],
  })

  test('wins from the last stage only', () => {
    expect(refusal(new Scene().ask(won, hour(1)))).toBe('move-not-allowed')
  })

  test('with another outcome goes where the manual allows it', () => {
    expect(refusal(new Scene(manual).ask({ ...won, outcome: 'dormant' }, hour(1)))).toBe('move-not-allowed')
    expect(refusal(new Scene(manual, 'second').ask({ ...won, outcome: 'dormant' }, hour(1)))).toBe('accepted')
    expect(refusal(new Scene(manual).ask({ ...won, outcome: 'eaten' }, hour(1)))).toBe('unknown-outcome')
  })

  test('is refused without a step that its outcome asks firmly', () => {
    const scene = new Scene(manual, 'second')
    expect(scene.ask(won, hour(1))).toMatchObject({
      refusal: {
        code: 'gate-unmet',
        to: 'won',
        gate: plainText('won'),
        missing: [{ key: 'archive', what: 'step', mode: 'block' }],
      },
    })
    scene.done('archive', hour(2))
    expect(refusal(scene.ask(won, hour(3)))).toBe('accepted')
  })

  test('passes with a reason where its outcome only warns', () => {
    const lost = { ...won, outcome: 'lost' }
    expect(new Scene(manual).ask(lost, hour(1))).toMatchObject({ refusal: { needsReason: true } })
    const [event] = new Scene(manual).tell({ ...lost, reason: 'no budget' }, hour(1))
    expect(event?.happening).toMatchObject({ type: 'closed', outcome: 'lost', missing: ['first/1/review'] })
  })

  test('is not held up by what its outcome only recommends', () => {
    const steps = [plainStep('thanks', { ask: 'recommended', mode: 'block', timeStandard: undefined })]
    const scene = new Scene(plainManual({ outcomes: [outcome('won', {}), outcome('lost', { steps })] }))
    expect(refusal(scene.ask({ ...won, outcome: 'lost' }, hour(1)))).toBe('accepted')
  })

  test('is not held up by what an earlier closing lacked', () => {
    const hardens = { to: 'block' as const, acknowledged: true as const }
    const steps = [plainStep('review', { mode: 'warn', hardens, timeStandard: undefined })]
    const scene = new Scene(plainManual({ outcomes: [outcome('won', {}), outcome('lost', { steps })] }))
    const lost = { ...won, outcome: 'lost' }
    scene.tell({ ...lost, reason: 'no budget' }, hour(1))
    scene.tell({ type: 'reopen', reason: 'budget' }, hour(2))
    scene.tell({ type: 'acknowledge manual', user: 'rep' }, hour(3))
    expect(scene.ask({ ...lost, reason: 'again' }, hour(4))).toMatchObject({
      refusal: { code: 'gate-unmet', needsReason: false, missing: [{ key: 'review', mode: 'block' }] },
    })
    scene.done('review', hour(5))
    expect(scene.tell(lost, hour(6))[0]?.happening).toEqual({ type: 'closed', outcome: 'lost' })
  })

  test('asks for the attribute without which a step of the outcome cannot be told', () => {
    const scene = new Scene(manual)
    const drop = { ...won, outcome: 'dropped' }
    expect(scene.ask(drop, hour(1))).toMatchObject({
      refusal: { missing: [{ obligation: 'first/1/@field/amount', what: 'attribute', key: 'amount' }] },
    })
    scene.set({ amount: 9 }, hour(2))
    expect(scene.ask(drop, hour(3))).toMatchObject({ refusal: { missing: [{ what: 'step', key: 'big' }] } })
    scene.set({ amount: 1 }, hour(4))
    expect(refusal(scene.ask(drop, hour(5)))).toBe('accepted')
  })
})

describe('a closed deal', () => {
  test('takes facts and no requests that would move it', () => {
    const scene = new Scene()
    scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
    expect(refusal(scene.ask({ type: 'advance', from: 'find' }, hour(2)))).toBe('deal-closed')
    expect(refusal(scene.ask({ type: 'close', outcome: 'lost' }, hour(2)))).toBe('deal-closed')
    expect(refusal(scene.ask({ type: 'hold' }, hour(2)))).toBe('deal-closed')
    expect(refusal(scene.ask({ type: 'do step', step: 'call', evidence: { kind: 'word' } }, hour(2)))).toBe('accepted')
  })
})

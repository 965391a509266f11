import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const word = (step: string) => ({ type: 'do step' as const, step, evidence: { kind: 'word' as const } })

describe('facts are never refused for a rule of the manual', () => {
  test.each([
    ['a step of a stage not yet entered', 'review'],
    ['an observed step', 'watch-only'],
    ['a step done twice', 'call'],
  ])('%s', (_, step) => {
    const scene = new Scene()
    scene.done('call', hour(1))
    expect(refusal(scene.ask({ type: 'do step', step, evidence: { kind: 'word' } }, hour(2)))).toBe('accepted')
  })

  test('but a step that never was is refused', () => {
    expect(refusal(new Scene().ask({ type: 'do step', step: 'dance', evidence: { kind: 'word' } }, hour(1)))).toBe(
      'unknown-step',
    )
  })

  test('and the same doing is not taken twice', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    expect(refusal(scene.ask({ type: 'do step', step: 'call', evidence: { kind: 'word' } }, hour(1)))).toBe(
      'already-there',
    )
  })
})

describe('evidence', () => {
  const manual = structuredClone(smallManual)
  const call = manual.stages[0]?.steps[0]
  if (call) Object.assign(call, { evidence: ['integration', 'field', 'word'], fields: ['budget'] })
  const claim = (kind: 'field' | 'integration' | 'observed') => ({ ...word('call'), evidence: { kind } })
  const evidence = (told: ReturnType<Scene['tell']>) =>
    told[0]?.happening.type === 'step done' ? told[0].happening.evidence.kind : undefined

  test('of a field counts once every field of the step has a value', () => {
    const scene = new Scene(manual)
    expect(evidence(scene.tell(claim('field'), hour(1)))).toBe('word')
    scene.set({ budget: 10 }, hour(2))
    expect(evidence(scene.tell(claim('field'), hour(3)))).toBe('field')
  })

  test('of an integration is its own to give', () => {
    const context = { actor: { kind: 'integration' as const, id: 'erp' } }
    const scene = new Scene(manual)
    expect(evidence(scene.tell(claim('integration'), hour(1)))).toBe('word')
    const [told] = scene.tell(claim('integration'), hour(2), { context })
    expect(told).toMatchObject({ source: 'integration', happening: { evidence: { kind: 'integration' } } })
  })

  test('that nothing in the ledger shows is the rep’s word', () => {
    expect(evidence(new Scene(manual).tell(claim('observed'), hour(1)))).toBe('word')
  })

  test('can be withdrawn, also before its doing came, and once', () => {
    const scene = new Scene(manual)
    const withdraw = { type: 'withdraw evidence' as const, event: 'later.0' }
    expect(scene.tell(withdraw, hour(1))[0]?.happening).toEqual({ type: 'evidence withdrawn', event: 'later.0' })
    expect(refusal(scene.ask(withdraw, hour(2)))).toBe('already-there')
    const [done] = scene.tell(word('call'), hour(3))
    expect(refusal(scene.ask({ ...withdraw, event: done?.id ?? '' }, hour(4)))).toBe('already-there')
  })
})

test('two people may say the same of one moment', () => {
  const scene = new Scene()
  scene.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(0))
  scene.done('call', hour(1))
  expect(refusal(scene.ask(word('call'), hour(1), { user: 'colleague' }))).toBe('accepted')
})

describe('a step of another version', () => {
  const renamed = structuredClone(smallManual)
  const call = renamed.stages[0]?.steps[0]
  if (call) Object.assign(call, { key: 'first-call', formerly: ['call'] })
  const shorter = structuredClone(smallManual)
  shorter.stages[0]?.steps.splice(0, 1)
  const migrate = (scene: Scene) =>
    scene.tell({ type: 'migrate', manual: '1'.padStart(64, '0'), stages: {} }, hour(1), {
      user: 'boss',
      role: 'manager',
    })

  test('that was renamed is the same step, forwards and back', () => {
    const scene = new Scene([smallManual, renamed])
    migrate(scene)
    expect(scene.done('call', hour(2))[0]?.happening).toMatchObject({ type: 'step done', step: 'first-call' })
    const back = new Scene([renamed, smallManual])
    migrate(back)
    expect(back.done('first-call', hour(2))[0]?.happening).toMatchObject({ type: 'step done', step: 'call' })
  })

  test('that is no longer there is kept as a note and says so', () => {
    const scene = new Scene([smallManual, shorter])
    migrate(scene)
    expect(scene.done('call', hour(2))[0]).toMatchObject({
      at: hour(2),
      happening: { type: 'activity logged', kind: 'note', insteadOf: 'call' },
    })
  })

  test('that a log would tick is named by the log', () => {
    const scene = new Scene([smallManual, shorter])
    migrate(scene)
    const log = { type: 'log activity' as const, activity: 'a', kind: 'note' as const, persons: [], people: 0 }
    const told = scene.tell({ ...log, attachments: [], keys: {}, tick: 'call' }, hour(2))
    expect(told.map(({ happening }) => happening)).toEqual([expect.objectContaining({ insteadOf: 'call' })])
  })
})

import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const mail = (activity: string, digit: string) => ({
  type: 'log activity' as const,
  activity,
  kind: 'email' as const,
  direction: 'out' as const,
  persons: [],
  people: 1,
  attachments: ['document' as const],
  keys: { k1: digit.repeat(64) },
  happenedAt: hour(1),
})
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

  test('but one that is asked again and again is refused beyond a hundred times in a visit', () => {
    const repeated = structuredClone(smallManual)
    Object.assign(repeated.stages[0]?.steps[0] ?? {}, { repeat: { count: 2 } })
    for (const [manual, answer] of [
      [repeated, 'too-many'],
      [smallManual, 'accepted'],
    ] as const) {
      const scene = new Scene(manual)
      for (let n = 1; n <= 100; n++) scene.done('call', hour(n))
      expect(refusal(scene.ask(word('call'), hour(101)))).toBe(answer)
    }
  })

  test('a hundred that stand, of this step and of this visit', () => {
    const repeated = structuredClone(smallManual)
    Object.assign(repeated.stages[0]?.steps[0] ?? {}, { repeat: { count: 2 } })
    const scene = new Scene(repeated)
    const minute = (n: number) => hour(1) + n * 60_000
    for (let n = 0; n < 60; n++) scene.done('call', minute(n))
    scene.sight('needs', minute(60))
    scene.sight('find', minute(61))
    for (let n = 62; n < 162; n++) {
      const [done] = scene.done('call', minute(n))
      if (n < 82) scene.tell({ type: 'undo', command: done?.command ?? '' }, minute(n))
      else if (n < 122) scene.done('note', minute(n))
    }
    expect(refusal(scene.ask(word('call'), minute(162)))).toBe('accepted')
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

  test('of a field asks for all fields, and for a step that has some and takes it', () => {
    const two = structuredClone(smallManual)
    two.attributes?.push({ key: 'size', name: { en: 'size', 'zh-CN': '规模' }, type: 'number' })
    Object.assign(two.stages[0]?.steps[0] ?? {}, { evidence: ['field', 'word'], fields: ['budget', 'size'] })
    Object.assign(two.stages[0]?.steps[1] ?? {}, { evidence: ['field', 'word'] })
    const scene = new Scene(two)
    scene.set({ budget: 1 }, hour(1))
    expect(evidence(scene.tell(claim('field'), hour(2)))).toBe('word')
    expect(evidence(scene.tell({ ...claim('field'), step: 'note' }, hour(2)))).toBe('word')
    scene.set({ size: 1 }, hour(3))
    expect(evidence(scene.tell(claim('observed'), hour(4)))).toBe('word')
    expect(evidence(scene.tell(claim('field'), hour(4)))).toBe('field')
  })

  test('of another kind an integration cannot give', () => {
    const context = { actor: { kind: 'integration' as const, id: 'erp' } }
    expect(evidence(new Scene(manual).tell(claim('observed'), hour(1), { context }))).toBe('word')
  })

  test('of a message counts at the message’s own moment', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(mail('a1', '1'), hour(3))
    const [done] = scene.tell(
      { type: 'do step', step: 'survey', evidence: { kind: 'observed', activity: 'a1' } },
      hour(5),
    )
    expect(done).toMatchObject({
      at: hour(1),
      source: 'page',
      happening: { evidence: { kind: 'observed', activity: 'a1' } },
    })
  })

  test('of a message that shows nothing is the word of who says it, and so is its moment', () => {
    const scene = new Scene()
    scene.tell(mail('a1', '1'), hour(3))
    const act = { type: 'do step' as const, step: 'call', evidence: { kind: 'observed' as const, activity: 'a1' } }
    expect(scene.tell(act, hour(5))[0]).toMatchObject({ at: hour(5), source: 'word' })
  })

  test('of two messages of one moment is two', () => {
    const scene = new Scene(smallManual, 'needs')
    for (const [activity, digit] of [
      ['a1', '1'],
      ['a2', '2'],
    ] as const) {
      scene.tell(mail(activity, digit), hour(3))
      const act = { type: 'do step' as const, step: 'survey', evidence: { kind: 'observed' as const, activity } }
      expect(refusal(scene.ask(act, hour(5)))).toBe('accepted')
    }
  })

  test('makes another doing of what was said of the same moment', () => {
    const scene = new Scene(manual)
    scene.set({ budget: 10 }, hour(1))
    scene.tell(word('call'), hour(2))
    expect(refusal(scene.ask(claim('field'), hour(2)))).toBe('accepted')
  })

  test('is withdrawn of the doing that was named, while it stands', () => {
    const scene = new Scene(manual)
    scene.set({ budget: 10 }, hour(1))
    scene.tell(word('call'), hour(2))
    const [done] = scene.tell(claim('field'), hour(3))
    const [gone] = scene.tell(claim('field'), hour(4))
    scene.tell({ type: 'undo', command: gone?.command ?? '' }, hour(5))
    const withdraw = (event = '') => refusal(scene.ask({ type: 'withdraw evidence', event }, hour(6)))
    expect(withdraw(gone?.id)).toBe('already-there')
    expect(withdraw(done?.id)).toBe('accepted')
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
    const [note] = scene.done('call', hour(2))
    expect(note?.at).toBe(hour(2))
    expect(note?.happening).toEqual({
      type: 'activity logged',
      activity: note?.command,
      kind: 'note',
      persons: [],
      people: 0,
      attachments: [],
      keys: {},
      insteadOf: 'call',
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

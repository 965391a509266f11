import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { obligations } from '../obligations/obligations.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)

describe('a message logged as sent against phrase rules', () => {
  const rule = (key: string) => ({
    key,
    name: { en: key },
    why: { en: 'why' },
    kind: 'must not' as const,
    phrases: { en: [key] },
  })
  const manual = { ...smallManual, phraseRules: [rule('promise'), rule('tone')] }
  const sent = (activity: string, against: string[], more: object = {}) => ({
    type: 'log activity' as const,
    activity,
    kind: 'email' as const,
    direction: 'out' as const,
    persons: [],
    people: 1,
    attachments: [],
    keys: { k3: '3'.repeat(64) },
    account: 'e'.repeat(64),
    site: 'roundcube',
    against,
    ...more,
  })
  const breaches = (scene: Scene, at: number) =>
    obligations(scene.world, scene.state, at).filter(({ kind }) => kind === 'rule')

  test('tells of each, once, at its own moment, in one command', () => {
    const scene = new Scene(manual)
    const told = scene.tell(sent('a', ['promise', 'tone', 'promise'], { happenedAt: hour(1) }), hour(2))
    expect(told.map(({ at, happening }) => [at, happening.type])).toEqual([
      [hour(1), 'activity logged'],
      [hour(1), 'message sent against a rule'],
      [hour(1), 'message sent against a rule'],
    ])
    expect(told[0]?.happening).not.toHaveProperty('against')
    expect(breaches(scene, hour(3)).map(({ rule, activity }) => [rule, activity])).toEqual([
      ['promise', 'a'],
      ['tone', 'a'],
    ])
  })

  test('is taken back as one: the message and what it broke', () => {
    const scene = new Scene(manual)
    const [logged] = scene.tell(sent('a', ['promise']), hour(1))
    scene.tell({ type: 'undo', command: logged?.command ?? '' }, hour(2))
    expect(breaches(scene, hour(3))).toEqual([])
    expect(refusal(scene.ask({ type: 'undo', command: logged?.command ?? '' }, hour(3)))).toBe('nothing-to-undo')
    expect(scene.tell(sent('b', ['promise']), hour(4))).toHaveLength(2)
  })

  test('that a colleague had logged before tells of the rules alone, and not again', () => {
    const scene = new Scene(manual)
    const plain = sent('a', [], { keys: { k1: '1'.repeat(64) } })
    scene.tell(plain, hour(1), { user: 'colleague' })
    const told = scene.tell({ ...plain, activity: 'b', against: ['tone'] }, hour(2))
    expect(told.map(({ happening }) => happening)).toEqual([
      { type: 'message sent against a rule', rule: 'tone', activity: 'a' },
    ])
    expect(refusal(scene.ask({ ...plain, activity: 'c', against: ['tone'] }, hour(3)))).toBe('already-there')
  })

  test('by a rule that no version has is refused', () => {
    expect(refusal(new Scene(manual).ask(sent('a', ['jokes']), hour(1)))).toBe('unknown-rule')
  })
})

import { describe, expect, test } from 'vitest'
import { type Asking, day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const boss: Asking = { user: 'boss', role: 'manager' }
const raise = (obligation: string, contest = 'k') => ({
  type: 'raise contest' as const,
  contest,
  obligation,
  reason: 'r',
})
const rule = (more: object = {}) => ({
  type: 'rule contest' as const,
  contest: 'k',
  uphold: true,
  as: 'met' as const,
  ...more,
})

describe('a contest', () => {
  test('is of what is settled and cost points', () => {
    const scene = new Scene()
    expect(refusal(scene.ask(raise('needs/1/survey'), hour(1)))).toBe('unknown-obligation')
    expect(refusal(scene.ask(raise('find/1/call'), hour(1)))).toBe('too-early')
    expect(refusal(scene.ask(raise('find/1/call'), hour(9)))).toBe('accepted')
  })

  test('is not of what earned everything', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    expect(refusal(scene.ask(raise('find/1/call'), hour(9)))).toBe('too-early')
  })

  test('is of a gate that was passed by, too', () => {
    const scene = new Scene(smallManual, 'close')
    scene.tell({ type: 'close', outcome: 'won', reason: 'urgent' }, hour(1))
    expect(refusal(scene.ask(raise('close/1/@gate'), hour(2)))).toBe('accepted')
  })

  test('is raised once at a time', () => {
    const scene = new Scene()
    scene.tell(raise('find/1/call'), hour(9))
    expect(refusal(scene.ask(raise('find/1/call', 'l'), hour(9)))).toBe('already-there')
  })

  test('has a name of its own, and is ruled by it', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell(raise('needs/1/survey'), day(9))
    expect(refusal(scene.ask(raise('needs/1/@time'), day(9)))).toBe('already-there')
    scene.tell(raise('needs/1/@time', 'l'), day(9))
    scene.tell(rule(), day(10), boss)
    expect(scene.tell(rule({ contest: 'l' }), day(10), boss)[0]?.happening).toMatchObject({ contest: 'l' })
  })

  test('is not of what was waived', () => {
    const scene = new Scene()
    scene.tell({ type: 'ask exception', exception: 'x', obligation: 'find/1/call', reason: 'r' }, hour(1))
    scene.tell({ type: 'rule exception', exception: 'x', approve: true }, hour(2), boss)
    expect(scene.one('find/1/call', day(3)).status).toBe('waived')
    expect(refusal(scene.ask(raise('find/1/call'), day(3)))).toBe('too-early')
  })

  test('is not ruled by whoever owed what is contested, be it not the first thing of the deal', () => {
    const scene = new Scene(smallManual, 'needs')
    scene.tell({ type: 'join member', user: 'boss', role: 'presales' }, hour(1), boss)
    scene.sight('close', hour(2))
    expect(scene.one('needs/1/demo', day(3)).owedBy).toBe('boss')
    scene.tell(raise('needs/1/demo'), day(3))
    expect(refusal(scene.ask(rule(), day(4), boss))).toBe('own-case')
    expect(refusal(scene.ask(rule(), day(4), { user: 'deputy', role: 'manager' }))).toBe('accepted')
  })

  test('is ruled, too, of what is no longer there', () => {
    const scene = new Scene()
    const [seen] = scene.sight('needs', hour(1))
    scene.tell(raise('needs/1/survey'), day(9))
    scene.tell({ type: 'undo', command: seen?.command ?? '' }, day(9))
    expect(refusal(scene.ask(rule(), day(10), boss))).toBe('accepted')
  })

  test('is ruled once, and of what was raised', () => {
    const scene = new Scene()
    expect(refusal(scene.ask(rule(), hour(9), boss))).toBe('unknown-case')
    scene.tell(raise('find/1/call'), hour(9))
    expect(scene.tell(rule(), day(2), boss)[0]?.happening).toEqual({
      type: 'contest ruled',
      contest: 'k',
      upheld: true,
      as: 'met',
    })
    expect(scene.one('find/1/call', day(2)).status).toBe('met')
    expect(refusal(scene.ask(rule(), day(3), boss))).toBe('already-there')
  })
})

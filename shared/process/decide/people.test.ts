import { describe, expect, test } from 'vitest'
import { type Asking, hashOf, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import { text } from '#test/fixtures/small.ts'
import type { Act } from '../ledger/command.ts'
import { owner } from '../ledger/standing.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const root: Asking = { user: 'root', role: 'admin' }
const handOver = (to: string) => ({ type: 'hand over' as const, to })
const read = { acknowledged: (user: string) => user === 'colleague' }

test.each<[string, Act, string]>([
  ['a member from nowhere', { type: 'join member', user: 'ghost', role: 'presales' }, 'unknown-user'],
  ['a role from nowhere', { type: 'join member', user: 'colleague', role: 'pilot' }, 'unknown-role'],
  ['leaving of who never joined', { type: 'leave member', user: 'colleague' }, 'unknown-user'],
  ['leaving of the owner', { type: 'leave member', user: 'rep' }, 'unknown-user'],
  ['a new owner from nowhere', handOver('ghost'), 'unknown-user'],
  ['the owner of now as the next', handOver('rep'), 'already-there'],
  ['a contact who is not there', { type: 'remove person', person: 'p' }, 'unknown-person'],
])('%s is refused', (_, act, code) => {
  expect(refusal(new Scene().ask(act, hour(1)))).toBe(code)
})

test('a contact goes, a member’s time ends', () => {
  const scene = new Scene()
  scene.tell({ type: 'add person', person: 'p' }, hour(1))
  scene.tell({ type: 'remove person', person: 'p' }, hour(2))
  scene.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(1))
  scene.tell({ type: 'leave member', user: 'colleague' }, hour(2))
  expect(scene.state).toMatchObject({ persons: [], members: [{ user: 'colleague', until: hour(2) }] })
})

test.each<[string, Asking, string]>([
  ['a rep', {}, 'not-allowed'],
  ['a manager', { user: 'boss', role: 'manager' }, 'accepted'],
  ['a program', { context: { actor: { kind: 'integration', id: 'crm' } } }, 'accepted'],
  ['an import', { context: { importing: true } }, 'accepted'],
])('the role that stands in for an approver is given by %s: %s', (_, asking, answer) => {
  const manual = structuredClone(smallManual)
  manual.roles.push({ key: 'legal', name: text('legal'), delegate: 'presales' })
  Object.assign(manual.stages[1]?.gate ?? {}, { mode: 'approve', approver: 'legal' })
  const join: Act = { type: 'join member', user: 'colleague', role: 'presales' }
  expect(refusal(new Scene(manual).ask(join, hour(1), asking))).toBe(answer)
})

test.each([
  ['of another site', { site: 'erp' }],
  ['of another kind', { kind: 'thread' as const }],
  ['to another page', { target: 'r2' }],
])('a link %s is another link', (_, other) => {
  const link = { site: 'crm', kind: 'record' as const, target: 'r1' }
  const scene = new Scene()
  scene.tell({ type: 'link', link }, hour(1))
  expect(refusal(scene.ask({ type: 'link', link: { ...link, ...other } }, hour(2)))).toBe('accepted')
})

test('a link is there once', () => {
  const link: Act = { type: 'link', link: { site: 'crm', kind: 'record', target: 'r1' } }
  const scene = new Scene()
  scene.tell(link, hour(1))
  expect(refusal(scene.ask({ ...link, link: { ...link.link, target: 'r2' } }, hour(2)))).toBe('accepted')
  expect(refusal(scene.ask(link, hour(2)))).toBe('already-there')
})

test('what is told of a contact lies apart', () => {
  const scene = new Scene()
  const [event] = scene.tell({ type: 'add person', person: 'p', name: 'Li Na', address: 'li@example.cn' }, hour(1))
  expect(event?.happening).toEqual({ type: 'person added', person: 'p' })
  expect(JSON.stringify([scene.ledger, scene.state])).not.toMatch(/Li Na|example/)
})

describe('responsibility', () => {
  test('goes over with the team of who takes it', () => {
    const scene = new Scene()
    scene.tell(handOver('stranger'), hour(1))
    expect(owner(scene.state)).toMatchObject({ user: 'stranger', team: 'west', from: hour(1) })
  })

  test('changes its team where the organisation says so, and only if it does', () => {
    const scene = new Scene()
    const set = { type: 'set responsible' as const, rep: 'rep', team: 'west' }
    scene.tell(set, hour(1), root)
    expect(owner(scene.state)).toMatchObject({ user: 'rep', team: 'west' })
    expect(refusal(scene.ask(set, hour(2), root))).toBe('already-there')
    expect(refusal(scene.ask({ ...set, rep: 'ghost' }, hour(2), root))).toBe('unknown-user')
  })

  test('goes to somebody else of the same team, with what they had read', () => {
    const told = new Scene().tell({ type: 'set responsible', rep: 'colleague', team: 'east' }, hour(1), {
      ...root,
      context: read,
    })
    expect(told.map(({ happening }) => happening.type)).toEqual(['responsible set', 'manual acknowledged'])
  })

  test('comes with what the new owner or member had read of the version before', () => {
    for (const act of [handOver('colleague'), { type: 'join member' as const, user: 'colleague', role: 'presales' }]) {
      const scene = new Scene()
      const told = scene.tell(act, hour(1), { context: read })
      expect(told[1]?.happening).toEqual({ type: 'manual acknowledged', user: 'colleague' })
      expect(scene.state.acknowledged).toEqual([{ user: 'colleague', at: hour(1) }])
    }
  })

  test('says it of each for themselves, and of each version', () => {
    const scene = new Scene([smallManual, smallManual])
    const migrate = { type: 'migrate' as const, manual: hashOf(1), stages: {} }
    scene.tell({ type: 'acknowledge manual', user: 'rep' }, hour(1))
    const join = { type: 'join member' as const, user: 'colleague', role: 'presales' }
    expect(scene.tell(join, hour(1), { context: read })).toHaveLength(2)
    expect(scene.tell(migrate, hour(2), { ...root, context: read })).toHaveLength(2)
    expect(scene.tell(handOver('colleague'), hour(3), { context: read })).toHaveLength(1)
    const other = new Scene([smallManual, smallManual])
    other.tell(join, hour(1), { context: read })
    other.tell(migrate, hour(2), root)
    expect(other.tell(handOver('colleague'), hour(3), { context: read })).toHaveLength(2)
  })

  test('says so once', () => {
    const scene = new Scene()
    scene.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(1), { context: read })
    expect(scene.tell(handOver('colleague'), hour(2), { context: read })).toHaveLength(1)
  })
})

test('a membership that ran out acts no more', () => {
  const scene = new Scene(smallManual)
  scene.tell({ type: 'join member', user: 'colleague', role: 'presales', until: hour(4) }, hour(1))
  const call: Act = { type: 'do step', step: 'call', evidence: { kind: 'word' } }
  expect(refusal(scene.ask(call, hour(3), { user: 'colleague' }))).toBe('accepted')
  expect(refusal(scene.ask(call, hour(4), { user: 'colleague' }))).toBe('not-yours')
})

test('who asks does not choose who answers: a role that approves is given by those who lead', () => {
  const manual = structuredClone(smallManual)
  const [, needs] = manual.stages
  if (!needs?.gate) throw new Error('the small manual has lost its gate')
  needs.gate = { ...needs.gate, mode: 'approve', approver: 'presales' }
  const scene = new Scene(manual)
  const join = { type: 'join member' as const, user: 'colleague', role: 'presales' }
  const told = scene.ask(join, hour(1))
  expect(told.ok || told.refusal.code).toBe('not-allowed')
  expect(scene.ask(join, hour(1), { user: 'boss', role: 'manager' }).ok).toBe(true)
})

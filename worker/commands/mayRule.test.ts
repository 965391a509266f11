import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '#shared/process/ledger/command.ts'
import type { LedgerEvent } from '#shared/process/ledger/event.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import { enforcedManual } from '#test/fixtures/enforcedManual.ts'
import { hour, Scene } from '#test/fixtures/scene.ts'
import { casesQueries } from './cases.ts'
import { mayRule, type Waiting } from './mayRule.ts'

const roles = {
  rep: 'rep',
  colleague: 'rep',
  stranger: 'rep',
  boss: 'manager',
  deputy: 'manager',
  chief: 'manager',
  root: 'admin',
} as const
type User = keyof typeof roles
const users = Object.keys(roles) as User[]

const rulers = [
  { user: 'boss', role: 'manager' as const, team: 'east' },
  { user: 'deputy', role: 'manager' as const, team: 'east' },
  { user: 'chief', role: 'manager' as const, team: 'west' },
  { user: 'root', role: 'admin' as const, team: 'head' },
]
const lines = ['east', 'west', 'head'].map((team) => ({ team, path: `/${team}/` }))

/** Who stands in for whom: [absent, delegate]. */
type Absences = readonly (readonly [User, User])[]
const as = (user: User, absences: Absences) => ({
  user,
  role: roles[user],
  context: { standsInFor: absences.filter(([, delegate]) => delegate === user).map(([absent]) => absent) },
})

interface Kind {
  at: number
  ask: Act
  rule: Act
}

const kinds: Record<Waiting['kind'], Kind> = {
  exception: {
    at: hour(2),
    ask: { type: 'ask exception', exception: 'x', obligation: 'find/1/call', reason: 'r' },
    rule: { type: 'rule exception', exception: 'x', approve: true },
  },
  contest: {
    at: hour(9),
    ask: { type: 'raise contest', contest: 'x', obligation: 'find/1/call', reason: 'r' },
    rule: { type: 'rule contest', contest: 'x', uphold: true, as: 'met' },
  },
  approval: {
    at: hour(9),
    ask: { type: 'ask approval', approval: 'x' },
    rule: { type: 'rule approval', approval: 'x', give: true },
  },
}

const someone = fc.constantFrom(...users)
const absences = fc.array(fc.tuple(someone, someone), { maxLength: 5 })
const story = fc.record({
  kind: fc.constantFrom<Waiting['kind']>('exception', 'approval', 'contest'),
  owner: fc.constantFrom<User>('rep', 'colleague', 'boss', 'chief', 'root'),
  members: fc.array(fc.record({ user: someone, role: fc.constantFrom('sales', 'legal') }), { maxLength: 3 }),
  asker: someone,
  before: absences,
  /** Whom the deal is given to between the asking and the ruling. */
  next: fc.option(fc.constantFrom<User>('rep', 'boss'), { nil: undefined, freq: 4 }),
  now: absences,
})

/** The row that the batch of these events writes for a case that begins. */
function rowOf(scene: Scene, events: readonly LedgerEvent[]): Waiting {
  const [begun] = casesQueries(scene.world, events, scene.state)
  const [row] = JSON.parse(String(begun?.values[1]))
  const { user, team } = owner(scene.state)
  return { ...row, owner: user, team }
}

describe('who rules', () => {
  it('is never who asked it or had it asked, whoever stands in for whom; and the list says of everybody what the engine does', () => {
    const ruled = { exception: 0, approval: 0, contest: 0 }
    fc.assert(
      fc.property(story, ({ kind, owner: first, members, asker, before, next, now }) => {
        const scene = new Scene(enforcedManual, 'find', { owner: first })
        const { ask, rule, at } = kinds[kind]
        const root = { user: 'root', role: 'admin' as const }
        for (const one of members) scene.tell({ type: 'join member', ...one }, hour(1), root)
        if (kind === 'approval') scene.tell({ type: 'advance', from: 'find', reason: 'on' }, hour(1), as(first, []))
        const asked = scene.ask(ask, at, as(asker, before))
        if (!asked.ok) return
        const row = rowOf(scene, asked.events)
        if (next !== undefined) scene.ask({ type: 'hand over', to: next }, at + 1, root)
        const { user, team } = owner(scene.state)
        const own = first === asker || members.some((one) => one.user === asker)
        for (const one of users) {
          const { decision } = scene.weigh(scene.state, rule, at + 2, as(one, now))
          const { standsInFor } = as(one, now).context
          const listed = mayRule({ ...row, owner: user, team }, { user: one, standsInFor }, { rulers, lines })
          expect([one, decision.ok ? 'rules' : decision.refusal.code], JSON.stringify(row)).toEqual([
            one,
            listed ? 'rules' : expect.stringMatching(/own-case|not-/),
          ])
          if (!decision.ok) continue
          ruled[kind] += 1
          expect(one).not.toBe(asker)
          if (!own) expect(one).not.toBe(first)
          if (kind === 'contest') expect(one).not.toBe(user)
        }
      }),
      { numRuns: 600, seed: 11 },
    )
    for (const [kind, count] of Object.entries(ruled)) expect(count, kind).toBeGreaterThan(100)
  })
})

import { expect, test } from 'vitest'
import { plainManual, plainText } from '#test/fixtures/plainManual.ts'
import { type Asking, contextOf, day, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import type { Act } from '../ledger/command.ts'
import type { ManualInput } from '../manual/schema.ts'
import { decide } from './decide.ts'

const reason = 'because of Li Na'
const boss = contextOf('boss', 'manager')

test.each<[Act, ReturnType<typeof contextOf>]>([
  [{ type: 'return', from: 'close', to: 'needs', reason }, contextOf('rep')],
  [{ type: 'close', outcome: 'won', reason }, contextOf('rep')],
  [{ type: 'hold', reason }, contextOf('rep')],
  [{ type: 'correct attributes', values: { budget: 1 }, reason }, contextOf('rep')],
  [{ type: 'ask exception', exception: 'y', obligation: 'close/1/terms', reason }, contextOf('rep')],
  [{ type: 'rule exception', exception: 'x', approve: true, reason }, boss],
])('the reason of $0.type lies apart from what happened', (act, context) => {
  const scene = new Scene(smallManual, 'close')
  scene.tell({ type: 'ask exception', exception: 'x', obligation: 'close/1/review', reason: 'r' }, hour(1))
  const command = { v: 1 as const, id: 'c', deal: 'd1', acted: hour(2), sent: hour(2), act }
  const decision = decide(scene.world, scene.state, command, context, hour(2))
  const [event] = decision.ok ? decision.events : []
  expect(event?.personal).toEqual({ reason })
  expect(JSON.stringify(event?.happening)).not.toContain('Li Na')
})

test.each<[string, Act[], Act]>([
  ['a reopening', [{ type: 'close', outcome: 'lost' }], { type: 'reopen', reason }],
  ['a contest', [], { type: 'raise contest', contest: 'k', obligation: 'close/1/terms', reason }],
])('so does that of %s', (_, before, act) => {
  const scene = new Scene(smallManual, 'close')
  for (const each of before) scene.tell(each, hour(1))
  const command = { v: 1 as const, id: 'c', deal: 'd1', acted: hour(30), sent: hour(30), act }
  const decision = decide(scene.world, scene.state, command, contextOf('rep'), hour(30))
  expect(decision.ok && decision.events[0]?.personal).toEqual({ reason })
})

test('so do those of an approval, its ruling, the advance, and the ruling on a contest', () => {
  const [needs, offer] = plainManual().stages
  const gate = { name: plainText('gate'), mode: 'approve' as const, approver: 'lead' }
  const scene = new Scene(plainManual({ stages: [{ ...needs, gate, steps: [] }, offer] as ManualInput['stages'] }))
  const manager = { user: 'boss', role: 'manager' as const }
  const tellings: [Act, number, Asking][] = [
    [{ type: 'ask approval', approval: 'y', reason }, hour(1), {}],
    [{ type: 'rule approval', approval: 'y', give: true, reason }, hour(2), manager],
    [{ type: 'advance', from: 'needs', reason }, hour(3), {}],
    [{ type: 'raise contest', contest: 'k', obligation: 'offer/1/review', reason }, day(5), {}],
    [{ type: 'rule contest', contest: 'k', uphold: true, as: 'met', reason }, day(6), { user: 'root', role: 'admin' }],
  ]
  for (const [act, at, asking] of tellings) {
    const { decision } = scene.weigh(scene.state, act, at, asking)
    expect(decision.ok && decision.events[0]?.personal).toEqual({ reason })
    scene.tell(act, at, asking)
  }
})

test('a contact without a name has nothing apart', () => {
  const scene = new Scene()
  const { decision } = scene.weigh(scene.state, { type: 'add person', person: 'p', name: '' }, hour(1))
  expect(decision.ok && decision.events[0]).not.toHaveProperty('personal')
})

test('an event without a text has nothing apart', () => {
  const scene = new Scene()
  const command = { v: 1 as const, id: 'c', deal: 'd1', acted: hour(1), sent: hour(1), act: { type: 'hold' as const } }
  const decision = decide(scene.world, scene.state, command, contextOf('rep'), hour(1))
  expect(decision.ok && decision.events[0]).not.toHaveProperty('personal')
})

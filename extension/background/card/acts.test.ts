import { describe, expect, test } from 'vitest'
import { finance } from '#shared/manuals/finance/index.ts'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import { mayAct } from '#shared/process/ledger/standing.ts'
import { hour, Scene } from '#test/fixtures/scene.ts'
import type { Local } from '../deal/local.ts'
import { dealCard } from './deal.ts'
import { localOf } from './testing/local.ts'
import { here } from './visit.ts'

const nothing = { dismissed: new Set<string>() }
const cardOf = (local: Local) => dealCard(local, here(local), 'en', nothing)
const card = (scene: Scene, now: number, user?: string) => cardOf(localOf(scene, now, user))

describe('the way back', () => {
  test('is offered where the manual lists it, with the stage that it leads to', () => {
    expect(card(new Scene(generalB2b, 'solution'), hour(1)).returns).toEqual([
      { to: 'needs', toName: 'Needs analysis', ready: true },
    ])
    expect(card(new Scene(generalB2b, 'prospecting'), hour(1)).returns).toEqual([])
  })

  test('is not offered to somebody who has no part in the deal, nor from a closed one', () => {
    const scene = new Scene(generalB2b, 'solution')
    expect(card(scene, hour(1), 'stranger').returns).toEqual([])
    scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
    expect(card(scene, hour(2)).returns).toEqual([])
  })
})

test('a closed deal can be taken up again, until it was closed for too long', () => {
  const scene = new Scene(generalB2b, 'needs')
  expect(card(scene, hour(1)).reopen).toBe(false)
  scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
  expect(card(scene, hour(2)).reopen).toBe(true)
  expect(card(scene, hour(24 * 400)).reopen).toBe(false)
})

describe('people', () => {
  test('are named with their role, and until when; who could only be there in the past is gone', () => {
    const scene = new Scene(generalB2b, 'needs')
    scene.tell({ type: 'join member', user: 'colleague', role: 'presales', until: hour(9) }, hour(1))
    const [member] = card(scene, hour(2)).people.members
    expect(member).toEqual({ user: 'colleague', name: 'Carl', role: 'Presales', until: hour(9), leave: true })
    expect(card(scene, hour(10)).people.members).toEqual([])
  })

  test('can be given every role but the one that leads and those that approve', () => {
    const { roles } = card(new Scene(finance, 'risk'), hour(1)).people
    expect(roles.map(({ key }) => key)).toEqual(['specialist', 'operations', 'service'])
  })

  test('are changed by those who act on the deal alone', () => {
    const { roles, handOver } = card(new Scene(generalB2b, 'needs'), hour(1), 'stranger').people
    expect([roles, handOver]).toEqual([[], false])
  })

  test('say in whose place the reader acts', () => {
    const local = localOf(new Scene(generalB2b, 'needs'), hour(1), 'stranger')
    const inPlace = { ...local, context: { ...local.context, standsInFor: ['rep'] } }
    expect(mayAct(inPlace.state, 'stranger', hour(1))).toBe(false)
    const seen = cardOf(inPlace)
    expect(seen.mine).toBe(true)
    expect(seen.people.standsInFor).toEqual({ name: 'Rita Rep' })
  })
})

describe('an absence', () => {
  const away = (now: number, user: string) => {
    const local = localOf(new Scene(generalB2b, 'needs'), now, user)
    const standIns = [{ absent: 'rep', delegate: 'colleague', until: hour(9) }]
    const known = { ...local.known, view: { ...local.known.view, standIns } }
    const standsInFor = user === 'colleague' ? ['rep'] : []
    return cardOf({ ...local, known, context: { ...local.context, standsInFor } }).people
  }

  test('is told to all who see the card: who acts for whom, until when, and not once it is over', () => {
    const { standIns, standsInFor } = away(hour(1), 'rep')
    expect(standIns).toEqual([{ absent: 'Rita Rep', delegate: 'Carl', until: hour(9) }])
    expect(standsInFor).toBeUndefined()
    expect(away(hour(9), 'rep').standIns).toEqual([])
  })

  test('is told to the delegate with its end', () => {
    expect(away(hour(1), 'colleague').standsInFor).toEqual({ name: 'Rita Rep', until: hour(9) })
  })
})

describe('a call or a meeting', () => {
  test('settles by itself what the manual ticks, where exactly one step fits', () => {
    const talk = card(new Scene(generalB2b, 'needs'), hour(1)).talk
    expect(talk).toMatchObject({ likely: 'meeting', ticks: { meeting: 'discovery-meeting' } })
    expect(talk?.steps).toEqual([{ key: 'discovery-meeting', name: 'Hold the needs meeting', ways: ['meeting'] }])
  })

  test('is not asked of a closed deal', () => {
    const scene = new Scene(generalB2b, 'needs')
    scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
    expect(card(scene, hour(2)).talk).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { hour, Scene, smallManual } from '#test/fixtures/scene.ts'

describe('who owes', () => {
  test('a colleague who does my step earns me the credit and is named', () => {
    const deal = new Scene()
    deal.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(0))
    deal.done('call', hour(1), 'colleague')
    expect(deal.one('find/1/call', hour(2))).toMatchObject({ owedBy: 'rep', doneBy: 'colleague', credit: 10_000 })
  })

  test('a step of a role that nobody holds is owed by nobody', () => {
    expect(new Scene(smallManual, 'needs').one('needs/1/demo', hour(2)).owedBy).toBe('unassigned')
  })
})

describe('what has settled stays with whom it settled', () => {
  test('a miss does not move with a later hand-over', () => {
    const deal = new Scene()
    deal.advance(hour(1))
    deal.tell({ type: 'hand over', to: 'stranger' }, hour(2))
    const missed = { status: 'missed', owedBy: 'rep', team: 'east', due: hour(8) }
    expect(deal.one('find/1/call', hour(20))).toMatchObject(missed)
  })

  test('nor does it become nobody’s when a membership ends before the due moment', () => {
    const deal = new Scene(smallManual, 'needs')
    deal.tell({ type: 'join member', user: 'colleague', role: 'presales', until: hour(9) }, hour(0))
    for (const step of ['survey', 'confirm']) deal.done(step, hour(1))
    deal.advance(hour(2))
    expect(deal.one('needs/1/demo', hour(20))).toMatchObject({ status: 'missed', owedBy: 'colleague' })
  })
})

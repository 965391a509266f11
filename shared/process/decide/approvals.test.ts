import { describe, expect, test } from 'vitest'
import { lift, ticking } from '#test/fixtures/complete.ts'
import { plainManual, plainStage, plainStep, plainText } from '#test/fixtures/plainManual.ts'
import { type Asking, hour, Scene, smallManual } from '#test/fixtures/scene.ts'
import type { ManualInput } from '../manual/schema.ts'
import { waitingApprovals } from './approvals.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const role = (key: string, more: object = {}) => ({ key, name: plainText(key), ...more })

/** The first stage is left with an approval of `legal`; of it one can return. */
const manual = (legal: object = {}, more: Partial<ManualInput> = {}) =>
  plainManual({
    roles: [role('sales', { leads: true }), role('legal', legal), role('finance')],
    stages: [
      plainStage('offer', [plainStep('review', { mode: 'block' })], {
        gate: { name: plainText('offer approved'), mode: 'approve', approver: 'legal' },
        skips: [{ to: 'service' }],
      }),
      plainStage('contract', [], { returns: [{ to: 'offer', incomplete: true }] }),
      plainStage('service', []),
    ],
    ...more,
  })

const advance = { type: 'advance' as const, from: 'offer' }
const askFor = (approval = 'y', more: object = {}) => ({ type: 'ask approval' as const, approval, ...more })
const give = (approval = 'y') => ({ type: 'rule approval' as const, approval, give: true })
const boss: Asking = { user: 'boss', role: 'manager' }

/** A deal on which the colleague holds the approving role. */
function scene(legal: object = {}): Scene {
  const made = new Scene(manual(legal))
  made.tell({ type: 'join member', user: 'colleague', role: 'legal' }, hour(1), { user: 'boss', role: 'manager' })
  made.done('review', hour(1))
  return made
}

describe('a gate that asks approval', () => {
  test('is not passed without one, however much is done', () => {
    const told = scene().ask(advance, hour(2))
    expect(told).toMatchObject({
      refusal: {
        code: 'gate-unmet',
        needsReason: false,
        missing: [
          {
            what: 'approval',
            key: 'legal',
            obligation: 'offer/1/@approval',
            name: plainText('legal'),
            overdue: false,
            meet: { type: 'ask approval', approval: 'c4.a', to: 'contract' },
            who: ['rep'],
          },
        ],
      },
    })
  })

  test('asks the owner to ask for what a program is refused', () => {
    const context = { actor: { kind: 'integration' as const, id: 'crm' } }
    expect(scene().ask(advance, hour(2), { context })).toMatchObject({ refusal: { missing: [{ who: ['rep'] }] } })
  })

  test('asks whoever wants to go on to ask', () => {
    const made = scene()
    made.tell({ type: 'join member', user: 'deputy', role: 'finance' }, hour(1))
    expect(made.ask(advance, hour(2), { user: 'deputy' })).toMatchObject({
      refusal: { missing: [{ who: ['deputy'] }] },
    })
  })

  test('waits for the holder who is there, also where a reason would do for nobody', () => {
    expect(scene({ nobodyLeft: 'reason' }).ask(advance, hour(2))).toMatchObject({
      refusal: { needsReason: false, missing: [{ what: 'approval' }] },
    })
  })

  test('says who may give it once it was asked', () => {
    const made = scene()
    made.tell(askFor(), hour(2))
    expect(made.ask(advance, hour(3))).toMatchObject({
      refusal: {
        missing: [{ meet: { type: 'rule approval', approval: 'y', give: true }, who: ['colleague'], wayOut: 'asked' }],
      },
    })
  })

  test('is passed with it, and names it', () => {
    const made = scene()
    made.tell(askFor(), hour(2))
    made.tell(give(), hour(3), { user: 'colleague' })
    expect(made.tell(advance, hour(4))[0]?.happening).toEqual({
      type: 'stage advanced',
      from: 'offer',
      to: 'contract',
      mode: 'approve',
      because: 'written',
      approval: 'y',
    })
  })

  test('lets through what is missing when that was approved, on record', () => {
    const made = new Scene(manual())
    made.tell({ type: 'join member', user: 'colleague', role: 'legal' }, hour(1), { user: 'boss', role: 'manager' })
    made.tell(askFor(), hour(2))
    made.tell(give(), hour(3), { user: 'colleague' })
    expect(made.tell(advance, hour(4))[0]?.happening).toMatchObject({ missing: ['offer/1/review'], approval: 'y' })
  })

  test('is lifted by the refusals’ own acts', () => {
    const made = scene()
    expect(lift(made, () => advance, ticking(hour(2)))).toHaveLength(2)
    expect(made.stage).toBe('contract')
  })
})

describe('an approval', () => {
  test('is for the visit in which it was asked, and for its target', () => {
    const made = scene()
    made.tell(askFor('y', { to: 'contract' }), hour(2))
    made.tell(give(), hour(3), { user: 'colleague' })
    expect(refusal(made.ask({ ...advance, to: 'service' }, hour(4)))).toBe('gate-unmet')
    made.tell(advance, hour(4))
    made.tell({ type: 'return', from: 'contract', to: 'offer' }, hour(5))
    made.done('review', hour(6))
    expect(refusal(made.ask(advance, hour(7)))).toBe('gate-unmet')
  })

  test('is asked once at a time, and again after a refusal', () => {
    const made = scene()
    made.tell(askFor(), hour(2))
    expect(refusal(made.ask(askFor('z'), hour(2)))).toBe('already-there')
    made.tell({ ...give(), give: false, reason: 'too cheap' }, hour(3), { user: 'colleague' })
    expect(refusal(made.ask(askFor('y'), hour(4)))).toBe('already-there')
    expect(refusal(made.ask(askFor('z'), hour(4)))).toBe('accepted')
  })

  test('is asked only where the gate’s mode of that moment is this, and of a way that is open', () => {
    expect(refusal(new Scene(smallManual).ask(askFor(), hour(1)))).toBe('no-approval-needed')
    const made = scene()
    expect(refusal(made.ask(askFor('y', { to: 'moon' }), hour(2)))).toBe('move-not-allowed')
    made.tell({ type: 'close', outcome: 'lost' }, hour(3))
    expect(refusal(made.ask(askFor(), hour(4)))).toBe('deal-closed')
  })

  test('for winning is asked in the last stage', () => {
    const last = manual(
      {},
      {
        stages: manual()
          .stages.slice(0, 1)
          .map((one) => ({ ...one, skips: [] })),
      },
    )
    const made = new Scene(last)
    made.tell({ type: 'join member', user: 'colleague', role: 'legal' }, hour(1), { user: 'boss', role: 'manager' })
    expect(made.tell(askFor(), hour(2))[0]?.happening).toMatchObject({
      type: 'approval asked',
      from: 'offer',
      to: 'won',
    })
    made.tell(give(), hour(3), { user: 'colleague' })
    expect(made.tell({ type: 'close', outcome: 'won' }, hour(4))[0]?.happening).toMatchObject({ approval: 'y' })
  })

  test('asked and ruled in one moment with the entry is of that visit', () => {
    const made = new Scene(manual())
    made.tell({ type: 'join member', user: 'colleague', role: 'legal' }, hour(0), { user: 'boss', role: 'manager' })
    made.tell(askFor(), hour(0))
    made.tell(give(), hour(0), { user: 'colleague' })
    expect(refusal(made.ask(advance, hour(0)))).toBe('accepted')
  })

  test('waits while its visit is open and nobody ruled on it', () => {
    const made = scene()
    const waiting = () => waitingApprovals(made.world, made.state).map(({ approval }) => approval)
    expect(waiting()).toEqual([])
    made.tell(askFor('y'), hour(2))
    made.tell(askFor('z', { to: 'service' }), hour(2))
    expect(waiting()).toEqual(['y', 'z'])
    made.tell(give('z'), hour(3), { user: 'colleague' })
    expect(waiting()).toEqual(['y'])
    made.tell({ type: 'close', outcome: 'lost' }, hour(4))
    expect(waiting()).toEqual([])
    made.tell({ type: 'reopen', reason: 'back' }, hour(5))
    expect(waiting()).toEqual(['y'])
    made.sight('contract', hour(6))
    expect(waiting()).toEqual([])
  })

  test('is asked in the last stage for winning alone', () => {
    const last = manual({}, { stages: [plainStage('first', []), ...manual().stages.slice(0, 1)] })
    Object.assign(last.stages[1] ?? {}, { skips: [] })
    expect(refusal(new Scene(last, 'offer').ask(askFor('y', { to: 'first' }), hour(1)))).toBe('move-not-allowed')
  })

  test('of another stage, or of a deal that was closed, is ruled no more', () => {
    const made = scene()
    made.tell(askFor(), hour(2))
    made.tell({ type: 'close', outcome: 'lost' }, hour(3))
    expect(refusal(made.ask(give(), hour(4), { user: 'colleague' }))).toBe('deal-closed')
  })

  test('asked just as its stage was left is not of the next one', () => {
    const made = scene()
    made.tell(askFor(), hour(2))
    made.sight('contract', hour(2))
    expect(refusal(made.ask(give(), hour(3), { user: 'colleague' }))).toBe('wrong-stage')
  })

  test('that hardens is asked from its day on', () => {
    const hardened = manual()
    Object.assign(hardened.stages[0]?.gate ?? {}, { mode: 'warn', hardens: { to: 'approve', from: hour(4) } })
    const made = new Scene(hardened)
    expect(refusal(made.ask(askFor(), hour(4) - 1))).toBe('no-approval-needed')
    expect(refusal(made.ask(askFor(), hour(4)))).toBe('accepted')
  })

  test('is found among others', () => {
    const made = scene()
    made.tell(askFor('y'), hour(2))
    made.tell(askFor('z', { to: 'service' }), hour(2))
    made.tell(give('y'), hour(3), { user: 'colleague' })
    expect(made.tell(give('z'), hour(3), { user: 'colleague' })[0]?.happening).toMatchObject({ approval: 'z' })
    expect(refusal(made.ask({ ...advance, to: 'service' }, hour(4)))).toBe('accepted')
  })

  test('is ruled once, while its visit is open', () => {
    const made = scene()
    expect(refusal(made.ask(give('never'), hour(2), { user: 'colleague' }))).toBe('unknown-case')
    made.tell(askFor(), hour(2))
    made.sight('contract', hour(3))
    expect(refusal(made.ask(give(), hour(4), { user: 'colleague' }))).toBe('wrong-stage')
    const other = scene()
    other.tell(askFor(), hour(2))
    other.tell(give(), hour(3), { user: 'colleague' })
    expect(refusal(other.ask(give(), hour(4), { user: 'colleague' }))).toBe('already-there')
  })
})

describe('who rules on an approval', () => {
  const rule = (legal: object, who: Asking, asker = 'rep') => {
    const made = scene(legal)
    made.tell(askFor(), hour(2), { user: asker })
    return refusal(made.ask(give(), hour(3), who))
  }
  const delegate: Asking = { user: 'stranger', context: { standsInFor: ['colleague'] } }

  test.each<[string, object, Asking, string]>([
    ['a holder of the role', {}, { user: 'colleague' }, 'accepted'],
    ['never the asker', {}, { user: 'rep' }, 'own-case'],
    ['who stands in for the holder', {}, delegate, 'accepted'],
    ['nobody else, be it the manager', {}, boss, 'not-an-approver'],
    ['the managers where they hold the role', { heldBy: 'managers' }, boss, 'accepted'],
    ['not the member then', { heldBy: 'managers' }, { user: 'colleague' }, 'not-an-approver'],
    ['the admins where they hold the role', { heldBy: 'admins' }, { user: 'root', role: 'admin' }, 'accepted'],
    ['another team’s manager never', { heldBy: 'managers' }, { user: 'chief', role: 'manager' }, 'not-an-approver'],
  ])('%s', (_, legal, who, answer) => {
    expect(rule(legal, who)).toBe(answer)
  })

  test('the holder of the role that stands in for it', () => {
    const made = new Scene(manual({ delegate: 'finance' }))
    made.tell({ type: 'join member', user: 'stranger', role: 'finance' }, hour(1), { user: 'boss', role: 'manager' })
    made.tell(askFor(), hour(2))
    expect(refusal(made.ask(give(), hour(3), { user: 'stranger' }))).toBe('accepted')
  })

  test.each<[string, object, Asking]>([
    ['the admins', {}, { user: 'root', role: 'admin' }],
    ['the team’s managers', { nobodyLeft: 'managers' }, boss],
    ['the admins where there is no manager', { nobodyLeft: 'managers' }, { user: 'root', role: 'admin' }],
  ])('where nobody but the asker holds the role: %s, as the role says', (name, legal, who) => {
    const alone = name.includes('no manager') ? { managersOf: () => [] } : {}
    const made = new Scene(manual(legal))
    made.tell({ type: 'join member', user: 'colleague', role: 'legal' }, hour(1), { user: 'boss', role: 'manager' })
    made.tell(askFor(), hour(2), { user: 'colleague', context: alone })
    expect(refusal(made.ask(give(), hour(3), { user: 'stranger' }))).toBe('not-an-approver')
    expect(refusal(made.ask(give(), hour(3), { ...who, context: { ...who.context, ...alone } }))).toBe('accepted')
  })

  test('nobody: a reason on record stands for it, also where the role would ask managers and admins that are not there', () => {
    const empty = { managersOf: () => [], admins: [] }
    for (const [legal, context] of [
      [{ nobodyLeft: 'reason' }, {}],
      [{ nobodyLeft: 'managers' }, empty],
    ] as const) {
      const made = new Scene(manual(legal))
      expect(refusal(made.ask(askFor(), hour(1), { context }))).toBe('no-approval-needed')
      made.done('review', hour(1))
      expect(made.ask(advance, hour(2), { context })).toMatchObject({ refusal: { missing: [], needsReason: true } })
      const [event] = made.tell({ ...advance, reason: 'all on leave' }, hour(3), { context })
      expect(event?.happening).toMatchObject({ mode: 'warn', because: 'written' })
      expect(made.one('offer/1/@gate', hour(4)).status).toBe('met')
    }
  })
})

import { describe, expect, test } from 'vitest'
import { plainManual, plainStage, plainStep } from '#test/fixtures/plainManual.ts'
import { type Asking, calendarHash, day, hashOf, hour, lateCalendarHash, Scene } from '#test/fixtures/scene.ts'

const refusal = (told: ReturnType<Scene['ask']>) => (told.ok ? 'accepted' : told.refusal.code)
const boss: Asking = { user: 'boss', role: 'manager' }
const root: Asking = { user: 'root', role: 'admin' }

const old = plainManual()
const renamed = plainManual({
  stages: [plainStage('needs-known', [plainStep('survey')], { formerly: ['needs'] }), plainStage('offer', [])],
})
const merged = plainManual({ stages: [plainStage('all', [])] })
const migrate = (place: number, stages: Record<string, string> = {}) => ({
  type: 'migrate' as const,
  manual: hashOf(place),
  stages,
})

describe('a migration', () => {
  test('finds the place of a stage that was renamed by itself', () => {
    const scene = new Scene([old, renamed])
    expect(scene.tell(migrate(1), hour(1), boss)[0]?.happening).toEqual({
      type: 'manual migrated',
      manual: hashOf(1),
      stages: { needs: 'needs-known', offer: 'offer' },
    })
    expect(scene.stage).toBe('needs-known')
  })

  test('leads to a version of the same manual only: figures are kept by manual', () => {
    const scene = new Scene([old, { ...old, key: 'other' }])
    expect(refusal(scene.ask(migrate(1), hour(1), boss))).toBe('unknown-manual')
  })

  test('needs a place for every stage of the version of now', () => {
    const scene = new Scene([old, merged])
    for (const stages of [{ needs: 'all' }, { needs: 'all', offer: 'moon' }])
      expect(scene.ask(migrate(1, stages), hour(1), boss)).toMatchObject({
        refusal: { code: 'unmapped-stages', faults: [{ at: 'stages.offer' }] },
      })
    scene.tell(migrate(1, { needs: 'all', offer: 'all' }), hour(1), boss)
    expect(scene.stage).toBe('all')
  })

  test('goes back by going forward to the old content', () => {
    const scene = new Scene([old, renamed])
    scene.tell(migrate(1), hour(1), boss)
    scene.tell(migrate(0, { 'needs-known': 'needs' }), hour(2), boss)
    expect(scene.stage).toBe('needs')
    expect(scene.state.manual).toBe(hashOf(0))
  })

  test.each([
    ['to a version that nobody knows', 7, 'unknown-manual'],
    ['to the version of now', 0, 'already-there'],
  ])('%s is refused', (_, place, code) => {
    expect(refusal(new Scene([old]).ask(migrate(place), hour(1), boss))).toBe(code)
  })

  test('is for deals in flight', () => {
    const scene = new Scene([old, renamed])
    scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
    expect(refusal(scene.ask(migrate(1), hour(2), boss))).toBe('deal-closed')
  })

  test('brings along who had read the new version', () => {
    const scene = new Scene([old, renamed])
    scene.tell({ type: 'join member', user: 'colleague', role: 'lead' }, hour(1))
    const context = { acknowledged: (user: string, version: string) => user === 'colleague' && version === hashOf(1) }
    const told = scene.tell(migrate(1), hour(2), { ...boss, context })
    expect(told.slice(1).map(({ happening }) => happening)).toEqual([
      { type: 'manual acknowledged', user: 'colleague' },
    ])
  })
})

describe('a key of an earlier version', () => {
  test('still names its stage, in a request and in a sighting', () => {
    const scene = new Scene([old, renamed])
    scene.tell(migrate(1), hour(1), boss)
    expect(scene.tell({ type: 'advance', from: 'needs' }, hour(2))[0]?.happening).toMatchObject({ from: 'needs-known' })
    const other = new Scene([old, merged], 'offer')
    other.tell(migrate(1, { needs: 'all', offer: 'all' }), hour(1), boss)
    expect(other.sight('needs', hour(2))[0]?.happening).toMatchObject({ to: 'all' })
  })
})

describe('what is told late', () => {
  const renewed = plainManual({
    stages: [
      plainStage('known', [plainStep('inquiry', { formerly: ['survey'] }), plainStep('summary')], {
        formerly: ['needs'],
      }),
      plainStage('offer', []),
    ],
  })

  test('of before a migration is told in the words of the version of then, and counts there', () => {
    const scene = new Scene([old, renewed])
    scene.done('summary', hour(1))
    scene.tell({ type: 'advance', from: 'needs', reason: 'r' }, hour(3), { context: { importing: true } })
    scene.tell(migrate(1), hour(4), boss)
    const act = { type: 'do step' as const, step: 'inquiry', evidence: { kind: 'word' as const }, happenedAt: hour(2) }
    const [event] = scene.tell(act, hour(5))
    expect(event).toMatchObject({ at: hour(2), happening: { type: 'step done', step: 'survey' } })
    expect(scene.one('needs/1/survey', hour(6))).toMatchObject({ status: 'met', version: hashOf(0) })
  })

  test('of a step that the version of then did not have keeps its name', () => {
    const grown = plainManual({ stages: [plainStage('needs', [plainStep('visit')]), plainStage('offer', [])] })
    const scene = new Scene([old, grown])
    scene.tell(migrate(1), hour(4), boss)
    const act = { type: 'do step' as const, step: 'visit', evidence: { kind: 'word' as const }, happenedAt: hour(2) }
    expect(scene.tell(act, hour(5))[0]).toMatchObject({ at: hour(2), happening: { step: 'visit' } })
  })

  test('of a stage is told so too', () => {
    const scene = new Scene([old, renewed])
    scene.tell(migrate(1), hour(4), boss)
    expect(scene.sight('known', hour(6), { happenedAt: hour(2) })[0]?.happening).toMatchObject({ to: 'needs' })
    expect(scene.sight('offer', hour(6), { happenedAt: hour(3) })[0]?.happening).toMatchObject({ to: 'offer' })
    expect(scene.stage).toBe('offer')
    expect(scene.sight('known', hour(6), { happenedAt: hour(4) })[0]?.happening).toMatchObject({ to: 'known' })
  })

  test('of a stage is told in the words of then, whichever stage it is and however many versions came since', () => {
    const quoted = plainManual({ stages: [plainStage('needs', []), plainStage('quote', [], { formerly: ['offer'] })] })
    const scene = new Scene([old, quoted])
    scene.tell(migrate(1), hour(4), boss)
    expect(scene.sight('quote', hour(6), { happenedAt: hour(2) })[0]?.happening).toMatchObject({ to: 'offer' })
    const twice = new Scene([old, merged, quoted])
    twice.tell(migrate(1, { needs: 'all', offer: 'all' }), hour(3), boss)
    twice.tell(migrate(2, { all: 'quote' }), hour(4), boss)
    expect(twice.sight('needs', hour(6), { happenedAt: hour(2) })[0]?.happening).toMatchObject({ to: 'needs' })
    expect(
      refusal(
        twice.ask(
          { type: 'sight stage', site: 'crm', record: 'r', to: 'moon', observed: false, happenedAt: hour(2) },
          hour(6),
        ),
      ),
    ).toBe('unknown-stage')
  })

  test('of one of two stages that became one keeps the name that it was told by', () => {
    const scene = new Scene([old, merged])
    scene.tell(migrate(1, { needs: 'all', offer: 'all' }), hour(4), boss)
    expect(scene.sight('offer', hour(6), { happenedAt: hour(2) })[0]?.happening).toMatchObject({ to: 'offer' })
    expect(scene.sight('all', hour(6), { happenedAt: hour(3) })[0]?.happening).toMatchObject({ to: 'needs' })
  })
})

describe('a calendar', () => {
  const set = (calendar: string) => ({ type: 'set calendar' as const, calendar })

  test('holds from now on', () => {
    const scene = new Scene()
    scene.tell(set(lateCalendarHash), day(1), root)
    expect(scene.state.calendars).toEqual([
      { calendar: calendarHash, from: day(0) },
      { calendar: lateCalendarHash, from: day(1) },
    ])
  })

  test.each([
    ['e'.repeat(64), 'unknown-calendar'],
    [calendarHash, 'already-there'],
  ])('%s is refused: %s', (hash, code) => {
    expect(refusal(new Scene().ask(set(hash), hour(1), root))).toBe(code)
  })
})

describe('an acknowledgement', () => {
  const read = { type: 'acknowledge manual' as const, user: 'rep' }

  test('counts once for each version', () => {
    const scene = new Scene([old, renamed])
    scene.tell(read, hour(1))
    expect(refusal(scene.ask(read, hour(2)))).toBe('already-there')
    scene.tell(migrate(1), hour(3), boss)
    expect(refusal(scene.ask(read, hour(4)))).toBe('accepted')
  })

  test('that came with the version counts, and each one for themselves', () => {
    const scene = new Scene([old, renamed])
    scene.tell({ ...read, user: 'colleague' }, hour(1), { context: { actor: { kind: 'system', id: 'sweep' } } })
    expect(refusal(scene.ask(read, hour(2)))).toBe('accepted')
    scene.tell(migrate(1), hour(3), { ...boss, context: { acknowledged: () => true } })
    expect(refusal(scene.ask(read, hour(4)))).toBe('already-there')
  })

  test('counts for the version of now, however many there were', () => {
    const scene = new Scene([old, old, old])
    scene.tell(migrate(1), hour(1), boss)
    scene.tell(read, hour(2))
    scene.tell(migrate(2), hour(3), boss)
    const handOver = { type: 'hand over' as const, to: 'colleague' }
    scene.tell(handOver, hour(4))
    const context = { acknowledged: () => true }
    const back = scene.tell({ ...handOver, to: 'rep' }, hour(5), { user: 'colleague', context })
    expect(back.map(({ happening }) => happening.type)).toEqual(['handed over', 'manual acknowledged'])
    const other = new Scene([old, old, old])
    other.tell(migrate(1), hour(1), boss)
    other.tell(read, hour(2))
    other.tell(migrate(2), hour(3), boss)
    expect(refusal(other.ask(read, hour(4)))).toBe('accepted')
  })

  test('is nobody else’s to give', () => {
    expect(refusal(new Scene().ask(read, hour(1), boss))).toBe('not-allowed')
  })
})

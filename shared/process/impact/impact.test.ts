import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { contextOf, hashOf, hour, manualHash, Scene, smallManual, smallWorld } from '#test/fixtures/scene.ts'
import { play, type Story, someStory } from '#test/fixtures/story.ts'
import { contribution } from '../contribution/contribution.ts'
import { decide } from '../decide/decide.ts'
import type { LedgerEvent } from '../ledger/event.ts'
import { replay } from '../ledger/replay.ts'
import { Manual, type ManualInput } from '../manual/schema.ts'
import type { History } from './dealImpact.ts'
import { type Draft, draftOf } from './draft.ts'
import { impact } from './impact.ts'

const context = contextOf('root', 'admin')
const there = hashOf(1)

function against(before: ManualInput, after: ManualInput): Draft {
  const made = draftOf(smallWorld(before), manualHash, { version: there, manual: Manual.parse(after) })
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.draft
}

/** The rich manual, asked otherwise under the same keys: stricter here, milder there, one step gone and one new. */
function otherManual(): ManualInput {
  const other = structuredClone(richManual)
  const [find, needs, , approve] = other.stages
  if (!find?.steps[0] || !needs?.steps[0] || !approve?.steps[0]) throw new Error('the rich manual has lost its stages')
  find.steps[0] = { ...find.steps[0], severity: 'critical', timeStandard: { within: { amount: 2, unit: 'hours' } } }
  find.gate = { name: { en: 'found' }, mode: 'block' }
  find.steps[0].mode = 'block'
  needs.steps[0] = { ...needs.steps[0], ask: 'optional' }
  approve.steps.push({ ...approve.steps[0], key: 'one-more', after: [], scripts: [] })
  return other
}

const played = (story: Story, manual: ManualInput) => {
  const { scene, end } = play(story, manual)
  return { scene, asOf: hour(end + 5) }
}
const historyOf = ({ scene, asOf }: ReturnType<typeof played>): History => ({ events: scene.ledger, asOf })
const story = someStory(20, 20, ['migrate'])

/** The same ledger, as if the deal had been opened on another version of the same keys. */
const openedOn = (events: readonly LedgerEvent[], manual: string): LedgerEvent[] =>
  events.map((event) =>
    event.happening.type === 'opened' ? { ...event, happening: { ...event.happening, manual } } : event,
  )

describe('the impact of a manual on itself', () => {
  it('is nothing, also where everything is judged', () => {
    fc.assert(
      fc.property(story, (moves) => {
        const history = historyOf(played(moves, richManual))
        const draft = against(richManual, richManual)
        for (const one of [draft, { ...draft, touched: undefined }])
          expect(impact(one, [history], context)).toEqual({ looked: 1, deals: [], teams: {}, stages: {} })
      }),
    )
  })
})

describe('the impact of one version and then of the way back', () => {
  it('cancels: what was gained is lost, and every score comes back', () => {
    fc.assert(
      fc.property(story, (moves) => {
        const { scene, asOf } = played(moves, richManual)
        const [there1] = impact(against(richManual, otherManual()), [{ events: scene.ledger, asOf }], context).deals
        const world = smallWorld(otherManual())
        const back = draftOf(world, manualHash, { version: there, manual: Manual.parse(richManual) })
        if (!back.ok) throw new Error('no way back')
        const [back1] = impact(back.draft, [{ events: scene.ledger, asOf }], context).deals
        expect([back1?.before, back1?.after]).toEqual([there1?.after, there1?.before])
        expect([back1?.gained.toSorted(), back1?.lost.toSorted()]).toEqual([
          there1?.lost.toSorted(),
          there1?.gained.toSorted(),
        ])
      }),
    )
  })
})

describe('a newly blocked deal', () => {
  it('gets the same refusal from a decision under the draft', () => {
    let found = 0
    fc.assert(
      fc.property(story, (moves) => {
        const { scene, asOf } = played(moves, richManual)
        const draft = against(richManual, otherManual())
        for (const { event: id, refusal } of impact(draft, [{ events: scene.ledger, asOf }], context).deals[0]
          ?.blocked ?? []) {
          found++
          const place = scene.ledger.findIndex((event) => event.id === id)
          const event = scene.ledger[place] as LedgerEvent
          const before = replay(openedOn(scene.ledger.slice(0, place), there))
          const { happening } = event
          const reason = { reason: 'so it is' }
          const act =
            happening.type === 'stage advanced'
              ? { type: 'advance' as const, from: happening.from, to: happening.to, ...reason }
              : { type: 'close' as const, outcome: 'won', ...reason }
          const command = { v: 1 as const, id: 'again', deal: 'd1', acted: event.act, sent: event.recorded, act }
          const decision = decide(draft.world, before, command, contextOf(event.actor.id, 'rep'), event.recorded)
          const missing = (one: typeof refusal) =>
            one.code === 'gate-unmet'
              ? one.missing.filter(({ mode }) => mode !== 'warn').map(({ obligation }) => obligation)
              : one.code
          expect(decision.ok ? 'let through' : missing(decision.refusal)).toEqual(missing(refusal))
        }
      }),
      { numRuns: 300, seed: 7 },
    )
    expect(found).toBeGreaterThan(20)
  })

  it('is told with the request that passed, and counted by team and stage', () => {
    const scene = new Scene(smallManual)
    scene.advance(hour(1))
    const strict = structuredClone(smallManual)
    const [find] = strict.stages
    if (!find?.steps[0]) throw new Error('no first step')
    find.gate = { name: { en: 'called' }, mode: 'block' }
    find.steps[0].mode = 'block'
    const found = impact(against(smallManual, strict), [{ events: scene.ledger, asOf: hour(20) }], context)
    const [advanced] = scene.ledger.filter(({ happening }) => happening.type === 'stage advanced')
    expect(found.deals[0]?.blocked).toMatchObject([
      {
        event: advanced?.id,
        at: hour(1),
        stage: 'find',
        refusal: { code: 'gate-unmet', missing: [{ obligation: 'find/1/call' }] },
      },
    ])
    expect(found.teams.east).toMatchObject({ deals: 1, blocked: 1, scored: 1, before: 0, after: 0 })
    expect(found.stages.find).toEqual({ blocked: 1, gained: 1, lost: 0 })
  })
})

describe('a draft', () => {
  it('that touches one stage judges that stage alone, to the same result', () => {
    const draft = against(richManual, {
      ...otherManual(),
      stages: otherManual().stages.map((stage, at) =>
        at === 0 ? stage : richManual.stages[at],
      ) as ManualInput['stages'],
    })
    expect([...(draft.touched ?? [])]).toEqual(['find'])
    fc.assert(
      fc.property(story, (moves) => {
        const { scene, asOf } = played(moves, richManual)
        const { vector } = contribution(scene.world, scene.state, asOf)
        const quick = impact(draft, [{ events: scene.ledger, asOf, vector }], context)
        expect(quick).toEqual(impact({ ...draft, touched: undefined }, [{ events: scene.ledger, asOf }], context))
      }),
      {
        examples: [
          [
            [
              [{ kind: 'advance', pick: 0, late: 0 }, 0],
              [{ kind: 'sight', pick: 418, late: 0 }, 0],
            ],
          ],
        ],
      },
    )
  })

  it('with other names is the same draft', () => {
    const draft = against(richManual, nextManual())
    const scene = new Scene(richManual)
    scene.tell({ type: 'do step', step: 'call', evidence: { kind: 'word' } }, hour(1))
    const [one] = impact(draft, [{ events: scene.ledger, asOf: hour(2) }], context).deals
    expect([one?.gained, one?.lost]).toEqual([['find/1/profile'], []])
  })

  it('without a place for an old stage is told so', () => {
    const short = { ...smallManual, stages: smallManual.stages.slice(1) } as ManualInput
    const made = draftOf(smallWorld(), manualHash, { version: there, manual: Manual.parse(short) })
    expect(made).toEqual({
      ok: false,
      faults: [{ at: 'stages.find', expected: 'the stage of the new version to which find goes' }],
    })
  })
})

import { contribution } from '#shared/process/contribution/contribution.ts'
import type { History } from '#shared/process/impact/dealImpact.ts'
import { type Draft, draftOf } from '#shared/process/impact/draft.ts'
import { impact } from '#shared/process/impact/impact.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { Dice } from '#test/fixtures/bruteForceManuals.ts'
import { contextOf, hashOf, hour, manualHash, Scene, smallManual, smallWorld } from '#test/fixtures/scene.ts'
import type { Figure } from '../figure.ts'

const [deals, distinct, length] = [100_000, 500, 25]
const ways = [
  ['call', 'note'],
  ['survey', 'confirm', 'demo'],
  ['review', 'terms'],
]

/** A deal on its way through the three stages: each step done now or later or not at all, with mails between, 25 events. */
function deal(dice: Dice): History {
  const scene = new Scene()
  let at = 0
  for (const steps of ways) {
    for (const step of steps) {
      at += dice.roll(6)
      if (dice.roll(5) > 0) scene.done(step, hour(at))
      mail(scene, at, dice)
    }
    const from = scene.stage
    if (dice.roll(6) > 0) scene.ask({ type: 'advance', from, reason: 'so it is' }, hour(at))
  }
  while (scene.ledger.length < length) mail(scene, ++at, dice)
  const asOf = hour(at + 40)
  return { events: scene.ledger, asOf, vector: contribution(scene.world, scene.state, asOf).vector }
}

function mail(scene: Scene, at: number, dice: Dice): void {
  if (scene.ledger.length >= length) return
  scene.tell(
    {
      type: 'log activity',
      activity: `mail-${scene.ledger.length}`,
      kind: 'email',
      direction: dice.roll(2) === 0 ? 'in' : 'out',
      persons: [],
      people: 1,
      attachments: [],
      keys: {},
      happenedAt: hour(at),
    },
    hour(at),
  )
}

/** A draft as admins write them: one stage is asked otherwise, here with half the time for its first step. */
function draft(): Draft {
  const next = structuredClone(smallManual)
  const [, needs] = next.stages
  if (!needs?.steps[0]) throw new Error('the small manual has lost its second stage')
  needs.steps[0] = { ...needs.steps[0], timeStandard: { within: { amount: 8, unit: 'hours' } } }
  const made = draftOf(smallWorld(), manualHash, { version: hashOf(1), manual: Manual.parse(next) })
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.draft
}

function cpuSeconds(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1e4) / 100
}

/** 100 000 deals, of which 500 are told apart; each is folded and judged for itself. The floor reads their ledgers as JSON. */
export async function* figures(): AsyncIterable<Figure> {
  const dice = new Dice(1)
  const some = Array.from({ length: distinct }, () => deal(dice))
  const tried = draft()
  const context = contextOf('root', 'admin')
  const histories = Array.from({ length: deals }, (_, at) => some[at % distinct] as History)
  impact(tried, histories.slice(0, 5000), context)
  const seconds = cpuSeconds(() => impact(tried, histories, context))
  const texts = some.map(({ events }) => JSON.stringify(events))
  const floor = cpuSeconds(() => histories.map((_, at) => JSON.parse(texts[at % distinct] ?? '')))
  yield {
    name: 'analysis.impact',
    value: seconds,
    unit: 'CPU-s of 100 000 deals of 25 events',
    floor,
    goal: 5,
    met: seconds <= 5,
  }
}

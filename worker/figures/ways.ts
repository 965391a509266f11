import type { Figures, Ways } from '#shared/api/figures.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { readWay } from '#shared/process/contribution/way.ts'
import {
  type Departure,
  departuresInLeftOut,
  departuresInWay,
  type EndedCount,
  stagesLeft,
  wayCosts,
} from '#shared/process/figures/wayCosts.ts'
import { won } from '#shared/process/ledger/evolve.ts'
import { findStage } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Text } from '#shared/process/text.ts'
import type { World } from '#shared/process/world.ts'
import type { FlowCount } from '#worker/store/flow.ts'
import { countOf, spreadOf } from './spread.ts'
import { mostFollowed } from './stages.ts'

/** So many ways are told of each manual. */
const most = 12

/** The whole ways of deals that ended, manual by manual, the most frequent first, and what goes with leaving the straight one. */
export function waysOf(rows: readonly FlowCount[], world: World): Ways[] {
  const ways = rows.filter(({ kind }) => kind === 'way')
  const leftOut = Map.groupBy(
    rows.filter(({ kind }) => kind === 'left out'),
    ({ manual }) => manual,
  )
  return [...Map.groupBy(ways, ({ manual }) => manual)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([manual, own]) => {
      const grouped = [...Map.groupBy(own, ({ stage }) => stage)]
        .map(([text, of]) => ({ text, of, deals: countOf(of) }))
        .sort((a, b) => b.deals - a.deals || (a.text < b.text ? -1 : 1))
      const listed = grouped.slice(0, most)
      const left = leftOut.get(manual) ?? []
      const costs = wayCosts(endedBy(own, departuresInWay), endedBy(left, departuresInLeftOut))
      return {
        manual,
        stages: stagesIn([...listed.map(({ text }) => text), ...costs.map(({ stage }) => stage)], own, world),
        deals: countOf(own),
        won: wonIn(own),
        count: grouped.length,
        list: listed.map(({ text, of, deals }) => ({
          path: readWay(text),
          deals,
          won: wonIn(of),
          cycle: spreadOf(of),
        })),
        costs: costs.map((cost) => ({ ...cost, ...nameIn(cost, own, world) })),
      }
    })
}

/** Ends as costs are counted from; `read` tells the departures in what such a row names. */
const endedBy = (rows: readonly FlowCount[], read: (text: string) => Departure[]): EndedCount[] =>
  rows.map(({ kind, stage, target, bucket, count }) => ({
    departures: read(stage),
    ...(kind === 'left out' ? { left: stagesLeft(stage) } : {}),
    isWon: target === won,
    bucket: Number(bucket),
    count,
  }))

/** What the step that was left out is called by the version that most followed. */
function nameIn({ stage, step }: Departure, rows: readonly FlowCount[], world: World): { name?: Text } {
  return step === undefined ? {} : { name: obligationName(mostFollowed(rows, world), `${stage}/1/${step}`) }
}

const wonIn = (rows: readonly FlowCount[]) => countOf(rows.filter(({ target }) => target === won))

/** The stages of the version that most followed, and whatever else a way names. */
function stagesIn(ways: readonly string[], rows: readonly FlowCount[], world: World): Ways['stages'] {
  const manual = mostFollowed(rows, world)
  const keys = new Set(manual?.stages.map(({ key }) => key))
  for (const way of ways) for (const { stage } of readWay(way)) keys.add(stage)
  return [...keys].map((stage) => ({ stage, name: (manual && findStage(manual, stage)?.name) ?? { en: stage } }))
}

/** What the manuals and outcomes that were counted are called, by the version that most followed. */
export function namesIn(rows: readonly FlowCount[], world: World): Pick<Figures, 'manuals' | 'outcomes'> {
  const followed = [...Map.groupBy(rows, ({ manual }) => manual)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([manual, own]) => ({ manual, document: mostFollowed(own, world) }))
  const known = followed.flatMap(({ document }) => document?.outcomes ?? [])
  const outcomes = new Set(rows.filter(({ kind }) => kind === 'closed').map(({ target }) => target))
  return {
    manuals: followed.map(({ manual, document }) => ({ manual, name: document?.name ?? { en: manual } })),
    outcomes: [...outcomes].sort().map((outcome) => ({
      outcome,
      name: outcomeName(known, outcome),
    })),
  }
}

/** What an outcome is called by those of a manual. */
export function outcomeName(known: Manual['outcomes'], outcome: string): Text {
  return known.find(({ key }) => key === outcome)?.name ?? { en: outcome }
}

import type { Pool } from '#shared/process/score/pool.ts'
import type { Language } from '#shared/process/text.ts'
import { count, percentPoints, points, share } from '#worker/console/models/figures.ts'
import { below, change, comparable, weekMoves } from '#worker/console/models/headline.ts'
import { shortDay } from '#worker/console/models/period.ts'
import { keyOf } from './losses.ts'
import type { Recomputed } from './recompute.ts'

/** The figures of a board as texts: of each part its lines, of each line its numbers as they are written. */
export type Texts = Record<string, Record<string, readonly string[]>>

/** What the board has to say, written as the page writes numbers. */
export function textsOf(of: Recomputed, language: Language): Texts {
  const { all } = of
  const told = {
    words: wordsOf(of, language),
    losses: Object.fromEntries(
      of.losses.map((loss) => [
        keyOf(loss),
        [
          points(loss.points, language),
          ...(loss.unmet > 0 ? [loss.unmet, loss.settled].map((n) => count(n, language)) : []),
        ],
      ]),
    ),
    titles: titlesOf(of, language),
  }
  if (all.settled === 0)
    return { ...told, facts: {}, stages: {}, weeks: {}, teams: {}, reps: {}, versions: {}, steps: {} }
  const lines = (groups: ReadonlyMap<string, Pool>, brief = false) =>
    Object.fromEntries([...groups].map(([key, own]) => [key, lineOf(own, language, brief)]))
  return {
    ...told,
    facts: factsOf(of, language),
    stages: lines(of.stages, true),
    weeks: weeksOf(of, language),
    teams: lines(of.teams),
    reps: lines(of.reps),
    versions: lines(of.versions),
    steps: stepsOf(of, language),
  }
}

function wordsOf({ kept, mostLost, keptBest }: Recomputed, language: Language): Texts[string] {
  const counts = (...all: number[]) => all.map((n) => count(n, language)).sort()
  return {
    kept: kept ? [share(kept.share, language), ...counts(kept.met, kept.settled)].sort() : [],
    moved: kept?.than?.difference ? moved(Math.abs(kept.than.difference), language) : [],
    mostLost: mostLost ? counts(mostLost.deals, mostLost.people) : [],
    keptBest: keptBest ? counts(keptBest.met, keptBest.settled) : [],
  }
}

function moved(difference: number, language: Language): string[] {
  const { text, points: read } = percentPoints(difference, language)
  return read === 0 ? [] : [text]
}

function factsOf(
  { all, before, answers: { p50, p90 }, workday, overdue }: Recomputed,
  language: Language,
): Texts[string] {
  const compared = change(all, before)
  const difference = compared.is === 'compared' && compared.difference !== 0 ? [Math.abs(compared.difference)] : []
  const score = all.score === null ? [] : [all.score]
  const interval = all.score !== null && all.interval ? [all.interval.low, all.interval.high, ...difference] : []
  return {
    score: [...score, ...interval].map((one) => points(one, language)),
    deals: [count(all.deals, language), ...(all.allOrNone === null ? [] : [share(all.allOrNone, language)])],
    waived: [share(all.waived, language)],
    selfAttested: [share(all.selfAttested, language)],
    answer: p50 && p90 ? [p50, p90].map(({ from, below: under }) => worked((from + under) / 2, workday, language)) : [],
    overdue: [count(overdue, language)],
  }
}

/** Working time by the minute below an hour, below a working day in hours with a digit, else so in days; none from a hundred on. */
function worked(minutes: number, day: number, language: Language): string {
  const unit = minutes >= day ? day : minutes >= 60 ? 60 : 1
  const digits = unit === 1 || minutes / unit >= 100 ? 0 : 1
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(minutes / unit)
}

/** Deals, score with its interval where it is drawn, and what stands behind. */
function lineOf(own: Pool, language: Language, brief: boolean): string[] {
  const drawn = comparable(own) && own.interval ? [own.score ?? 0, own.interval.low, own.interval.high] : []
  const counts = [own.late, own.overdue, own.missed].map((n) => count(n, language))
  return [
    count(own.deals, language),
    ...drawn.map((one) => points(one, language)),
    ...(own.score === null ? [] : [points(own.score, language)]),
    ...(brief ? [] : counts),
    share(own.waived, language),
    ...(brief ? [] : [share(own.selfAttested, language)]),
    ...(brief || own.allOrNone === null ? [] : [share(own.allOrNone, language)]),
  ]
}

function weeksOf({ weeks }: Recomputed, language: Language): Texts[string] {
  return Object.fromEntries(
    [...weeks].map(([week, { deals, score, interval }]) => [
      shortDay(week, language),
      [
        count(deals, language),
        ...[...(score === null ? [] : [score]), ...(interval ? [interval.low, interval.high] : [])].map((one) =>
          points(one, language),
        ),
      ],
    ]),
  )
}

function stepsOf({ steps }: Recomputed, language: Language): Texts[string] {
  return Object.fromEntries(
    [...steps].map(([key, { deals, pool: own }]) => {
      const { score, settled, met, late, overdue, missed, violated } = own
      const counts = [deals, settled, met, late, overdue + missed + violated].map((n) => count(n, language))
      const shares = [share(own.waived, language), share(own.selfAttested, language)]
      return [key, [...(score === null ? [] : [points(score, language)]), ...counts, ...shares]]
    }),
  )
}

/** The numbers in titles. */
function titlesOf(of: Recomputed, language: Language): Texts[string] {
  const { all, losses, steps, waiting } = of
  const inOrder = [...of.weeks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => ({ pooled: own }))
  const moves = weekMoves(inOrder)
  const behind = below(
    [...of.reps.values()].map((own) => ({ pooled: own })),
    all,
  ).length
  const most = Math.max(...losses.map((loss) => loss.points))
  const title = [most, losses.reduce((sum, loss) => sum + loss.points, 0)].map((one) => points(one, language))
  const rest = {
    weeks:
      moves.is === 'up' || moves.is === 'down' ? [moves.first, moves.last].map((one) => points(one, language)) : [],
    reps: behind > 0 ? [count(behind, language)] : [],
    steps: steps.size > 0 ? [count(steps.size, language)] : [],
  }
  return {
    losses: losses.length > 0 ? title.sort() : [],
    waiting: waiting > 0 ? [count(waiting, language)] : [],
    ...(all.settled === 0 ? { weeks: [], reps: [], steps: [] } : rest),
  }
}

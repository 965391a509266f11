import type { Share } from './shares.ts'

interface Lost {
  stage: string
  step: string
  points: number
  settled: number
  unmet: number
}

/** Where points were lost, shared out by largest remainder so that they sum to what the score lacks; and the most of it. */
export function lossesOf(shares: readonly Share[], old: readonly Share[], score: number | null) {
  const losses = score === null ? [] : sharedOut(shares, 10_000 - score)
  const [most] = losses.toSorted((a, b) => b.points - a.points || (keyOf(a) < keyOf(b) ? -1 : 1))
  const of = (rows: readonly Share[]) => rows.filter((row) => most && keyOf(row) === keyOf(most))
  const deals = new Set(
    of(shares)
      .filter((row) => lack(row) > 0)
      .map(({ deal }) => deal),
  ).size
  const people = [...Map.groupBy(of(old), ({ rep, team }) => JSON.stringify([rep, team])).values()].filter(
    (own) => sum(own, lack) > 0,
  )
  const mostLost =
    most && most.points > 0 && deals >= 3
      ? { ...most, deals, people: new Set(people.map((own) => own[0]?.rep)).size }
      : undefined
  return { losses, mostLost }
}

function sharedOut(shares: readonly Share[], missing: number): Lost[] {
  const weight = sum(shares, ({ values }) => values.weight)
  const groups = [...Map.groupBy(shares, keyOf).values()]
    .map((own) => ({ own, lack: sum(own, lack) }))
    .filter((one) => one.lack > 0)
    .map((one) => ({ ...one, ...told(one.own), points: Math.floor(one.lack / weight), rest: one.lack % weight }))
  const over = missing - sum(groups, ({ points }) => points)
  const raised = groups.toSorted((a, b) => b.rest - a.rest || (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, over)
  return groups.map((group) => {
    const { stage, step, settled, unmet } = group
    return { stage, step, settled, unmet, points: group.points + (raised.includes(group) ? 1 : 0) }
  })
}

function told(own: readonly Share[]) {
  return {
    stage: own[0]?.stage ?? '',
    step: own[0]?.step ?? '',
    settled: sum(own, ({ values }) => values.settled),
    unmet: sum(own, ({ values }) => values.overdue + values.missed + values.violated),
  }
}

export const keyOf = ({ stage, step }: { stage: string; step: string }) => `${stage}/${step}`
/** Weight × 10 000 that got no credit. */
const lack = ({ values }: Share) => 10_000 * values.weight - values.weightCredit
const sum = <T>(rows: readonly T[], value: (row: T) => number) => rows.reduce((all, row) => all + value(row), 0)

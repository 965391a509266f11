import { type Figures, getFigures, getLosses, type Losses } from '#shared/api/figures.ts'
import { type FlowKind, flowKinds } from '#shared/process/contribution/flowKey.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { type AskedFigures, answersSeen, askedFigures, isHidden, mayAsk } from '#worker/figures/asked.ts'
import { without } from '#worker/figures/fresh.ts'
import { causedLosses, lostBy, unmetIn } from '#worker/figures/losses.ts'
import { pooled, present } from '#worker/figures/pooled.ts'
import { noteSeen } from '#worker/figures/seen.ts'
import { byTarget, countOf, spreadOf } from '#worker/figures/spread.ts'
import { stageFlows } from '#worker/figures/stages.ts'
import { namesIn, waysOf } from '#worker/figures/ways.ts'
import { workdayOf } from '#worker/figures/workday.ts'
import { done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import {
  freshQuery,
  laggingQuery,
  peopleQuery,
  personQuery,
  type RepRow,
  type StepRow,
  sharesQuery,
  stepsQuery,
  type TeamRow,
  teamsQuery,
} from '#worker/store/figures.ts'
import { calendarQuery, type FlowCount, flowQuery } from '#worker/store/flow.ts'

/** How deals moved, and where points were lost: from roll-ups alone. */
export function figures(app: App): void {
  serve(app, getFigures, async ({ query, now }, desk) => {
    const asked = await askedFigures(query, desk, now)
    if (!asked.ok) return asked
    const { caller, store } = desk
    const { period, scope, fresh } = asked.value
    const documents = documentsOf(store.org)
    const trip = await desk.trip([
      teamsQuery(caller, now),
      personQuery(caller, query.rep, now),
      flowQuery(caller, flowKinds, scope, period, now),
      stepsQuery(caller, scope, period, now),
      freshQuery(caller, scope, fresh, now),
      laggingQuery(now),
      listedManuals(documents),
      calendarQuery(query.team),
    ])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, [person], counted, steps, young, [lagging], manuals, [calendar]] = rows
    const may = mayAsk(standing.who, query, teams, person)
    if (!may.ok) return may
    keep(documents, manuals, [])
    if (query.rep !== undefined) noteSeen(store, standing, query.rep, now)
    const seen = isHidden(asked.value) ? [...steps, ...without(young)] : present(steps)
    const world = worldOf(documents, standing.organisation.zone)
    const flow = answersSeen(asked.value, counted)
    return done({
      asOf: lagging?.since ?? now,
      ...period,
      workday: workdayOf(calendar),
      ...movesOf(flow, stageFlows(flow, seen, world)),
      ...namesIn(flow, world),
      ways: waysOf(flow, world),
    })
  })

  serve(app, getLosses, async ({ query, now }, desk) => {
    const asked = await askedFigures(query, desk, now)
    if (!asked.ok) return asked
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([...lossQueries(desk.caller, asked.value, now), listedManuals(documents)] as const)
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, people, [person], shares, steps, young, [lagging], manuals] = rows
    const may = mayAsk(standing.who, query, teams, person)
    if (!may.ok) return may
    keep(documents, manuals, [])
    if (query.rep !== undefined) noteSeen(desk.store, standing, query.rep, now)
    const world = worldOf(documents, standing.organisation.zone)
    const hidden = isHidden(asked.value) ? without(young) : []
    const { score } = pooled([...present(shares), ...hidden.map((row) => ({ ...row, week: '' }))], world)
    const seen = [...present(steps), ...hidden]
    const apart = query.rep === undefined ? young : []
    return done({
      asOf: lagging?.since ?? now,
      ...asked.value.period,
      score,
      losses: causedLosses(seen, without(apart), score, world),
      teams: teamLosses(seen, score, person ? [...teams, { id: person.team, name: person.teamName }] : teams),
      reps: repLosses(seen, apart, score, person ? [...people, person] : people),
    })
  })
}

function lossQueries(caller: Caller, { period, scope, fresh }: AskedFigures, now: number) {
  return [
    teamsQuery(caller, now),
    peopleQuery(caller, now),
    personQuery(caller, scope.rep, now),
    sharesQuery(caller, scope, period, now),
    stepsQuery(caller, scope, period, now),
    freshQuery(caller, scope, fresh, now),
    laggingQuery(now),
  ] as const
}

function teamLosses(
  rows: readonly StepRow[],
  score: number | null,
  teams: readonly Pick<TeamRow, 'id' | 'name'>[],
): Losses['teams'] {
  return lostBy(rows, score, ({ team }) => team).map(({ key: team, points, rows: own }) => {
    const name = teams.find(({ id }) => id === team)?.name ?? team
    return { team, name, points, ...unmetIn(own) }
  })
}

/** What is fresh is told of nobody by name: it stands in a line of its own. */
function repLosses(
  seen: readonly StepRow[],
  fresh: readonly StepRow[],
  score: number | null,
  people: readonly RepRow[],
): Losses['reps'] {
  const rows = [...seen, ...without(fresh), ...fresh.map((row) => ({ ...row, rep: 'fresh' }))]
  return lostBy(rows, score, ({ rep }) => rep).map(({ key: rep, points, rows: own }) => {
    const name = people.find(({ user }) => user === rep)?.name ?? rep
    return { rep, name, points, ...unmetIn(own) }
  })
}

type Moves = Omit<Figures, 'asOf' | 'from' | 'to' | 'workday' | 'ways' | 'manuals' | 'outcomes'>

function movesOf(flow: readonly FlowCount[], stages: Figures['stages']): Moves {
  const of = (kind: FlowKind) => flow.filter((row) => row.kind === kind)
  const longest = stages.toSorted((a, b) => b.share - a.share)[0]
  const cycles = [...Map.groupBy(of('cycle'), ({ target }) => target)]
  return {
    opened: countOf(of('opened')),
    closed: byTarget(of('closed')),
    stages,
    bottleneck: longest && longest.share > 0 ? { manual: longest.manual, stage: longest.stage } : null,
    returns: returnsIn(of('returned')),
    firstAnswer: spreadOf(of('answer')),
    cycle: spreadOf(of('cycle')),
    cycles: Object.fromEntries(cycles.map(([outcome, rows]) => [outcome, spreadOf(rows)])),
  }
}

/** Ways back, the most frequent first. */
function returnsIn(rows: readonly FlowCount[]): Figures['returns'] {
  return [...Map.groupBy(rows, ({ manual, stage, target }) => `${manual} ${stage} ${target}`).values()]
    .map((own) => {
      const { manual = '', stage: from = '', target: to = '' } = own[0] ?? {}
      return { manual, from, to, count: countOf(own) }
    })
    .sort((a, b) => b.count - a.count)
}

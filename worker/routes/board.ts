import { getBoard } from '#shared/api/scores.ts'
import type { Duration } from '#shared/process/manual/time.ts'
import type { World } from '#shared/process/world.ts'
import type { Caller } from '#worker/auth/caller.ts'
import { headOf } from '#worker/commands/head.ts'
import { type AskedFigures, answersSeen, askedFigures, isHidden, mayAsk } from '#worker/figures/asked.ts'
import { figuresOf, told, wordsOf } from '#worker/figures/board.ts'
import { type Compared, dayEnd, helpIn, lastWeeks } from '#worker/figures/boardWords.ts'
import { periodBefore } from '#worker/figures/period.ts'
import { pooled, present } from '#worker/figures/pooled.ts'
import { noteSeen } from '#worker/figures/seen.ts'
import { countOf, spreadOf } from '#worker/figures/spread.ts'
import { workdayOf } from '#worker/figures/workday.ts'
import { busy, done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { stageSharesQuery, stepDealsQuery } from '#worker/store/boardParts.ts'
import { documentsOf, keep, listedCalendars, listedManuals, worldOf } from '#worker/store/documents.ts'
import {
  freshQuery,
  laggingQuery,
  overdueQuery,
  peopleQuery,
  personQuery,
  sharesQuery,
  stepsQuery,
  teamsQuery,
  waitingCountQuery,
} from '#worker/store/figures.ts'
import { calendarQuery, type FlowCount, flowQuery } from '#worker/store/flow.ts'
import { helpQuery } from '#worker/store/help.ts'

/** How well the process is kept: the organisation, its teams and reps, from the roll-ups; and where help counts today. */
export function board(app: App): void {
  serve(app, getBoard, async ({ query, now }, desk) => {
    const [asked, zone] = [await askedFigures(query, desk, now), await desk.zone()]
    if (!asked.ok) return asked
    if (!zone.ok) return zone
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([
      ...boardQueries(desk.caller, asked.value, now),
      helpQuery(desk.caller, asked.value.scope, nearOf(zone.value, now), now),
      listedManuals(documents),
      listedCalendars(documents),
      calendarQuery(query.team),
    ] as const)
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, people, [person], all, earlier, steps, young, stages, stepDeals, answered, ...rest] = rows
    const [[overdue], [waiting], [lagging], near, manuals, calendars, [calendar]] = rest
    const may = mayAsk(standing.who, query, teams, person)
    if (!may.ok) return may
    keep(documents, manuals, calendars)
    const heads = await Promise.all(near.map((row) => headOf(desk.store, row.deal, row)))
    if (heads.includes(undefined)) return busy
    if (query.rep !== undefined) noteSeen(desk.store, standing, query.rep, now)
    const world = worldOf(documents, standing.organisation.zone)
    const [shares, before] = [present(all), present(earlier)]
    const answers = answersSeen(asked.value, answered)
    const read = { teams, people, shares, steps: present(steps), young, stages: present(stages), stepDeals }
    const { period } = asked.value
    const compared: Compared =
      query.from === undefined && query.to === undefined
        ? lastWeeks(shares, zone.value, now)
        : {
            now: { days: period, rows: told(asked.value, read).shares },
            before: { days: periodBefore(period), rows: before },
          }
    const states = heads.flatMap((head) => (head ? [head.state] : []))
    const helpToday = helpIn(states, world, now)
    return done({
      asOf: lagging?.since ?? now,
      ...period,
      before: pooled(before, world),
      ...figuresOf(asked.value, read, world),
      overdueNow: overdue?.overdue ?? 0,
      waiting: waiting?.waiting ?? 0,
      workday: workdayOf(calendar),
      firstAnswer: { ...spreadOf(answers), ...answerStandard(answers, world) },
      words: { ...wordsOf(asked.value, read, compared, world), ...(helpToday ? { helpToday } : {}) },
    })
  })
}

function boardQueries(caller: Caller, asked: AskedFigures, now: number) {
  const { period, scope, fresh } = asked
  // What is fresh of somebody else is not in that one's figures.
  const seen = isHidden(asked) ? { from: period.from, to: asked.until } : period
  return [
    teamsQuery(caller, now),
    peopleQuery(caller, now),
    personQuery(caller, scope.rep, now),
    sharesQuery(caller, scope, period, now),
    sharesQuery(caller, scope, periodBefore(period), now),
    stepsQuery(caller, scope, period, now),
    freshQuery(caller, scope, fresh, now),
    stageSharesQuery(caller, scope, seen, now),
    stepDealsQuery(caller, scope, seen, now),
    flowQuery(caller, ['answer'], scope, period, now),
    overdueQuery(caller, scope, isHidden(asked) ? fresh.from : undefined, now),
    waitingCountQuery(caller, scope.team, now),
    laggingQuery(now),
  ] as const
}

/** So far back what is overdue may still be worth doing today, and so many deals are judged. */
const week = 7 * 86_400_000
const mostJudged = 12

function nearOf(zone: string, now: number) {
  return { from: now - week, until: dayEnd(zone, now), limit: mostJudged }
}

/** What the version of most answers asks for, if it asks. */
function answerStandard(answers: readonly FlowCount[], world: World): { standard?: Duration } {
  const [most] = [...Map.groupBy(answers, ({ version }) => version)].sort(([, a], [, b]) => countOf(b) - countOf(a))
  const within = most && world.manuals.get(most[0])?.firstAnswer?.within
  return within ? { standard: within } : {}
}

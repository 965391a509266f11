import { workday } from '#shared/process/calendar/schema.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { percentile } from '#shared/process/contribution/bucket.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import { type Measure, measures } from '#shared/process/contribution/vector.ts'
import { waitingApprovals } from '#shared/process/decide/approvals.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import { Numbers } from '#shared/process/manual/schema.ts'
import { type Pool, pool } from '#shared/process/score/pool.ts'
import { keptWord } from '#shared/process/words/kept.ts'
import { keptBestWord } from '#shared/process/words/keptBest.ts'
import type { Filter } from '#worker/console/models/period.ts'
import type { Exported } from './exported.ts'
import { lossesOf } from './losses.ts'
import { type Days, isUnder, type Judged, later, type Share, weeksAsked, weeksBefore } from './shares.ts'

export type Recomputed = ReturnType<typeof recompute>
/** A reader: the teams that this one sees. */
export type Reader = { teams: readonly string[] }

/** Every figure of the board under a filter, from the exported ledgers alone: sums over what each deal brought. */
export function recompute(exported: Exported, judged: Judged, reader: Reader, filter: Filter) {
  const { timeZone } = exported.world
  const [today, days] = [dayOf(timeZone, judged.at), weeksAsked(filter, timeZone, judged.at)]
  const teams = exported.teams.filter(
    ({ id, path }) =>
      reader.teams.includes(id) &&
      (filter.team === undefined || id === filter.team || path.includes(`/${filter.team}/`)),
  )
  const ids = new Set(teams.map(({ id }) => id))
  const asked = judged.shares.filter((share) => isUnder(share, filter, ids))
  const during = (of: Days) => asked.filter(({ day }) => day >= of.from && day <= of.to)
  // What today brought to one person is that person's alone until tomorrow.
  const old = (shares: readonly Share[]) => shares.filter(({ day }) => day < today)
  const told = (of: Days) => (filter.rep === undefined ? during(of) : old(during(of)))
  const [shares, known] = [told(days), during(days)]
  const isTold = ({ kind, target }: Judged['moves'][number]) =>
    filter.rep === undefined || kind !== 'answer' || target < today
  const moves = judged.moves.filter(
    (one) => one.week >= days.from && one.week <= days.to && isUnder(one, filter, ids) && isTold(one),
  )
  const all = pooled(shares)
  const groups = (by: (share: Share) => string) =>
    new Map([...new Set(known.map(by))].map((key) => [key, pooled(shares.filter((share) => by(share) === key))]))
  const steps = stepsOf(known, shares)
  const named = filter.from !== undefined || filter.to !== undefined
  const lastWeek = later(weekOf(today), -7)
  const [spoken, earlier] = named ? [days, weeksBefore(days)] : [weekFrom(lastWeek), weekFrom(later(lastWeek, -7))]
  return {
    days,
    all,
    before: pooled(during(weeksBefore(days))),
    teams: new Map(teams.map(({ id }) => [id, pooled(shares.filter(({ team }) => team === id))])),
    reps: only(repsOf(exported, reader, ids, known, old(known)), filter.rep),
    weeks: groups(({ day }) => weekOf(day)),
    stages: groupsOf(shares, ({ manual, stage }) => `${manual}/${stage}`),
    versions: groups(({ version }) => version),
    steps,
    ...lossesOf(shares, old(shares), all.score),
    kept: keptWord(byDeal(told(spoken)), byDeal(told(earlier))),
    earlier,
    keptBest: keptBestWord([...steps.values()].map(({ pool: { settled, met }, ...key }) => ({ ...key, settled, met }))),
    moves,
    answers: answersOf(moves),
    workday: workdayIn(exported, filter.team),
    overdue: judged.overdue
      .filter((one) => isUnder(one, filter, ids))
      .reduce((sum, { n, fresh }) => sum + n - (filter.rep === undefined ? 0 : fresh), 0),
    waiting: waitingIn(exported, reader),
  }
}

const only = <T>(all: ReadonlyMap<string, T>, key: string | undefined) =>
  new Map([...all].filter(([one]) => key === undefined || one === key))
const weekFrom = (monday: string): Days => ({ from: monday, to: later(monday, 6) })
const numbers = Numbers.parse({})

/** A sample of deals: all that one deal brought is one share. */
const pooled = (shares: readonly Share[]): Pool => pool(byDeal(shares), numbers)

function byDeal(shares: readonly Share[]) {
  return [...Map.groupBy(shares, ({ deal }) => deal).values()].map(added)
}

function added(shares: readonly Share[]): Record<Measure, number> {
  const sums = measures.map((measure) => [measure, shares.reduce((sum, { values }) => sum + values[measure], 0)])
  return Object.fromEntries(sums)
}

const groupsOf = (shares: readonly Share[], by: (share: Share) => string) =>
  new Map([...Map.groupBy(shares, by)].map(([key, own]) => [key, pooled(own)]))

/** A step is one sum; its deals are those on which it weighed something. */
function stepsOf(known: readonly Share[], shares: readonly Share[]) {
  const keys = new Map(known.map(({ stage, step }) => [`${stage}/${step}`, { stage, step }]))
  return new Map(
    [...keys].map(([key, { stage, step }]) => {
      const own = shares.filter((share) => share.stage === stage && share.step === step)
      const deals = new Set(own.filter(({ values }) => values.weight > 0).map(({ deal }) => deal)).size
      return [key, { stage, step, deals, pool: pool([added(own)], numbers) }]
    }),
  )
}

/** Whoever sells in these teams, and whoever of the reader's people owed something: without what today brought. */
function repsOf(
  { members }: Exported,
  reader: Reader,
  teams: ReadonlySet<string>,
  known: readonly Share[],
  old: readonly Share[],
) {
  const owed = new Set(known.map(({ rep }) => rep))
  const isListed = ({ user, role, team, active }: Exported['members'][number]) =>
    active === 1 && reader.teams.includes(team) && (owed.has(user) || (role === 'rep' && teams.has(team)))
  return new Map(members.filter(isListed).map(({ user }) => [user, pooled(old.filter(({ rep }) => rep === user))]))
}

/** Minutes of a working day, by the calendar that most teams follow, of one team and those below it or of all. */
function workdayIn({ world, teams }: Exported, team: string | undefined): number {
  const asked = teams.filter(({ id, path }) => team === undefined || id === team || path.includes(`/${team}/`))
  const groups = [...Map.groupBy(asked, ({ calendar }) => calendar)]
  const [most] = groups.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  const calendar = most && world.calendars.get(most[0])
  if (!calendar) throw new Error('the export holds no calendar of theirs')
  return workday(calendar)
}

function answersOf(moves: Judged['moves']) {
  const histogram = new Map<number, number>()
  for (const { kind, bucket, count } of moves)
    if (kind === 'answer') histogram.set(Number(bucket), (histogram.get(Number(bucket)) ?? 0) + count)
  return { p50: percentile(histogram, 0.5), p90: percentile(histogram, 0.9) }
}

/** Exceptions, contests and approvals without a ruling, on the deals of the reader's teams. */
function waitingIn({ world, deals }: Exported, reader: Reader): number {
  return deals
    .filter(({ state }) => reader.teams.includes(owner(state).team))
    .flatMap(({ state }) => [
      ...[...state.exceptions, ...state.contests].filter(({ ruling }) => ruling === undefined),
      ...waitingApprovals(world, state),
    ]).length
}

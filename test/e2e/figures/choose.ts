import { weekOf } from '#shared/process/contribution/grains.ts'
import type { Filter } from '#worker/console/models/period.ts'
import type { Random } from '#worker/local/demo/random.ts'
import { type Judged, later, type Share } from './shares.ts'

/**
 * A filter by chance: days of the last half year or none, and up to three things that figures can be narrowed to, most often
 * such as something lies under. `today` is the organisation's day.
 */
export function chosen(chance: Random, { shares }: Judged, teams: ReadonlySet<string>, today: string): Filter {
  const like = chance.pick(shares.filter(({ team, rep }) => teams.has(team) && rep !== 'unassigned'))
  const filter: Filter = { ...days(chance, today) }
  if (chance.chance(0.35)) filter.team = like.team
  if (chance.chance(0.35)) filter.rep = like.rep
  if (chance.chance(0.25)) filter.manual = like.manual
  if (chance.chance(0.35)) filter.version = versionOf(chance, shares, like)
  if (chance.chance(0.4) && like.segment !== '') filter.segment = like.segment
  return filter
}

/** Any version that was followed, the rare ones as often as the others. */
const versionOf = (chance: Random, shares: readonly Share[], { manual }: Share): string =>
  chance.pick([...new Set(shares.filter((one) => one.manual === manual).map(({ version }) => version))].sort())

function days(chance: Random, today: string): Filter {
  const back = chance.whole(0, 150)
  const from = later(today, -back - chance.whole(0, 60))
  switch (chance.whole(0, 3)) {
    case 0:
      return {}
    case 1:
      return { from: later(weekOf(today), -7 * chance.whole(0, 12)), to: today }
    case 2:
      return { from }
    default:
      return { from, to: later(today, -back) }
  }
}

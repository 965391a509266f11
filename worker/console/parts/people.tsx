import { unassigned } from '#shared/process/obligations/obligation.ts'
import { useSay } from '../app/place.tsx'
import { below, comparable } from '../models/headline.ts'
import { addressOf, type Filter } from '../models/period.ts'
import { Groups } from './groups.tsx'
import type { Board } from './words.tsx'

interface Props {
  board: Board
  filter: Filter
}

/** The teams beside each other, under which of them lie below the whole. */
export function Teams({ board, filter }: Props) {
  const { say } = useSay()
  const behind = below(board.teams, board.all)
  const names = behind.map(({ name }) => name).join(say('activity.join'))
  const compared = board.teams.filter(({ pooled }) => comparable(pooled)).length > 1
  const [only] = board.teams.length === 1 ? board.teams : []
  const groups = board.teams.map(({ team, name, pooled }) => ({
    id: team,
    name,
    pooled,
    href: addressOf('/', { ...filter, team }),
  }))
  return (
    <section id="teams" aria-labelledby="teams-title">
      <h2 id="teams-title">
        {only
          ? say('board.teams.one', { name: only.name })
          : behind.length > 0
            ? say('board.teams.below', { names })
            : say(compared ? 'board.teams.level' : 'board.teams.small')}
      </h2>
      <p class="note">{say('board.table.note')}</p>
      <Groups groups={groups} whole={board.all} of="column.team" />
    </section>
  )
}

/** Whom to help first: the only place that names people. */
export function Reps({ board, filter: { from, to } }: Props) {
  const { say } = useSay()
  const behind = below(board.reps, board.all)
  const compared = board.reps.filter(({ pooled }) => comparable(pooled)).length > 1
  const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const groups = board.reps.map(({ rep, name, teamName, pooled }) => ({
    id: rep,
    pooled,
    ...(rep === unassigned
      ? { name: say('deal.unassigned') }
      : { name, href: addressOf(`/reps/${rep}`, period), ...(board.teams.length > 1 ? { note: teamName } : {}) }),
  }))
  return (
    <section id="reps" aria-labelledby="reps-title">
      <h2 id="reps-title">
        {behind.length > 0
          ? say('board.reps.below', { n: behind.length })
          : say(compared ? 'board.reps.level' : groups.length > 0 ? 'board.reps.small' : 'board.reps.title')}
      </h2>
      {groups.length > 0 ? (
        <Groups groups={groups} whole={board.all} of="column.rep" />
      ) : (
        <p class="faint">{say('board.reps.none')}</p>
      )}
    </section>
  )
}

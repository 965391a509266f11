import { useLocation } from 'preact-iso'
import { listCases } from '#shared/api/cases.ts'
import { getBoard } from '#shared/api/scores.ts'
import { unassigned } from '#shared/process/obligations/obligation.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTitle } from '../app/title.ts'
import { below, comparable } from '../models/headline.ts'
import { addressOf, type Filter, filterOf } from '../models/period.ts'
import { Cases } from '../parts/cases.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { Groups } from '../parts/groups.tsx'
import { LossSection } from '../parts/losssection.tsx'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { type Board, Words } from '../parts/words.tsx'

/** The manager's first page: words, then where it was lost, what waits, and teams and people beside each other. */
export function BoardPage() {
  const { say } = useSay()
  const { ask } = usePlace().session
  const filter = filterOf(useLocation().query)
  const board = useLoad(addressOf('board', filter), () => ask(getBoard, { query: filter }))
  const cases = useLoad('cases', () => ask(listCases, {}))
  const teams = useTeams(filter, board.value)
  useTitle(say('board.title'))
  const again = () => {
    board.again()
    cases.again()
  }
  usePulse(again)
  return (
    <div class="page" aria-busy={board.busy}>
      <PageBar asOf={board.value?.asOf} busy={board.busy} again={again}>
        <FilterBar path="/" filter={filter} period={board.value} teams={teams} />
      </PageBar>
      <StaleNotice load={board} again={again} />
      {board.value ? (
        <>
          <Words board={board.value} cases={cases.value?.cases} />
          <div class="halves">
            <Losses board={board.value} />
            <section id="waiting" aria-labelledby="waiting-title">
              <h2 id="waiting-title">
                {cases.value && cases.value.cases.length > 0
                  ? say('cases.title.figure', { n: cases.value.cases.length })
                  : say('cases.title')}
              </h2>
              {cases.value ? (
                <Cases cases={cases.value.cases} ruled={again} />
              ) : cases.trouble ? (
                <TroubleNotice trouble={cases.trouble} again={cases.again} />
              ) : (
                <Skeleton rows={2} />
              )}
            </section>
          </div>
          {board.value.all.settled > 0 && (
            <>
              <Teams board={board.value} filter={filter} />
              <Reps board={board.value} filter={filter} />
            </>
          )}
        </>
      ) : board.trouble ? (
        <TroubleNotice trouble={board.trouble} again={again} />
      ) : (
        <Skeleton rows={8} heading />
      )}
    </div>
  )
}

/** Teams to filter by. Under a filter the board names one team only, so the whole board is asked for the others. */
function useTeams(filter: Filter, board: Board | undefined) {
  const { ask } = usePlace().session
  const narrowed = filter.team !== undefined
  const whole = useLoad(narrowed ? 'teams' : undefined, () => ask(getBoard, {}))
  return (narrowed ? whole.value : board)?.teams ?? []
}

function Losses({ board: { all, losses } }: { board: Board }) {
  const { say } = useSay()
  const nothing =
    all.settled === 0
      ? { title: say('board.empty'), help: say('board.empty.help') }
      : { title: say('board.losses.none'), help: say('rep.losses.none.help') }
  return <LossSection losses={losses} nothing={nothing} />
}

function Teams({ board, filter }: { board: Board; filter: Filter }) {
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

function Reps({ board, filter }: { board: Board; filter: Filter }) {
  const { say } = useSay()
  const behind = below(board.reps, board.all)
  const compared = board.reps.filter(({ pooled }) => comparable(pooled)).length > 1
  const { team: _, ...period } = filter
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
        <>
          <p class="note">{say('board.table.note')}</p>
          <Groups groups={groups} whole={board.all} of="column.rep" />
        </>
      ) : (
        <p class="faint">{say('board.reps.none')}</p>
      )}
    </section>
  )
}

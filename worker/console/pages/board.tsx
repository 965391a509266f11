import { useLocation } from 'preact-iso'
import type { WaitingCase } from '#shared/api/cases.ts'
import { getBoard } from '#shared/api/scores.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTitle } from '../app/title.ts'
import { useWaiting } from '../app/waiting.tsx'
import type { Load } from '../models/load.ts'
import { addressOf, type Filter, filterOf } from '../models/period.ts'
import { Cases } from '../parts/cases.tsx'
import { Causes } from '../parts/causes.tsx'
import { Facts } from '../parts/facts.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { LossSection } from '../parts/losssection.tsx'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Reps, Teams } from '../parts/people.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Stages } from '../parts/stages.tsx'
import { Steps } from '../parts/steps.tsx'
import { Versions } from '../parts/versions.tsx'
import { Weeks } from '../parts/weeks.tsx'
import { type Board, Words } from '../parts/words.tsx'

/** The manager's first page: five sentences, the figures of the whole, then stages and weeks, losses and what waits, teams and people. */
export function BoardPage() {
  const { say } = useSay()
  const { ask } = usePlace().session
  const filter = filterOf(useLocation().query)
  const board = useLoad(addressOf('board', filter), () => ask(getBoard, { query: filter }))
  const cases = useLoad('cases', useWaiting().ask)
  useTitle(say('board.title'))
  const again = () => {
    board.again()
    cases.again()
  }
  usePulse(again)
  return (
    <div class="page board" aria-busy={board.busy}>
      <PageBar asOf={board.value?.asOf} busy={board.busy} again={again}>
        <FilterBar path="/" filter={filter} period={board.value} />
      </PageBar>
      <StaleNotice load={board} again={again} />
      {board.value ? (
        <>
          <Words board={board.value} cases={cases.value?.cases} filter={filter} />
          {board.value.all.settled > 0 && (
            <>
              <Facts board={board.value} filter={filter} />
              <div class="halves">
                <Stages board={board.value} filter={filter} />
                <Weeks weeks={board.value.weeks} />
              </div>
            </>
          )}
          <div class="halves">
            <Losses board={board.value} filter={filter} />
            <Waiting cases={cases} again={again} />
          </div>
          {board.value.all.settled > 0 && (
            <>
              <Teams board={board.value} filter={filter} />
              <Reps board={board.value} filter={filter} />
              <Versions board={board.value} filter={filter} />
              <Steps steps={board.value.steps} filter={filter} />
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

function Losses({ board, filter }: { board: Board; filter: Filter }) {
  const { say } = useSay()
  const { all, losses } = board
  const nothing =
    all.settled === 0
      ? { title: say('board.empty'), help: say('board.empty.help') }
      : { title: say('board.losses.none'), help: say('rep.losses.none.help') }
  return (
    <LossSection losses={losses} nothing={nothing}>
      <Causes board={board} filter={filter} />
    </LossSection>
  )
}

interface WaitingProps {
  cases: Load<{ cases: WaitingCase[] }> & { again: () => void }
  again: () => void
}

function Waiting({ cases, again }: WaitingProps) {
  const { say } = useSay()
  const n = cases.value?.cases.length ?? 0
  return (
    <section id="waiting" aria-labelledby="waiting-title">
      <h2 id="waiting-title">{n > 0 ? say('cases.title.figure', { n }) : say('cases.title')}</h2>
      {cases.value ? (
        <Cases cases={cases.value.cases} ruled={again} />
      ) : cases.trouble ? (
        <TroubleNotice trouble={cases.trouble} again={cases.again} />
      ) : (
        <Skeleton rows={2} />
      )}
    </section>
  )
}

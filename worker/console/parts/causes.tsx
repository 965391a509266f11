import { useSay } from '../app/place.tsx'
import { lossesAddress } from '../evidence/query.ts'
import { groupedByCause } from '../models/headline.ts'
import type { Filter } from '../models/period.ts'
import { LossBars } from './lossbars.tsx'
import type { Board } from './words.tsx'

/** The losses of a board under their causes: the process, one team, one person, none to be seen. Nobody is named. */
export function Causes({ board, filter }: { board: Board; filter: Filter }) {
  const { say } = useSay()
  const most = board.losses[0]?.points ?? 0
  return (
    <>
      {groupedByCause(board.losses).map(({ is, team, losses }) => {
        const name = board.teams.find((one) => one.team === team)?.name ?? team ?? ''
        return (
          <div class="cause" key={`${is}/${team ?? ''}`}>
            <h3>{is === 'team' ? say('causes.team', { team: name }) : say(`causes.${is}`)}</h3>
            <LossBars
              losses={losses}
              most={most}
              first={is === 'unclear' ? 3 : 5}
              href={({ stage, step }) => lossesAddress({ filter, stage, step, status: 'lost' })}
            />
          </div>
        )
      })}
    </>
  )
}

import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { lossesAddress } from '../evidence/query.ts'
import { comparable } from '../models/headline.ts'
import type { Filter } from '../models/period.ts'
import { Groups } from './groups.tsx'
import type { Board } from './words.tsx'

/** The stages beside each other, in the manual's order, under which of them is kept least. */
export function Stages({ board, filter }: { board: Board; filter: Filter }) {
  const { say, language } = useSay()
  const { stages, all } = board
  const manuals = new Set(stages.map(({ manual }) => manual))
  const compared = stages.filter(({ pooled }) => comparable(pooled))
  const [lowest] = compared.toSorted((a, b) => (a.pooled.score ?? 0) - (b.pooled.score ?? 0))
  const below = lowest?.pooled.interval && all.score !== null && lowest.pooled.interval.high < all.score
  const groups = stages.map(({ manual, stage, name, pooled }) => ({
    id: `${manual}/${stage}`,
    name: read(name, language),
    pooled,
    href: lossesAddress({ filter: { ...filter, manual }, stage, status: 'lost' }),
    ...(manuals.size > 1 ? { note: manual } : {}),
  }))
  return (
    <section id="stages" aria-labelledby="stages-title">
      <h2 id="stages-title">
        {lowest && compared.length > 1
          ? say(below ? 'stages.low' : 'stages.lowest', { stage: read(lowest.name, language) })
          : say(stages.length > 0 ? 'stages.small' : 'stages.none')}
      </h2>
      <p class="note">{say('board.table.note')}</p>
      {groups.length > 0 && <Groups groups={groups} whole={all} of="column.stage" brief inOrder />}
    </section>
  )
}

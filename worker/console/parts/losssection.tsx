import type { ComponentChildren } from 'preact'
import type { PooledLoss } from '#shared/api/pooled.ts'
import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { points } from '../models/figures.ts'
import { lostIn } from '../models/headline.ts'
import { LossBars } from './lossbars.tsx'
import { Empty } from './notice.tsx'

interface LossSectionProps {
  losses: readonly PooledLoss[]
  nothing: { title: string; help: string }
  /** Drawn in place of one list of all. */
  children?: ComponentChildren
}

/** Where a pooled score lost its points, under the answer as its title; `nothing` is said when it lost none. */
export function LossSection(props: LossSectionProps) {
  const { say, language } = useSay()
  const most = props.losses[0]
  if (!most)
    return (
      <section id="losses">
        <Empty {...props.nothing} />
      </section>
    )
  const title = say('board.losses.title', {
    step: read(most.name, language),
    points: points(most.points, language),
    total: points(lostIn(props.losses), language),
  })
  return (
    <section id="losses" aria-labelledby="losses-title">
      <h2 id="losses-title">{title}</h2>
      <p class="note">{say('board.losses.note')}</p>
      {props.children ?? <LossBars losses={props.losses} />}
    </section>
  )
}

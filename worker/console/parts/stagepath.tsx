import type { DealState } from '#shared/process/ledger/state.ts'
import type { Visit } from '#shared/process/ledger/visit.ts'
import { visitsOf } from '#shared/process/ledger/visits.ts'
import type { Stage } from '#shared/process/manual/stage.ts'
import { read } from '#shared/process/text.ts'
import { manualOf, type World } from '#shared/process/world.ts'
import { useSay } from '../app/place.tsx'

type Standing = 'done' | 'now' | 'ahead' | 'before'

/** The stages of the manual in order, and how far the deal is. */
export function StagePath({ world, state }: { world: World; state: DealState }) {
  const { say, language } = useSay()
  const manual = manualOf(world, state)
  const visits = visitsOf(world, state)
  return (
    <ol class="path" aria-label={say('deal.stages')}>
      {manual.stages.map((stage) => {
        const standing = standingOf(manual.stages, visits, stage.key)
        return (
          <li key={stage.key} class={standing} aria-current={standing === 'now' ? 'step' : undefined}>
            <span class="path-name">{read(stage.name, language)}</span>
            <span class="unseen">{say(`deal.stage.${standing}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}

function standingOf(stages: readonly Stage[], all: readonly Visit[], key: string): Standing {
  const visits = all.filter(({ stage, how }) => stage === key && how !== 'jumped')
  if (visits.some(({ left }) => left === undefined)) return 'now'
  const place = (stage: string | undefined) => stages.findIndex((one) => one.key === stage)
  if (visits.length > 0) return place(key) <= place(all.at(-1)?.stage) ? 'done' : 'ahead'
  return place(key) < place(all[0]?.stage) ? 'before' : 'ahead'
}

import type { DealState } from '#shared/process/ledger/state.ts'
import { visitsOf } from '#shared/process/ledger/visits.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'

type Standing = 'done' | 'now' | 'ahead' | 'before'

/** The stages of the manual in order, and how far the deal is. */
export function StagePath({ manual, state }: { manual: Manual; state: DealState }) {
  const { say, language } = useSay()
  return (
    <ol class="path" aria-label={say('deal.stages')}>
      {manual.stages.map((stage) => {
        const standing = standingOf(manual, state, stage.key)
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

function standingOf(manual: Manual, state: DealState, key: string): Standing {
  const all = visitsOf(manual, state)
  const visits = all.filter(({ stage, how }) => stage === key && how !== 'jumped')
  if (visits.some(({ left }) => left === undefined)) return 'now'
  const place = (stage: string | undefined) => manual.stages.findIndex((one) => one.key === stage)
  const current = all.at(-1)
  if (visits.length > 0) return place(key) <= place(current?.stage) ? 'done' : 'ahead'
  return place(key) < place(all[0]?.stage) ? 'before' : 'ahead'
}

import { useEffect } from 'preact/hooks'
import { ColleagueList } from './ColleagueList.tsx'
import { useDrawing } from './drawing.ts'
import { BackIcon } from './icons.tsx'
import { trusted } from './trusted.ts'

/** Gives the deal to a colleague, with one click on the name. */
export function HandOver() {
  const { model, acts } = useDrawing()
  useEffect(() => void model.ask({ type: 'colleagues' }), [])
  return (
    <div class="menu">
      <button type="button" class="back" onClick={trusted(() => model.go('more'))}>
        <BackIcon /> {acts.handOver}
      </button>
      <p class="mute pad">{acts.handOverHint}</p>
      <ColleagueList
        label={acts.handOverTo}
        onPick={(to) => {
          model.go('steps')
          void model.ask({ type: 'hand over', to })
        }}
      />
    </div>
  )
}

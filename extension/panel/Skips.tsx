import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** The second, quiet choice beside the next stage: past it, where the manual allows that for this deal. */
export function Skips({ deal }: { deal: DealCard }) {
  const { texts, model, state } = useDrawing()
  return deal.skips.map(({ to, toName }) => (
    <p class="pad skip" key={to}>
      <button
        type="button"
        class="link"
        disabled={isBusy(state, 'advance')}
        onClick={trusted(() => void model.ask({ type: 'advance', from: deal.stage.key, to }))}
      >
        {texts.skip(toName)}
      </button>
    </p>
  ))
}

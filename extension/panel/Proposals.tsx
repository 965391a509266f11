import type { DealCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { CloseIcon, FileIcon } from './icons.tsx'
import { trusted } from './trusted.ts'

/** What the open message would show as done: offered with the place where it was seen, never assumed. */
export function Proposals({ deal }: { deal: DealCard }) {
  const { texts, model } = useDrawing()
  if (!deal.mine || deal.outcome !== undefined) return null
  return deal.steps.map(
    (step) =>
      step.proposed && (
        <div class="found" key={step.key}>
          <span class="found-icon" aria-hidden="true">
            <FileIcon />
          </span>
          <span>{texts.proposal(step.proposed.from, step.name)}</span>
          <span class="acts">
            <button type="button" class="btn" onClick={trusted(() => void model.ask({ type: 'tick', step: step.key }))}>
              {texts.confirm}
            </button>
            <button
              type="button"
              class="icon"
              aria-label={texts.notThis}
              title={texts.notThis}
              onClick={trusted(() => void model.ask({ type: 'dismiss', step: step.key }))}
            >
              <CloseIcon />
            </button>
          </span>
        </div>
      ),
  )
}

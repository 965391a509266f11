import type { DealCard, StepCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { CloseIcon, FileIcon } from './icons.tsx'
import { trusted } from './trusted.ts'

/** What the open message would show as done: offered with the place where it was seen, never assumed. */
export function Proposals({ deal }: { deal: DealCard }) {
  if (!deal.mine || deal.outcome !== undefined) return null
  return (['attachment', 'message'] as const).map((from) => {
    const steps = deal.steps.filter((step) => step.proposed?.from === from)
    return steps.length > 0 && <Found key={from} from={from} steps={steps} />
  })
}

function Found({ from, steps }: { from: 'message' | 'attachment'; steps: StepCard[] }) {
  const { texts } = useDrawing()
  return (
    <div class="found">
      <p class="found-from">
        <FileIcon />
        {texts.proposal(from)}
      </p>
      {steps.map((step) => (
        <Proposal key={step.key} step={step} />
      ))}
    </div>
  )
}

function Proposal({ step }: { step: StepCard }) {
  const { texts, model } = useDrawing()
  return (
    <div class="found-row">
      <span>{step.name}</span>
      <span class="acts">
        <button
          type="button"
          class="btn"
          aria-label={texts.confirmStep(step.name)}
          onClick={trusted(() => void model.ask({ type: 'tick', step: step.key }))}
        >
          {texts.confirm}
        </button>
        <button
          type="button"
          class="icon"
          aria-label={texts.notThis(step.name)}
          title={texts.notThis(step.name)}
          onClick={trusted(() => void model.ask({ type: 'dismiss', step: step.key }))}
        >
          <CloseIcon />
        </button>
      </span>
    </div>
  )
}

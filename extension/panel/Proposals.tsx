import type { DealCard, Proposal } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { CloseIcon, FileIcon } from './icons.tsx'
import { trusted } from './trusted.ts'

/** What the open message would show as done: offered with the place where it was seen, never assumed. */
export function Proposals({ deal }: { deal: DealCard }) {
  return (['attachment', 'message'] as const).map((from) => {
    const proposals = deal.proposals.filter((one) => one.from === from)
    return proposals.length > 0 && <Found key={from} from={from} proposals={proposals} />
  })
}

function Found({ from, proposals }: { from: Proposal['from']; proposals: Proposal[] }) {
  const { texts } = useDrawing()
  return (
    <div class="found">
      <p class="found-from">
        <FileIcon />
        {texts.proposal(from)}
      </p>
      {proposals.map((proposal) => (
        <Row key={proposal.step} proposal={proposal} />
      ))}
    </div>
  )
}

function Row({ proposal: { step, name } }: { proposal: Proposal }) {
  const { texts, model } = useDrawing()
  return (
    <div class="found-row">
      <span>{name}</span>
      <span class="acts">
        <button
          type="button"
          class="btn"
          aria-label={texts.confirmStep(name)}
          onClick={trusted(() => void model.ask({ type: 'tick', step }))}
        >
          {texts.confirm}
        </button>
        <button
          type="button"
          class="icon"
          aria-label={texts.notThis(name)}
          title={texts.notThis(name)}
          onClick={trusted(() => void model.ask({ type: 'dismiss', step }))}
        >
          <CloseIcon />
        </button>
      </span>
    </div>
  )
}

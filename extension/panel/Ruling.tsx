import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** Somebody asks the reader for an approval; or the reader asked, and waits. */
export function Ruling({ deal }: { deal: DealCard }) {
  const { texts } = useDrawing()
  const waiting = [deal.advance, ...deal.skips].find((way) => way?.waits !== undefined)
  if (deal.ruling) return <Asked ruling={deal.ruling} />
  if (waiting?.waits === undefined) return null
  return (
    <div class="found">
      <p>{texts.waitsFor(waiting.waits, waiting.toName)}</p>
    </div>
  )
}

function Asked({ ruling: { approval, asker, toName } }: { ruling: NonNullable<DealCard['ruling']> }) {
  const { texts, model, state } = useDrawing()
  const rule = (give: boolean) => trusted(() => void model.ask({ type: 'rule approval', approval, give }))
  const busy = isBusy(state, 'rule approval')
  return (
    <div class="found">
      <p>{texts.ruling(asker, toName)}</p>
      <span class="acts">
        <button type="button" class="btn" disabled={busy} onClick={rule(true)}>
          {texts.approve}
        </button>
        <button type="button" class="btn quiet" disabled={busy} onClick={rule(false)}>
          {texts.decline}
        </button>
      </span>
    </div>
  )
}

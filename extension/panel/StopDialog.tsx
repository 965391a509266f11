import { useEffect, useRef } from 'preact/hooks'
import type { DealCard } from '#extension/rooms/deal.ts'
import type { MissingCard, Stop } from '#extension/rooms/stop.ts'
import { useDrawing } from './drawing.ts'
import { Missing } from './Missing.tsx'
import { isBusy } from './model.ts'
import { Reason } from './Reason.tsx'
import { trusted } from './trusted.ts'

/** A stage that may not be left yet: what is missing, how to meet each, and the legal way out. Never a dead end. */
export function StopDialog({ stop, deal }: { stop: Stop; deal: DealCard }) {
  const { texts, model } = useDrawing()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const dismiss = () => void model.ask({ type: 'dismiss stop' })
  const leave = (reason?: string) => {
    const why = reason === undefined ? {} : { reason }
    if (stop.way === 'close') void model.ask({ type: 'close', outcome: stop.to, ...why })
    else void model.ask({ type: 'advance', from: deal.stage.key, to: stop.to, ...why })
  }
  return (
    <dialog
      class="stop"
      ref={dialog}
      aria-labelledby="stop-title"
      onCancel={(event) => {
        event.preventDefault()
        dismiss()
      }}
    >
      <Top stop={stop} deal={deal} />
      <ol class="stop-list" aria-live="polite">
        {stop.missing.map((one, index) => (
          <Missing key={one.obligation} one={one} first={index === 0} to={stop.to} />
        ))}
      </ol>
      {stop.needsReason && <Reason label={texts.passWithReason} onReason={leave} />}
      <div class="stop-foot">
        <button type="button" class="btn" onClick={trusted(dismiss)}>
          {texts.notNow}
        </button>
        <Leave stop={stop} onLeave={leave} />
      </div>
    </dialog>
  )
}

function Top({ stop, deal }: { stop: Stop; deal: DealCard }) {
  const { texts } = useDrawing()
  const { missing, toName } = stop
  const isEnd = stop.way === 'close'
  const clear = isEnd ? texts.nothingMissingToClose(toName) : texts.nothingMissing(toName)
  const open = isEnd ? texts.missingToClose(missing.length, toName) : texts.missing(missing.length, toName)
  return (
    <div class="stop-top">
      <h2 id="stop-title">{isClear(stop) ? clear : missing.length === 0 ? texts.passWithReason : open}</h2>
      <p class="mute">
        {deal.name} · {texts.gate(stop.gate)}
      </p>
      {stop.lastKnown && <p class="due">{texts.lastKnown}</p>}
    </div>
  )
}

/** On, once nothing is missing; where somebody else has a part in it, to look whether they did it meanwhile. */
function Leave({ stop, onLeave }: { stop: Stop; onLeave: () => void }) {
  const { texts, state } = useDrawing()
  const clear = isClear(stop)
  if (!clear && !stop.missing.some(isElsewhere)) return null
  const on = stop.way === 'close' ? texts.closeAs(stop.toName) : texts.advance(stop.toName)
  return (
    <button
      type="button"
      class={clear ? 'btn primary' : 'btn'}
      disabled={isBusy(state, 'advance') || isBusy(state, 'close')}
      onClick={trusted(() => onLeave())}
    >
      {clear ? on : texts.checkAgain}
    </button>
  )
}

/** Somebody else was asked, or has to do it too. */
function isElsewhere(one: MissingCard): boolean {
  return one.wayOut === 'asked' || (one.what === 'step' && one.pair?.first === '')
}

/** Nothing is missing, not even a reason. */
function isClear({ missing, needsReason }: Stop): boolean {
  return missing.length === 0 && !needsReason
}

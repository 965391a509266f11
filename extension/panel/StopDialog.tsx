import { useEffect, useRef, useState } from 'preact/hooks'
import type { DealCard, MissingCard, Stop } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** A gate that did not open: what is missing, how to meet each, and the legal way out. Never a dead end. */
export function StopDialog({ stop, deal }: { stop: Stop; deal: DealCard }) {
  const { texts, model, state } = useDrawing()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const dismiss = () => void model.ask({ type: 'dismiss stop' })
  const advance = (reason?: string) =>
    void model.ask({ type: 'advance', from: deal.stage.key, ...(reason !== undefined && { reason }) })
  const clear = stop.missing.length === 0
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
      <div class="stop-top">
        <h2 id="stop-title">
          {clear ? texts.nothingMissing(stop.toName) : texts.missing(stop.missing.length, stop.toName)}
        </h2>
        <p class="mute">
          {deal.name} · {texts.gate(stop.gate)}
        </p>
        {stop.lastKnown && <p class="due">{texts.lastKnown}</p>}
      </div>
      <ol class="stop-list" aria-live="polite">
        {stop.missing.map((one, index) => (
          <Missing key={one.obligation} one={one} first={index === 0} />
        ))}
      </ol>
      {stop.needsReason && <Reason label={texts.passWithReason} onReason={advance} />}
      <div class="stop-foot">
        <button type="button" class="btn" onClick={trusted(dismiss)}>
          {texts.notNow}
        </button>
        {clear && (
          <button
            type="button"
            class="btn primary"
            disabled={isBusy(state, 'advance')}
            onClick={trusted(() => advance())}
          >
            {texts.advance(stop.toName)}
          </button>
        )}
      </div>
    </dialog>
  )
}

function Missing({ one, first }: { one: MissingCard; first: boolean }) {
  const { texts, model, state } = useDrawing()
  const [asking, ask] = useState(false)
  const { meet, wayOut } = one
  const strongest = texts.strongest[one.strongest]
  return (
    <li class="missing">
      <div class="missing-row">
        <div>
          <b>{one.name}</b>
          {one.overdue && <span class="late"> {texts.overdue}</span>}
          <p class="mute">{one.why}</p>
          <p class="faint">
            {[strongest, one.who.length > 0 && texts.who(one.who.join('、'))].filter(Boolean).join(' · ')}
          </p>
        </div>
        {meet && (
          <button
            type="button"
            class={first ? 'btn primary' : 'btn'}
            aria-label={texts.markDone(one.name)}
            disabled={isBusy(state, 'tick')}
            onClick={trusted(() => void model.ask({ type: 'tick', step: meet.step }))}
          >
            {texts.done}
          </button>
        )}
      </div>
      {wayOut === 'asked' && <p class="due">{texts.asked}</p>}
      {(wayOut === 'exception' || wayOut === 'contest') && !asking && (
        <button type="button" class="link" onClick={trusted(() => ask(true))}>
          {wayOut === 'exception' ? texts.exception : texts.contest}…
        </button>
      )}
      {(wayOut === 'exception' || wayOut === 'contest') && asking && (
        <Reason
          label={wayOut === 'exception' ? texts.exception : texts.contest}
          onReason={(reason) => void model.ask({ type: 'way out', what: wayOut, obligation: one.obligation, reason })}
        />
      )}
    </li>
  )
}

/** A reason in the rep's own words; nothing typed is lost while the answer is on its way. */
function Reason({ label, onReason }: { label: string; onReason: (reason: string) => void }) {
  const { texts } = useDrawing()
  const [text, setText] = useState('')
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (event.isTrusted && text.trim() !== '') onReason(text.trim())
      }}
    >
      <label>
        {label}
        <textarea
          class="field"
          rows={2}
          maxLength={500}
          required
          value={text}
          placeholder={texts.reasonHint}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {texts.send}
      </button>
    </form>
  )
}

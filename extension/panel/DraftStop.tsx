import { useEffect, useRef, useState } from 'preact/hooks'
import { type DraftFinding, type PhraseRoom, stops } from '#extension/rooms/phrases.ts'
import { useDrawing } from './drawing.ts'
import { PhraseRow } from './PhraseRow.tsx'
import { usePhrases } from './phrases.ts'
import { Reason } from './Reason.tsx'
import { trusted } from './trusted.ts'

/**
 * A press on Send that was stopped: what stands in the draft, what to write instead, and the way out with a reason. The guard
 * stops nothing while this cannot be drawn or while our own state is unclear.
 */
export function DraftStop() {
  const { card } = useDrawing()
  const { room, draft } = usePhrases()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    room.canStop = (context) =>
      context === card.context &&
      card.deal !== undefined &&
      card.trouble === undefined &&
      place.current?.isConnected === true
    return () => {
      room.canStop = undefined
    }
  }, [room, card])
  const findings = draft?.stopped ? draft.findings.filter(stops) : []
  return <div ref={place}>{findings.length > 0 && <Dialog room={room} findings={findings} />}</div>
}

function Dialog({ room, findings }: { room: PhraseRoom; findings: DraftFinding[] }) {
  const { phrases } = usePhrases()
  const dialog = useRef<HTMLDialogElement>(null)
  const [asking, ask] = useState(false)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    room.shown = shown?.checkVisibility() === true
    return () => shown?.close()
  }, [room])
  /** Closed first, so that the focus is back on the page before it goes to its place in the draft. */
  const leave = () => {
    dialog.current?.close()
    room.acts?.dismiss()
  }
  const send = (reason: string) => {
    dialog.current?.close()
    room.acts?.sendAsItIs(reason)
  }
  const [first] = findings
  return (
    <dialog
      class="stop"
      ref={dialog}
      aria-labelledby="draft-stop-title"
      onCancel={(event) => {
        event.preventDefault()
        leave()
      }}
    >
      <div class="stop-top">
        <h2 id="draft-stop-title">{phrases.title(findings.length)}</h2>
        <p class="mute">{phrases.notSent}</p>
      </div>
      <ol class="stop-list">
        {findings.map((finding) => (
          <PhraseRow
            key={`${finding.rule} ${finding.place?.start}`}
            finding={finding}
            alone={findings.length === 1}
            onLeave={leave}
          />
        ))}
      </ol>
      {asking && <AsItIs onReason={send} />}
      <div class="stop-foot">
        {!asking && (
          <button type="button" class="btn" onClick={trusted(() => ask(true))}>
            {phrases.asItIs}…
          </button>
        )}
        <button
          type="button"
          class="btn primary"
          autofocus
          onClick={trusted(() => {
            leave()
            if (first) room.acts?.goTo(first)
          })}
        >
          {phrases.back}
        </button>
      </div>
    </dialog>
  )
}

function AsItIs({ onReason }: { onReason: (reason: string) => void }) {
  const { phrases } = usePhrases()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  return (
    <div class="as-it-is" ref={box}>
      <Reason label={phrases.why} hint={phrases.whyHint} submit={phrases.keepReason} onReason={onReason} />
      <p class="mute">{phrases.whoReads}</p>
    </div>
  )
}

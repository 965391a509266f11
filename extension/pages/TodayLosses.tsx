import { useEffect, useState } from 'preact/hooks'
import { openAddress } from '#extension/browser/tabs.ts'
import type { LossNow } from '#extension/rooms/today.ts'
import { type ScoreTexts, scoreTexts } from '#shared/i18n/extension.score.ts'
import { read } from '#shared/process/text.ts'
import { shortly } from '#shared/ui/today/time.ts'
import { readerLanguage } from './standing.ts'
import { busyWith, tell, told } from './TodayState.ts'

/** Every point that a deal lost, or those asked for, most first, each with its evidence and where it can be contested. */
export function TodayLosses({ deal, only }: { deal: string; only?: (loss: LossNow) => boolean }) {
  const language = readerLanguage()
  const text = scoreTexts[language]
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    setAsked(false)
    void tell({ type: 'losses', deal }).then(() => setAsked(true))
  }, [deal])
  const { losses } = told.value
  if (!losses || losses.deal !== deal) return asked ? <p class="today-note">{text.offline}</p> : null
  const shown = only ? losses.losses.filter(only) : losses.losses
  if (shown.length === 0) return only ? <p class="today-note">{text.madeGood}</p> : null
  return (
    <section class="today" aria-label={text.lost}>
      <div>
        <h2 class="today-head">{text.lost}</h2>
        <ol class="side-losses">
          {shown.map((loss) => (
            <OneLoss key={`${loss.kind} ${loss.obligation}`} deal={deal} loss={loss} text={text} />
          ))}
        </ol>
      </div>
    </section>
  )
}

function OneLoss({ deal, loss, text }: { deal: string; loss: LossNow; text: ScoreTexts }) {
  const language = readerLanguage()
  const name = read(loss.name, language)
  const { line } = loss
  return (
    <li>
      <p class="side-loss">
        <span class="side-points">−{points(loss.points)}</span> <b>{name}</b>
      </p>
      <p class="today-under">
        {evidenceOf(loss, text).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <p class="acts">
        {line !== undefined && (
          <button type="button" class="link" onClick={() => void openAddress(line)}>
            {text.line}
          </button>
        )}
        {loss.contest ? (
          <span class="today-note">{text.contests[loss.contest]}</span>
        ) : (
          loss.mine && <Contest deal={deal} loss={loss} name={name} text={text} />
        )}
      </p>
    </li>
  )
}

/** Until when it was due, when it was done, and what that took off. */
function evidenceOf({ stage, due, doneAt, status, reductions }: LossNow, text: ScoreTexts): string[] {
  const language = readerLanguage()
  return [
    ...(stage === '' ? [] : [stage]),
    ...(due === undefined ? [] : [text.due(shortly(due, language))]),
    doneAt === undefined ? text.status(status) : text.done(shortly(doneAt, language)),
    ...reductions.map(({ why }) => text.reductions[why]),
  ]
}

/** One step: a reason, and sent. What was typed stays until it was taken. */
function Contest({ deal, loss, name, text }: { deal: string; loss: LossNow; name: string; text: ScoreTexts }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { obligation } = loss
  const send = async (event: Event) => {
    event.preventDefault()
    const answer = await tell({ type: 'contest', deal, obligation, reason: reason.trim() }, obligation)
    if (answer.said?.why === undefined) setOpen(false)
  }
  if (!open)
    return (
      <button type="button" class="link" aria-label={text.contestOf(name)} onClick={() => setOpen(true)}>
        {text.contest}
      </button>
    )
  return (
    <form class="side-contest" onSubmit={send}>
      <label>
        {text.contestWhy}
        <textarea
          class="today-field"
          rows={2}
          maxLength={500}
          required
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <span class="today-rule">
        <button type="submit" class="btn" disabled={reason.trim() === '' || busyWith.value.has(obligation)}>
          {text.contestSend}
        </button>
        <button type="button" class="link" onClick={() => setOpen(false)}>
          {text.cancel}
        </button>
      </span>
    </form>
  )
}

/** Hundredths of a point as points. */
export function points(hundredths: number): string {
  return (hundredths / 100).toFixed(2)
}

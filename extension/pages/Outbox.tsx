import type { Loss, Standing } from '#extension/rooms/page.ts'
import { outboxTexts } from '#shared/i18n/extension.outbox.ts'
import { ask, busy, readerLanguage } from './standing.ts'

/** What was kept and not taken, what lies here for somebody else, and a server that wants a newer extension. */
export function Outbox({ now }: { now: Standing }) {
  const text = outboxTexts[readerLanguage()]
  return (
    <>
      {now.updateNeeded && (
        <p class="due">
          <b>{text.updateNeeded}</b> {text.updateHint}
        </p>
      )}
      <Losses losses={now.losses} />
      <Parked now={now} />
    </>
  )
}

/** Clicks of whoever is not signed in, sealed: how many, and who alone can send them. */
export function Parked({ now }: { now: Standing }) {
  const text = outboxTexts[readerLanguage()]
  if (now.parked === 0) return null
  return <p class="mute">{now.person ? text.parkedOfOthers(now.parked) : text.parked(now.parked)}</p>
}

function Losses({ losses }: { losses: readonly Loss[] }) {
  const text = outboxTexts[readerLanguage()]
  if (losses.length === 0) return null
  return (
    <section aria-label={text.losses(losses.length)}>
      <p class="late">
        <b>{text.losses(losses.length)}</b>
      </p>
      <ul class="losses">
        {losses.map((loss) => (
          <OneLoss key={loss.command} loss={loss} />
        ))}
      </ul>
    </section>
  )
}

function OneLoss({ loss }: { loss: Loss }) {
  const text = outboxTexts[readerLanguage()]
  const { command } = loss
  return (
    <li>
      <b>{loss.what}</b>
      {loss.deal !== '' && <small>{text.onDeal(loss.deal)}</small>}
      <span class="mute">
        {text.notTaken(loss.why)}
        {loss.of > 1 && ` ${text.others(loss.taken, loss.of)}`}
      </span>
      <span class="acts">
        {loss.again && (
          <button type="button" class="link" disabled={busy.value} onClick={() => void ask({ type: 'again', command })}>
            {text.again}
          </button>
        )}
        <button
          type="button"
          class="link"
          disabled={busy.value}
          onClick={() => void ask({ type: 'read loss', command })}
        >
          {text.read}
        </button>
      </span>
    </li>
  )
}

import { useEffect } from 'preact/hooks'
import type { Hidden as Row } from '#extension/rooms/page.ts'
import { type PrivacyTexts, privacyTexts } from '#shared/i18n/extension.privacy.ts'
import { ask, busy, exact, readerLanguage, told } from './standing.ts'

/** People and threads on which the rep wants to see nothing, each with a way back. Nobody else ever sees this list. */
export function Hidden() {
  const text = privacyTexts[readerLanguage()]
  useEffect(() => void ask({ type: 'list hidden' }), [])
  const rows = told.value.hidden
  return (
    <section aria-busy={!rows}>
      <h1>{text.hidden}</h1>
      <p class="lead">{text.hiddenLead}</p>
      {rows?.length === 0 && <p class="mute">{text.nothingHidden}</p>}
      <ul class="sites">
        {rows?.map((row) => (
          <One key={row.what} row={row} text={text} />
        ))}
      </ul>
    </section>
  )
}

function One({ row, text }: { row: Row; text: PrivacyTexts }) {
  const name = row.kind === 'person' ? row.what : row.with === undefined ? text.someThread : text.thread(row.with)
  return (
    <li class="site">
      <span>
        <b>{name}</b>
        <small class="faint">{text.since(exact(row.at, readerLanguage()))}</small>
      </span>
      <button
        type="button"
        class="btn"
        aria-label={text.showLabel(name)}
        disabled={busy.value}
        onClick={() => void ask({ type: 'show again', what: row.what })}
      >
        {text.show}
      </button>
    </li>
  )
}

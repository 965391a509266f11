import { useEffect, useState } from 'preact/hooks'
import type { Stored as Held } from '#extension/rooms/page.ts'
import { privacyTexts, type StoredGroup } from '#shared/i18n/extension.privacy.ts'
import { ask, busy, exact, readerLanguage, told } from './standing.ts'
import { type StoredRow, storedRows } from './storedRows.ts'

/** Exactly what is stored of one message, field by field, and one click that takes it back. */
export function Stored({ deal, activity }: { deal: string; activity: string }) {
  const text = privacyTexts[readerLanguage()]
  const look = () => void ask({ type: 'what is stored', deal, activity })
  useEffect(look, [])
  const stored = told.value.stored
  return (
    <section aria-busy={!stored}>
      <h1>{text.stored}</h1>
      {stored?.state === 'known' ? (
        <Known stored={stored} onWithdraw={() => void ask({ type: 'withdraw', deal, activity })} />
      ) : (
        stored && (
          <>
            <p class="lead">{text[stored.state]}</p>
            <button type="button" class="btn" disabled={busy.value} onClick={look}>
              {text.again}
            </button>
          </>
        )
      )}
      {!stored && <Waiting />}
    </section>
  )
}

function Known({ stored, onWithdraw }: { stored: Extract<Held, { state: 'known' }>; onWithdraw: () => void }) {
  const language = readerLanguage()
  const text = privacyTexts[language]
  const groups = storedRows(stored.fields, text, (moment) => exact(moment, language))
  return (
    <>
      <p class="lead">{[text.storedLead(stored.deal), text.never].join(language === 'en' ? ' ' : '')}</p>
      {groups.map(([group, rows]) => (group === 'chain' ? <Chain rows={rows} /> : <Group group={group} rows={rows} />))}
      <footer class="withdraw">
        {stored.withdrawn || stored.waiting ? (
          <p role="status">
            <b>{stored.withdrawn ? text.withdrawn : text.waiting}</b>
          </p>
        ) : (
          stored.mayWithdraw && (
            <>
              <button type="button" class="btn primary" disabled={busy.value} onClick={onWithdraw}>
                {text.withdraw}
              </button>
              <p class="mute">{text.withdrawHint}</p>
            </>
          )
        )}
        <p class="faint">{text.stays}</p>
      </footer>
    </>
  )
}

function Group({ group, rows }: { group: StoredGroup; rows: StoredRow[] }) {
  const { title, hint } = privacyTexts[readerLanguage()].groups[group]
  return (
    <>
      <h2>{title}</h2>
      <p class="mute">{hint}</p>
      <Rows rows={rows} mono={group === 'marks'} />
    </>
  )
}

/** Numbers that let the ledger be checked: there for whoever asks. */
function Chain({ rows }: { rows: StoredRow[] }) {
  const [open, setOpen] = useState(false)
  const { title, hint } = privacyTexts[readerLanguage()].groups.chain
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} <span class="faint">{rows.length}</span>
      </summary>
      <p class="mute">{hint}</p>
      <Rows rows={rows} mono />
    </details>
  )
}

function Rows({ rows, mono }: { rows: StoredRow[]; mono: boolean }) {
  const { and } = privacyTexts[readerLanguage()]
  return (
    <dl class={mono ? 'stored mono' : 'stored'}>
      {rows.map(({ name, values }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{values.join(and)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Where the lines will stand. */
function Waiting() {
  return (
    <div class="bones" aria-hidden="true">
      {[1, 2, 3, 4, 5].map((one) => (
        <i key={one} />
      ))}
    </div>
  )
}

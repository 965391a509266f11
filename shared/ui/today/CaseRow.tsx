import { useState } from 'preact/hooks'
import { todayTexts } from '#shared/i18n/today.ts'
import { read } from '#shared/process/text.ts'
import { Name } from './DueRow.tsx'
import type { Shared } from './TodayList.tsx'
import { exact, waitedText } from './time.ts'
import type { CaseLine } from './view.ts'

/** Something that waits for the reader's word, given here; a contest is looked at first, for it changes a score. */
export function CaseRow({ line, ...shared }: Shared & { line: CaseLine }) {
  const { language, now, acts, busy } = shared
  const text = todayTexts[language]
  const [declining, setDeclining] = useState(false)
  const name = read(line.name, language)
  const blocked = busy.has(line.case)
  return (
    <li class="today-row today-case" data-busy={blocked}>
      <span class="today-what">
        <Name line={line} {...shared} />
        <span class="today-under">
          <span>{text.kinds[line.kind]}</span>
          <span>{line.dealName}</span>
          <span>{text.asks(line.askerName)}</span>
        </span>
      </span>
      <time class="today-when" title={exact(line.asked, language)}>
        {waitedText(line.asked, now, language)}
      </time>
      {line.kind !== 'contest' && !declining && (
        <span class="today-rule">
          <button
            type="button"
            class="today-small"
            aria-label={text.approveOf(name)}
            disabled={blocked}
            onClick={() => void acts.rule(line, true, '')}
          >
            {text.approve}
          </button>
          <button
            type="button"
            class="today-small quiet"
            aria-label={text.declineOf(name)}
            disabled={blocked}
            onClick={() => setDeclining(true)}
          >
            {text.decline}
          </button>
        </span>
      )}
      {declining && <Decline line={line} {...shared} close={() => setDeclining(false)} />}
    </li>
  )
}

/** Why not, in a line; it stays as long as the answer was not taken. */
function Decline({ line, language, acts, busy, close }: Shared & { line: CaseLine; close: () => void }) {
  const text = todayTexts[language]
  const [reason, setReason] = useState('')
  const send = async (event: Event) => {
    event.preventDefault()
    await acts.rule(line, false, reason.trim())
  }
  return (
    <form class="today-why" onSubmit={send} onKeyDown={(event) => event.key === 'Escape' && close()}>
      <label>
        {text.why}
        <input
          class="today-field"
          ref={focusOnce}
          maxLength={500}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <span class="today-rule">
        <button type="submit" class="today-small" disabled={busy.has(line.case)}>
          {text.send}
        </button>
        <button type="button" class="today-small quiet" onClick={close}>
          {text.cancel}
        </button>
      </span>
    </form>
  )
}

/** What opened on a click takes the focus, so that typing goes on there. */
function focusOnce(field: HTMLInputElement | null): void {
  if (field && field.dataset.seen === undefined) {
    field.dataset.seen = 'yes'
    field.focus()
  }
}

import { todayTexts } from '#shared/i18n/today.ts'
import type { Language } from '#shared/process/text.ts'

/** What just happened, with its two marks and its way back. */
export interface SaidLineOf {
  text: string
  /** Kept on this device, in the ledger; neither for what was refused. */
  kept: boolean
  inLedger: boolean
  trouble?: boolean
  undo?: () => void
}

/** One line that stays in sight under the list. */
export function SaidLine({ said, language }: { said: SaidLineOf | undefined; language: Language }) {
  const text = todayTexts[language]
  return (
    <div class="today-said" role="status" data-shown={said !== undefined}>
      {said && (
        <>
          <span class={said.trouble ? 'late' : undefined}>{said.text}</span>
          {said.kept && (
            <span class="today-marks" title={said.inLedger ? text.inLedger : text.kept}>
              <Mark on /> <Mark on={said.inLedger} />
              <span class="today-unseen">{said.inLedger ? text.inLedger : text.kept}</span>
            </span>
          )}
          {said.undo && (
            <button type="button" class="today-undo" onClick={said.undo}>
              {text.undo}
            </button>
          )}
        </>
      )}
    </div>
  )
}

function Mark({ on }: { on: boolean }) {
  return (
    <svg class={on ? 'on' : undefined} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="m2.5 6.5 2.4 2.4L9.5 4" fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  )
}

import type { CaseKind, WaitingCase } from '#shared/api/cases.ts'
import { type QueueKey, queueTexts } from '#shared/i18n/console.queue.ts'
import { read } from '#shared/process/text.ts'
import { useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import type { Ruling } from '../models/ruling.ts'
import { Ago } from '../parts/ago.tsx'

/** What became of a case: written, or why not; what is over need not be tried again. */
export type Outcome = { is: 'written' } | { is: 'failed' | 'over'; why: string }

/** The same by their ids. */
export type Outcomes = ReadonlyMap<string, Outcome>

interface PreviewProps {
  plan: { write: readonly WaitingCase[]; leave: readonly WaitingCase[] }
  kind: CaseKind
  favour: boolean
  as: Ruling['as']
  outcomes: Outcomes
}

/** Each case with what will be written on it, and those that are left out with why. */
export function Preview({ plan, kind, favour, as, outcomes }: PreviewProps) {
  const { say, language } = useTexts(queueTexts)
  const { user } = useWho()
  const then = thenOf(kind, favour, as)
  const line = (one: WaitingCase) => (
    <>
      <strong>{one.dealName}</strong> · {read(one.name, language)}
    </>
  )
  return (
    <>
      <ul class="preview" aria-label={say('preview')}>
        {plan.write.map((one) => {
          const outcome = outcomes.get(one.case)
          return (
            <li key={one.case}>
              <span>{line(one)}</span>
              {outcome === undefined ? (
                <span class="preview-then">
                  → {say(then)}
                  {then === 'then.stays' && one.due !== undefined && (
                    <>
                      {say('then.by')}
                      <Ago at={one.due} />
                    </>
                  )}
                </span>
              ) : outcome.is === 'written' ? (
                <span class="up">{say('preview.written')}</span>
              ) : (
                <span class="overdue">{say('preview.failed', { why: outcome.why })}</span>
              )}
            </li>
          )
        })}
      </ul>
      {plan.leave.length > 0 && (
        <div class="preview-left">
          <p>{say('preview.left', { n: plan.leave.length })}</p>
          <ul class="preview">
            {plan.leave.map((one) => (
              <li key={one.case}>
                <span>{line(one)}</span>
                <span class="preview-then">{say(one.asker === user ? 'left.own' : 'left.other')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function thenOf(kind: CaseKind, favour: boolean, as: Ruling['as']): QueueKey {
  switch (kind) {
    case 'exception':
      return favour ? 'then.waived' : 'then.stays'
    case 'approval':
      return favour ? 'then.leaves' : 'then.held'
    case 'contest':
      return favour ? (as === 'met' ? 'then.met' : 'then.na') : 'then.loss'
  }
}

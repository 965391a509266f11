import type { BoundFault } from '#shared/process/conformance/bounds.ts'
import type { CaseRefusal } from '#shared/process/conformance/conformance.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Language } from '#shared/process/text.ts'
import { useLogSay } from '../app/logsay.ts'
import { count } from '../models/figures.ts'
import type { JudgeEnd } from '../models/judgement.ts'
import { logSay, meantName } from '../models/logWords.ts'

/** So many refused cases are told one by one. */
const first = 50

/** The cases for which there is no judgement, and why. */
export function RefusedLog({ end, manual }: { end: Extract<JudgeEnd, { is: 'refused' }>; manual: Manual }) {
  const { say, language } = useLogSay()
  const shown = end.refusals.slice(0, first)
  return (
    <section>
      <h2 class="log-answer" tabIndex={-1}>
        {say('refused.title', { n: count(end.refusalCount, language) })}
      </h2>
      <dl class="log-refused">
        {shown.map(({ case: name, refusal }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{refusalText(manual, refusal, language)}</dd>
          </div>
        ))}
      </dl>
      {end.refusalCount > shown.length && (
        <p class="note">{say('refused.more', { n: count(end.refusalCount - shown.length, language) })}</p>
      )}
    </section>
  )
}

/** The bounds that a manual breaks within which conformance is exact. */
export function BeyondBounds({ bounds, manual }: { bounds: readonly BoundFault[]; manual: Manual }) {
  const { say, language } = useLogSay()
  return (
    <section>
      <h2 class="log-answer" tabIndex={-1}>
        {say('bounds.title')}
      </h2>
      <ul>
        {bounds.map((fault) => (
          <li key={`${fault.bound}/${fault.stage ?? ''}`}>{boundText(manual, fault, language)}</li>
        ))}
      </ul>
    </section>
  )
}

function refusalText(manual: Manual, refusal: CaseRefusal, language: Language): string {
  const say = logSay(language)
  if (refusal.code === 'too large') return say('refused.large')
  if (refusal.code === 'unknown stage') return say('refused.stage', { name: refusal.stage })
  return say('refused.outcome', { name: meantName(manual, { outcome: refusal.outcome }, language) })
}

function boundText(manual: Manual, { bound, stage = '', found, most }: BoundFault, language: Language): string {
  const say = logSay(language)
  if (bound === 'steps') return say('bounds.steps', { found, most })
  if (bound === 'returns to skippable stages') return say('bounds.returns', { found, most })
  return say('bounds.unordered', { stage: meantName(manual, { stage }, language), found, most })
}

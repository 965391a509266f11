import { useState } from 'preact/hooks'
import { stops } from '#extension/rooms/phrases.ts'
import { PhraseRow } from './PhraseRow.tsx'
import { usePhrases } from './phrases.ts'
import { trusted } from './trusted.ts'

/** What the draft beside the card says that a rule speaks of: a quiet row, opened by whoever wants to know. */
export function Phrases() {
  const { draft, phrases } = usePhrases()
  const [shown, show] = useState(false)
  if (draft?.waived)
    return (
      <p class="trouble" role="status">
        {phrases.waived}
      </p>
    )
  if (!draft || draft.findings.length === 0) return null
  return (
    <div class="trouble phrases">
      <button type="button" class="link" aria-expanded={shown} onClick={trusted(() => show(!shown))}>
        {phrases.look(draft.findings.length)}
      </button>
      {shown && (
        <ul class="open">
          {draft.findings.map((finding) => (
            <PhraseRow key={`${finding.rule} ${finding.place?.start}`} finding={finding} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** The pill's second line: that there is something to look at before Send, or that the next press goes through. */
export function PhraseLine() {
  const { draft, phrases } = usePhrases()
  const count = draft?.findings.filter((one) => one.mode === 'warn' || stops(one)).length ?? 0
  if (!draft?.waived && count === 0) return null
  return <span class="pill-trouble">{draft?.waived ? phrases.waived : phrases.look(count)}</span>
}

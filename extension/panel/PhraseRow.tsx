import { useState } from 'preact/hooks'
import type { DraftFinding } from '#extension/rooms/phrases.ts'
import { copyText } from './copy.ts'
import { useDrawing } from './drawing.ts'
import { usePhrases } from './phrases.ts'
import { trusted } from './trusted.ts'

/** One place in the draft: the words as they stand there, why they matter, and what could be written instead. */
export function PhraseRow({
  finding,
  alone,
  onLeave,
}: {
  finding: DraftFinding
  /** The way back to the draft leads here anyway. */
  alone?: boolean
  onLeave?: () => void
}) {
  const { room, phrases } = usePhrases()
  const { name, why, instead, words, place } = finding
  const goTo = () => {
    onLeave?.()
    room.acts?.goTo(finding)
  }
  return (
    <li class="missing">
      <b>{name}</b>
      {place ? <Words place={place} /> : <p class="due">{phrases.missing}</p>}
      <p class="mute">{why}</p>
      {instead !== undefined && <p>{phrases.instead(instead)}</p>}
      <span class="acts">
        {place && !alone && (
          <button
            type="button"
            class="btn"
            aria-label={phrases.named(phrases.goTo, place.found)}
            onClick={trusted(goTo)}
          >
            {phrases.goTo}
          </button>
        )}
        {words !== undefined && <Replace finding={finding} words={words} {...(onLeave && { onLeave })} />}
      </span>
    </li>
  )
}

function Words({ place: { before, found, after } }: { place: NonNullable<DraftFinding['place']> }) {
  return (
    <p class="words">
      {before}
      <mark>{found}</mark>
      {after}
    </p>
  )
}

/** Written in place of the words where that is safe, one undo step; else copied. */
function Replace({ finding, words, onLeave }: { finding: DraftFinding; words: string; onLeave?: () => void }) {
  const { texts } = useDrawing()
  const { room, phrases } = usePhrases()
  const [copied, setCopied] = useState(false)
  const replace = async () => {
    onLeave?.()
    if (!(await room.acts?.replace(finding))) setCopied(await copyText(words))
  }
  const label = copied ? texts.copied : finding.place ? phrases.replace : phrases.insert
  return (
    <button type="button" class="btn" aria-label={phrases.named(label, words)} onClick={trusted(() => void replace())}>
      {label}
    </button>
  )
}

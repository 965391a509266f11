import { usePlace } from '../app/place.tsx'
import { relative } from '../models/moments.ts'
import type { Draft } from './draft.ts'
import type { Taken } from './file.tsx'
import { useManualSay } from './say.ts'

/** Where the text is kept. */
export function Kept({ draft }: { draft: Draft }) {
  const { say, language } = useManualSay()
  const { now } = usePlace()
  if (draft.elsewhere.value) return <Elsewhere draft={draft} />
  const at = draft.keptAt.value
  if (at !== undefined) return <p class="note">{say('kept.here', { when: relative(at, now.value, language) })}</p>
  return draft.changed.value ? (
    <p class="late" role="alert">
      {say('kept.full')}
    </p>
  ) : null
}

/** Two tabs with one draft: whoever writes last must not win unseen. */
function Elsewhere({ draft }: { draft: Draft }) {
  const { say } = useManualSay()
  return (
    <div role="alert">
      <p class="late">{say('kept.elsewhere')}</p>
      <p class="manual-acts">
        <button type="button" class="button" onClick={draft.keepThis}>
          {say('kept.this')}
        </button>
        <button type="button" class="button" onClick={draft.takeOther}>
          {say('kept.other')}
        </button>
      </p>
    </div>
  )
}

/** What came of a file that was given, and the way back from any replacement of the text. */
export function Replaced({ draft, taken }: { draft: Draft; taken: Taken | undefined }) {
  const { say } = useManualSay()
  const fault = taken?.fault
  const replaced = draft.before.value !== undefined
  return (
    <div role="status">
      {fault && <p class="late">{say(`file.${fault}`, { name: taken.name })}</p>}
      {replaced && (
        <p class="manual-said">
          {taken?.text === draft.text.value ? say('file.taken', { name: taken.name }) : say('discarded')}{' '}
          <button type="button" class="link" onClick={draft.back}>
            {say('undo')}
          </button>
        </p>
      )}
    </div>
  )
}

import { Ago } from '../parts/ago.tsx'
import type { Draft } from './draft.ts'
import type { Taken } from './file.tsx'
import { useManualSay } from './say.ts'

/** Where the text is kept, and the way back from a replacement. */
export function Saved({ draft, taken }: { draft: Draft; taken: Taken | undefined }) {
  const { say } = useManualSay()
  const lost = draft.changed.value && draft.keptAt.value === undefined
  return (
    <div class="draft-saved" role="status">
      {lost && <p class="late">{say('kept.full')}</p>}
      {draft.keptAt.value !== undefined && (
        <p class="note">
          {say('kept.here')} <Ago at={draft.keptAt.value} />
        </p>
      )}
      {taken?.fault && <p class="late">{say(`file.${taken.fault}`, { name: taken.name })}</p>}
      {draft.before.value !== undefined && (
        <p>
          {taken?.text === draft.text.value ? say('file.taken', { name: taken.name }) : say('discarded')}{' '}
          <button type="button" class="link" onClick={draft.back}>
            {say('undo')}
          </button>
        </p>
      )}
    </div>
  )
}

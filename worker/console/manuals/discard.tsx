import { Dialog } from '../parts/dialog.tsx'
import type { Draft } from './draft.ts'
import { useManualSay } from './say.ts'

/** Asks before what was written is let go. */
export function DiscardDialog({ draft, close }: { draft: Draft; close: () => void }) {
  const { say } = useManualSay()
  return (
    <Dialog title={say('discard.title')} close={close}>
      <div class="reason">
        <p>{say('discard.means')}</p>
        <div class="reason-ends">
          <button type="button" class="button" onClick={close}>
            {say('cancel')}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              draft.discard()
              close()
            }}
          >
            {say('discard')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

import { useMemo } from 'preact/hooks'
import { paletteTexts } from '#shared/i18n/console.palette.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { draftAddress, forgetDraftsOf, openKeptDrafts } from '../manuals/keptDrafts.ts'
import { Dialog } from '../parts/dialog.tsx'

/** Asks before drafts go with the sign-out: the next one at this device must not find them. */
export function Leaving({ close }: { close: () => void }) {
  const { say } = useTexts(paletteTexts)
  const { session } = usePlace()
  const { user, organisation } = useWho()
  const whose = { organisation: organisation.id, user }
  const drafts = useMemo(() => openKeptDrafts(localStorage, whose).all(), [])
  return (
    <Dialog title={say('leaving.title', { n: drafts.length })} close={close}>
      <div class="reason">
        <p>{say('leaving.means')}</p>
        <ul>
          {drafts.map(({ origin, name }) => (
            <li key={draftAddress(origin)}>
              <a href={draftAddress(origin)} onClick={close}>
                {name === '' ? say('leaving.unnamed') : name}
              </a>
            </li>
          ))}
        </ul>
        <div class="reason-ends">
          <button type="button" class="button" onClick={close}>
            {say('leaving.stay')}
          </button>
          <button
            type="button"
            class="button primary"
            onClick={() => {
              close()
              forgetDraftsOf(localStorage, whose)
              void session.signOut()
            }}
          >
            {say('leaving.go')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

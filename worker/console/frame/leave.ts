import { usePlace, useWho } from '../app/place.tsx'
import { draftsOf } from '../manuals/keptDrafts.ts'

/** Signs out; whoever has drafts on this device is asked first, for they go with the sign-out. */
export function useSignOut(): () => void {
  const { session, frame } = usePlace()
  const { user, organisation } = useWho()
  return () => {
    if (draftsOf(localStorage, { organisation: organisation.id, user }).length > 0) frame.sheet.value = 'leaving'
    else void session.signOut()
  }
}

import { useLayoutEffect, useRef } from 'preact/hooks'
import type { OrganisationView } from '#shared/api/organisation.ts'
import { type Field, isSame } from './save.ts'

interface Typing {
  now: OrganisationView
  /** Something was typed or chosen that is not saved. */
  open: boolean
  settle: (view: OrganisationView) => void
}

/**
 * The view on which something was typed. Where nothing was, what somebody else saved meanwhile is shown at once; where
 * something was, it stays as it was then, so that saving finds theirs and says so.
 */
export function useBase(field: Field, { now, open, settle }: Typing): { current: OrganisationView } {
  const base = useRef(now)
  const wasOpen = useRef(open)
  useLayoutEffect(() => {
    const untouched = !wasOpen.current
    if (untouched && !isSame(field, now, base.current)) settle(now)
    if (untouched || !open) base.current = now
    wasOpen.current = open
  })
  return base
}

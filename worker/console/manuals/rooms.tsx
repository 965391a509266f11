import { lazy } from 'preact-iso'
import { useWho } from '../app/place.tsx'
import { LostPage } from '../pages/lost.tsx'

/** Fetched when they are opened; the editor comes with its room alone. */
const ManualsPage = lazy(() => import('./page.tsx').then((module) => module.ManualsPage))
const ManualPage = lazy(() => import('./manual.tsx').then((module) => module.ManualPage))
const DraftPage = lazy(() => import('./draftpage.tsx').then((module) => module.DraftPage))

/** Managers and auditors read the manuals, admins change them; to a rep there are no such pages. */
export const Manuals = () => (useWho().role === 'rep' ? <LostPage /> : <ManualsPage />)

export const ManualVersion = ({ hash }: { hash: string }) =>
  useWho().role === 'rep' ? <LostPage /> : <ManualPage key={hash} hash={hash} />

export const ManualDraft = () => (useWho().role === 'admin' ? <DraftPage /> : <LostPage />)

import { useWho } from '../app/place.tsx'
import { room } from '../app/room.tsx'
import { LostPage } from '../pages/lost.tsx'

/** Fetched when they are opened; the editor comes with its room alone. */
const ManualsPage = room(() => import('./page.tsx').then((module) => module.ManualsPage))
const OwnManualsPage = room(() => import('./own.tsx').then((module) => module.OwnManualsPage))
const ManualPage = room(() => import('./manual.tsx').then((module) => module.ManualPage))
const DraftPage = room(() => import('./draftpage.tsx').then((module) => module.DraftPage))

/** Reps read what they work by, managers and auditors all versions, and admins change them. */
export const Manuals = () => (useWho().role === 'rep' ? <OwnManualsPage /> : <ManualsPage />)

export const ManualVersion = ({ hash }: { hash: string }) => <ManualPage key={hash} hash={hash} />

export const ManualDraft = () => (useWho().role === 'admin' ? <DraftPage /> : <LostPage />)

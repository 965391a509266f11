import type { Language } from '#shared/process/text.ts'

/** What the pages of the extension (welcome, popup) may ask of the background. */
export type PageAsk =
  | { type: 'how it stands' }
  | { type: 'agree' }
  | { type: 'use server'; address: string }
  | { type: 'sign in'; email: string; password: string }
  | { type: 'sign out' }
  | { type: 'work here'; origin: string }
  /** Does once more, as a new click, what was not taken; or has read of it. */
  | { type: 'again'; command: string }
  | { type: 'read loss'; command: string }

/** Where the way in stands; the pages draw nothing that is not in it. */
export interface Standing {
  agreed: boolean
  server?: string
  /** Who is signed in; `lapsed` when the server no longer takes this sign-in. */
  person?: { name: string; email: string; organisation: string; language: Language; lapsed: boolean }
  sites: WorkSite[]
  waiting: number
  /** Whether what waits could be left here sealed. */
  sealed: boolean
  /** Clicks of people who are not signed in, sealed with keys that are not here. */
  parked: number
  /** Clicks that were not taken, until somebody read of them. */
  losses: Loss[]
  /** The server takes no extension this old. */
  updateNeeded: boolean
  offline: boolean
}

/** A kept click that the server did not take. `of`: how many were sent together with it, `taken` of them were. */
export interface Loss {
  command: string
  deal: string
  what: string
  why: string
  of: number
  taken: number
  /** Asked once more, as of now, it would be allowed. */
  again: boolean
}

export interface WorkSite {
  name: string
  origin: string
  granted: boolean
  /** Named by the organisation, or added by hand. */
  own: boolean
}

export type PageFault =
  | 'not-an-address'
  | 'no-guiderail-there'
  | 'unreachable'
  | 'not-granted'
  | 'wrong-password'
  | 'busy'
  | 'server-too-old'
  | 'update-needed'

export type PageAnswer = { ok: true; standing: Standing } | { ok: false; fault: PageFault; standing: Standing }

import type { Language } from '#shared/process/text.ts'

/** What the pages of the extension (welcome, popup) may ask of the background. */
export type PageAsk =
  | { type: 'how it stands' }
  | { type: 'agree' }
  | { type: 'use server'; address: string }
  | { type: 'sign in'; email: string; password: string }
  | { type: 'sign out' }
  | { type: 'work here'; origin: string }

/** Where the way in stands; the pages draw nothing that is not in it. */
export interface Standing {
  agreed: boolean
  server?: string
  /** Who is signed in; `lapsed` when the server no longer takes this sign-in. */
  person?: { name: string; email: string; organisation: string; language: Language; lapsed: boolean }
  sites: WorkSite[]
  waiting: number
  offline: boolean
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

export type PageAnswer = { ok: true; standing: Standing } | { ok: false; fault: PageFault; standing: Standing }

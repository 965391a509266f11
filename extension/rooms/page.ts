import type { StoredField } from '#shared/api/stored.ts'
import type { Language } from '#shared/process/text.ts'

/** What the pages of the extension (welcome, popup) may ask of the background. */
export type PageAsk =
  | { type: 'how it stands' }
  | { type: 'agree' }
  | { type: 'use server'; address: string }
  /** Takes a code with which somebody signed in at the server lets this browser in; shows that page again; asks for word of it. */
  | { type: 'connect' }
  | { type: 'show sign-in' }
  | { type: 'look' }
  | { type: 'sign out' }
  | { type: 'work here'; origin: string }
  | { type: 'pause'; origin: string }
  /** Opens the panel over the page that the popup was opened over, to link its record to a deal. */
  | { type: 'link page' }
  /** Field by field, and taken back with all that is kept of it outside of the chain. */
  | { type: 'what is stored'; deal: string; activity: string }
  | { type: 'withdraw'; deal: string; activity: string }
  /** People and threads on which the rep wants to see nothing; and again. */
  | { type: 'list hidden' }
  | { type: 'show again'; what: string }
  /** Does once more, as a new click, what was not taken; or has read of it. */
  | { type: 'again'; command: string }
  | { type: 'read loss'; command: string }

/** Where the way in stands; the pages draw nothing that is not in it. */
export interface Standing {
  agreed: boolean
  server?: string
  /** Who is signed in; `lapsed` when the server no longer takes this sign-in. */
  person?: { name: string; email: string; organisation: string; language: Language; lapsed: boolean }
  /** A sign-in that is under way: its code, how often to look (in milliseconds), and how it ended if it did. */
  connecting?: { code: string; every: number; ended?: 'denied' | 'expired' }
  /** The server that the browser's policy names. */
  settled?: string
  sites: WorkSite[]
  /** Of the tab that was asked about: whether our script reads its page, and what it makes of it. */
  tab?: 'knows' | 'page changed' | 'linkable' | 'taken away'
  waiting: number
  /** Whether what waits could be left here sealed. */
  sealed: boolean
  /** Clicks of people who are not signed in, sealed with keys that are not here. */
  parked: number
  /** Clicks that were not taken, until somebody read of them. */
  losses: Loss[]
  /** The server takes no extension this old. */
  updateNeeded: boolean
  /** The server names another key for the organisation's own adapters: it counts after the next sign-in. */
  keyChanged: boolean
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
  /** We work there now; or could, and the rep wants it quiet for a while. */
  granted: boolean
  paused: boolean
  /** Named by the organisation or its server, or added by hand. */
  own: boolean
  /** Made-up customers to try things on. */
  practice: boolean
}

export type PageFault =
  | 'not-an-address'
  | 'no-guiderail-there'
  | 'unreachable'
  | 'not-granted'
  | 'not-let-in'
  | 'busy'
  | 'server-too-old'
  | 'update-needed'

export type PageAnswer = ({ ok: true; standing: Standing } & Told) | { ok: false; fault: PageFault; standing: Standing }

/** What an ask was about beside the standing. */
export interface Told {
  stored?: Stored
  hidden?: Hidden[]
}

/** What the server keeps of one message, or why it cannot be said now. */
export type Stored =
  | {
      state: 'known'
      deal: string
      fields: StoredField[]
      withdrawn: boolean
      /** The withdrawal was kept here and waits for the server. */
      waiting: boolean
      mayWithdraw: boolean
    }
  | { state: 'unknown' | 'unreachable' }

/** Somebody, or a thread, that is never shown anything on. `with`: an address of the thread, where that is known. */
export interface Hidden {
  what: string
  kind: 'person' | 'thread'
  with?: string
  at: number
}

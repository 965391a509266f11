import type { AttachmentKind } from '#shared/process/manual/step.ts'

export interface Participant {
  role: 'from' | 'replyTo' | 'to' | 'cc'
  name?: string
  address: string
}

/**
 * What the watch room read of the view that is open: metadata only, never a body. `context` changes exactly when another
 * message, draft or record is open; answers that come back for an older one are dropped.
 */
export interface Sight {
  site: string
  revision: number
  origin: string
  context: string
  view: 'message' | 'compose' | 'list' | 'record' | 'other'
  /** The mailbox's own addresses, as far as the page names them. */
  own: string[]
  participants: Participant[]
  subject?: string
  /** RFC 5322 Message-ID, only where the site gives it without reading the body. */
  messageId?: string
  /** The site's own id of the message, unique in this account. */
  siteMessage?: string
  thread?: string
  /** The site's own id of the record that is open. */
  record?: string
  /** Of a page known by its address alone: the background makes a keyed hash of it at once and keeps only that. */
  address?: string
  /** The stage that its page shows, in the page's own words. */
  stage?: string
  /** The rep just clicked, themselves, on one of the record's controls that change its stage. */
  moved?: true
  /** The page's own time stamp of the message, whole milliseconds; `minute` says that it is exact to the minute. */
  at?: number
  minute?: boolean
  attachments: AttachmentKind[]
  /** List mail, by the page's own sign of it: nothing is drawn. */
  bulk: boolean
  /** Anchors that must be there and were not: the page changed. */
  broken: string[]
}

/** A message that the host confirmed as sent, seen from its compose view. */
export interface Sent {
  sight: Sight
  at: number
}

/** How the anchors of a view fared, each by its name: nothing that the page says is in it. */
export type Health = Record<string, 'hits' | 'misses' | 'disagreements'>

import type { View } from './schema.ts'

/** A page that a site is known by: an address, the saved model of what stands there, and the view that it is. */
export interface Example {
  site: string
  url: string
  /** A file of `models`; without one the page is empty, as for addresses that must not be taken for any site. */
  model?: string
  /** The model that the named frame of the page holds, with its own address. */
  frame?: { css: string; url: string; model: string }
  view: View['kind'] | 'none'
}

const host = 'https://mail.sales.test/'
const practice = 'https://guiderail.test/practice'
const preview = 'iframe#messagecontframe'

/** Run against every adapter: each page is its own site's, in its own view, and no other's. */
export const examples: Example[] = [
  ...(['en', 'zh'] as const).flatMap((language): Example[] => [
    { site: 'roundcube', url: `${host}?_task=mail&_mbox=INBOX`, model: `roundcube-list-${language}`, view: 'list' },
    {
      site: 'roundcube',
      url: `${host}webmail/?_task=mail&_mbox=INBOX&_uid=3&_action=show`,
      model: `roundcube-show-${language}`,
      view: 'message',
    },
    {
      site: 'roundcube',
      url: host,
      model: `roundcube-list-${language}`,
      frame: {
        css: preview,
        url: `${host}?_task=mail&_uid=3&_mbox=INBOX&_framed=1&_action=preview`,
        model: `roundcube-preview-${language}`,
      },
      view: 'message',
    },
    {
      site: 'roundcube',
      url: `${host}?_task=mail&_action=compose&_id=5361974706b0284ad37e61`,
      model: `roundcube-compose-${language}`,
      view: 'compose',
    },
    { site: 'practice', url: `${practice}`, model: `practice-list-${language}`, view: 'list' },
    { site: 'practice', url: `${practice}/mail/m1`, model: `practice-message-${language}`, view: 'message' },
    { site: 'practice', url: `${practice}/compose?re=m1`, model: `practice-compose-${language}`, view: 'compose' },
    { site: 'practice', url: `${practice}/crm/1001`, model: `practice-record-${language}`, view: 'record' },
  ]),
  { site: 'none', url: `${host}?_task=mail&_action=show&_uid=3`, view: 'none' },
  { site: 'none', url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQ', view: 'none' },
]

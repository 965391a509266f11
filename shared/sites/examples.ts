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
const tryton = 'https://crm.sales.test/#crm/model/sale.opportunity'

const gmail = 'https://mail.google.com/mail/u/0/#inbox'
const outlook = 'https://outlook.office.com/mail/inbox'
const hubspot = 'https://app-eu1.hubspot.com/contacts/24012345'
const salesforce = 'https://acme.lightning.force.com/lightning'

/** Sites of which there are only models made by hand: the site, its model, an address of it, the view. */
const modelled: [site: string, model: string, url: string, view: View['kind']][] = [
  ['gmail', 'list', gmail, 'list'],
  ['gmail', 'thread', `${gmail}/FMfcgzQcqHXkzNfBCdKlMvTnRwPqLsZx`, 'message'],
  ['gmail', 'compose', `${gmail}?compose=new`, 'compose'],
  ['gmail', 'reply', `${gmail}/FMfcgzQcqHXkzNfBCdKlMvTnRwPqLsZx`, 'compose'],
  ['gmail', 'composes', `${gmail}?compose=new%2Cnew`, 'list'],
  ['outlook', 'list', outlook, 'list'],
  ['outlook', 'message', `${outlook}/id/AAQkADconv0001%3D`, 'message'],
  ['outlook', 'names', `${outlook}/id/AAQkADconv0001%3D`, 'message'],
  ['outlook', 'compose', `${outlook}/id/AAQkADconv0001%3D`, 'compose'],
  ['qq-mail', 'list', 'https://wx.mail.qq.com/home/index?sid=zXy#/list/1', 'list'],
  ['qq-mail', 'message', 'https://wx.mail.qq.com/home/index?sid=zXy#/read', 'message'],
  ['qq-mail', 'compose', 'https://wx.mail.qq.com/home/index?sid=zXy#/compose', 'compose'],
  ['hubspot', 'deal', `${hubspot}/record/0-3/7001`, 'record'],
  ['hubspot', 'contact', `${hubspot}/record/0-1/501`, 'record'],
  ['hubspot', 'preview', `${hubspot}/objects/0-3/views/all/list`, 'list'],
  ['salesforce', 'opportunity', `${salesforce}/r/Opportunity/006AA00000Acme1YAX/view`, 'record'],
  ['salesforce', 'contact', `${salesforce}/r/Contact/003AA00000Jane1YAX/view`, 'record'],
  ['salesforce', 'split', `${salesforce}/o/Opportunity/list`, 'list'],
]

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
    {
      site: 'tryton',
      url: `${tryton}/1;name=%22Sale%20Opportunity%22&views=%5Bnull%5D`,
      model: `tryton-record-${language}`,
      view: 'record',
    },
    {
      site: 'tryton',
      url: `${tryton};name=%22Sale%22&views=%5Bnull%5D`,
      model: `tryton-list-${language}`,
      view: 'list',
    },
    { site: 'tryton', url: `${tryton};name=%22Sale%22`, model: `tryton-new-${language}`, view: 'list' },
    { site: 'practice', url: `${practice}`, model: `practice-list-${language}`, view: 'list' },
    { site: 'practice', url: `${practice}/mail/m1`, model: `practice-message-${language}`, view: 'message' },
    { site: 'practice', url: `${practice}/compose?re=m1`, model: `practice-compose-${language}`, view: 'compose' },
    { site: 'practice', url: `${practice}/crm/1001`, model: `practice-record-${language}`, view: 'record' },
  ]),
  ...(['en', 'zh'] as const).flatMap((language) =>
    modelled.map(([site, model, url, view]): Example => ({ site, url, model: `${site}-${model}-${language}`, view })),
  ),
  { site: 'none', url: `${host}?_task=mail&_action=show&_uid=3`, view: 'none' },
  { site: 'none', url: 'https://mail.google.com.evil.example/mail/u/0/#inbox/FMfcgzQ', view: 'none' },
  { site: 'none', url: 'https://wx.qq.com/', view: 'none' },
  { site: 'none', url: 'https://hubspot.com.evil.example/contacts/24012345/record/0-3/7001', view: 'none' },
]

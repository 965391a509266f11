import type { Adapter } from './schema.ts'

/** One person of a mail or a draft, with the address in an attribute, in the text, or in both. */
const person = ':is(.cmp-account-wrap, [data-email], .cmp-account-email)'

/**
 * QQ Mail, the new interface (wx.mail.qq.com and mail.qq.com). It gives no id of a message that could be trusted: a message
 * is known by account, address of the page, subject and people. Its hooks are known from one public source.
 */
export const qqMail: Adapter = {
  id: 'qq-mail',
  revision: 1,
  tested: { by: 'model', on: '2026-11' },
  hosts: ['wx.mail.qq.com', '*.mail.qq.com', 'mail.qq.com'],
  shows: ['page'],
  anchors: {
    page: [{ css: 'body', w: 0, since: '2023' }],
    account: [{ css: '.profile-user-info span.user-email', w: 1, since: '2023' }],
    app: [{ css: '.frame-main', w: 1, since: '2023' }],
    detail: [{ css: '.mail-detail-content', w: 1, since: '2023' }],
    pane: [
      { css: '.mail-detail', w: 1, since: '2023' },
      { css: '.frame-main', w: 0, since: '2023' },
    ],
    subject: [{ css: '.mail-detail-subject', w: 1, since: '2023' }],
    sender: [{ css: `[class*=sender] ${person}`, w: 0, since: '2023' }],
    receivers: [{ css: `[class*=receiver] ${person}`, w: 0, since: '2023' }],
    copies: [{ css: `[class$=-cc] ${person}`, w: 0, since: '2023' }],
    everyone: [{ css: person, w: 1, since: '2023' }],
    files: [{ css: '.mail-detail-attaches-card [class*=name]', w: 0, since: '2023' }],
    actions: [{ css: '.mail-detail-basic-action-bar', w: 1, since: '2023' }],
    draft: [
      { css: '.mail-compose-page', w: 1, since: '2023' },
      { css: '.compose_body', w: 0, since: '2022' },
    ],
    editor: [{ css: 'iframe.editor_iframe', w: 1, since: '2022' }],
    draftTo: [
      { css: `.mail-compose-receivers ${person}`, w: 1, since: '2023' },
      { css: '.new_compose_mailAddress_item', w: 1, since: '2022' },
    ],
    draftSubject: [{ css: '.mail-compose-subject input', w: 1, since: '2023' }],
    sendBar: [
      { css: '.xmail_sendmail_btn', w: 1, since: '2022' },
      { css: '.mail-compose-header .ui-ellipsis-toolbar-btns', w: 1, since: '2023' },
    ],
    list: [{ css: '.mail-list-page', w: 1, since: '2023' }],
  },
  bodies: ['.mail-detail-content'],
  own: [{ from: 'account', top: true, by: ['email'] }],
  views: [
    {
      kind: 'compose',
      when: { one: ['draft'] },
      root: 'draft',
      id: [[{ from: 'account', by: ['email'] }], [{ as: 'path' }]],
      loose: true,
      people: [{ role: 'to', from: 'draftTo' }],
      everyone: 'everyone',
      subject: [{ from: 'draftSubject', as: 'value' }],
      must: ['editor'],
      should: ['draftSubject', 'sendBar'],
      keepClear: ['sendBar'],
      readingArea: 'page',
    },
    {
      kind: 'message',
      when: { one: ['app', 'detail'] },
      root: 'pane',
      id: [[{ from: 'account', by: ['email'] }], [{ as: 'path' }], [{ from: 'subject', within: true }]],
      loose: true,
      people: [
        { role: 'from', from: 'sender' },
        { role: 'to', from: 'receivers' },
        { role: 'cc', from: 'copies' },
      ],
      everyone: 'everyone',
      subject: [{ from: 'subject' }],
      attachments: [{ from: 'files' }],
      must: ['sender', 'subject'],
      should: ['receivers', 'actions'],
      keepClear: ['actions'],
      readingArea: 'pane',
    },
    {
      kind: 'list',
      when: { shows: ['list'] },
      root: 'page',
      id: [],
      people: [],
      must: [],
      should: [],
      keepClear: [],
      readingArea: 'page',
    },
  ],
}

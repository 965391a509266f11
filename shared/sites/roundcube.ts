import type { Adapter, View } from './schema.ts'

/** Both ways to open a message, alone and in the list's preview frame, show the same header and body. */
const message = {
  kind: 'message',
  root: 'content',
  id: [
    [
      { from: 'settings', by: [{ jsonField: 'username' }] },
      { from: 'username', top: true },
    ],
    [
      { from: 'settings', by: [{ jsonField: 'mailbox' }] },
      { as: 'urlParam', name: '_mbox' },
    ],
    [
      { from: 'settings', by: [{ jsonField: 'uid' }] },
      { as: 'urlParam', name: '_uid' },
    ],
  ],
  people: [
    { role: 'from', from: 'sender' },
    { role: 'replyTo', from: 'replyTo' },
    { role: 'to', from: 'to' },
    { role: 'to', from: 'toMore', attr: 'onclick' },
    { role: 'cc', from: 'cc' },
    { role: 'cc', from: 'ccMore', attr: 'onclick' },
  ],
  everyone: 'everyone',
  aside: ['otherPeople'],
  subject: [{ from: 'subject', as: 'ownText' }],
  at: [{ from: 'date', by: ['localMinute'] }],
  attachments: [{ from: 'attachments' }],
  bulk: [{ from: 'settings', by: [{ jsonField: 'list_post' }] }],
  must: ['header', 'senderCell', 'sender', 'subject'],
  should: ['date', 'body', 'settings'],
} satisfies Partial<View>

/**
 * Roundcube 1.4 to 1.6 in its Elastic skin, on whatever host a company runs it. Full page loads; a single click shows the
 * message in a frame of the same origin while the page's own address stays. Everything hangs on ids, on classes of the
 * template and on names of form fields, because the interface speaks more than eighty languages.
 */
export const roundcube: Adapter = {
  id: 'roundcube',
  revision: 1,
  tested: { by: 'application', on: '2026-11' },
  shows: ['shell'],
  anchors: {
    shell: [
      { css: 'body.task-mail #layout', w: 2, since: '2019' },
      { css: 'body.task-mail #messagestack', w: 1, since: '2019' },
    ],
    layout: [{ css: 'body.task-mail #layout', w: 2, since: '2019' }],
    settings: [{ css: 'script:not([src])', w: 0, since: '2008' }],
    username: [{ css: '#layout-sidebar .header-title.username', w: 2, since: '2019' }],
    previewFrame: [
      { css: 'iframe#messagecontframe', w: 3, since: '2008' },
      { css: '#layout-content iframe[name=messagecontframe]', w: 2, since: '2019' },
    ],
    messageList: [{ css: 'table#messagelist', w: 3, since: '2008' }],
    header: [{ css: '#message-header', w: 3, since: '2019' }],
    subject: [
      { css: '#message-header h2.subject', w: 3, since: '2019' },
      { css: '#message-header > h2', w: 0, since: '2019' },
    ],
    senderCell: [{ css: '#message-header td.header.from', w: 3, since: '2019' }],
    sender: linksOf('from'),
    replyTo: linksOf('replyto'),
    to: linksOf('to'),
    cc: linksOf('cc'),
    toMore: [{ css: '#message-header td.header.to a.morelink', w: 2, since: '2019' }],
    ccMore: [{ css: '#message-header td.header.cc a.morelink', w: 2, since: '2019' }],
    // By any of the signs that such an element has: whoever loses one of them is still counted.
    everyone: [
      { css: '#message-header table a[href^="mailto:"]', w: 2, since: '2019' },
      { css: '#message-header table a.rcmContactAddress', w: 2, since: '2019' },
      { css: '#message-header table .adr > a:first-child', w: 2, since: '2019' },
      { css: '#message-header table a.morelink', w: 2, since: '2019' },
    ],
    otherPeople: [
      { css: '#message-header td:is(.bcc, .sender, .mail-reply-to, .mail-followup-to) a', w: 2, since: '2019' },
    ],
    date: [{ css: '#message-header .header-summary .text-nowrap', w: 2, since: '2021' }],
    attachments: [{ css: '#attachment-list .attachment-name', w: 3, since: '2019' }],
    body: [{ css: '#messagebody', w: 3, since: '2008' }],
    draftNotice: [{ css: '#message-content a[href="#edit"][onclick*="edit"]', w: 2, since: '2008' }],
    content: [{ css: '#layout-content', w: 3, since: '2019' }],
    toolbar: [
      { css: '#toolbar-menu', w: 3, since: '2019' },
      { css: '#layout-content > .header', w: 1, since: '2019' },
    ],
    form: [{ css: '#compose-content form[name=form]', w: 3, since: '2019' }],
    composeHeaders: [{ css: '#compose-headers', w: 3, since: '2019' }],
    composeId: [{ css: '#compose-content form input[name=_id]', w: 3, since: '2010' }],
    identity: [
      { css: 'select#_from', w: 3, since: '2008' },
      { css: 'input[name=_from]', w: 2, since: '2008' },
    ],
    identities: [{ css: 'select#_from option', w: 3, since: '2008' }],
    composeTo: [
      { css: '#_to', w: 3, since: '2008' },
      { css: '[name=_to]', w: 2, since: '2008' },
    ],
    composeCc: [
      { css: '#_cc', w: 3, since: '2008' },
      { css: '[name=_cc]', w: 2, since: '2008' },
    ],
    composeSubject: [
      { css: '#compose-subject', w: 3, since: '2008' },
      { css: '[name=_subject]', w: 2, since: '2008' },
    ],
    htmlEditor: [{ css: 'iframe#composebody_ifr', w: 3, since: '2008' }],
    textEditor: [{ css: 'textarea#composebody', w: 3, since: '2008' }],
    composeAttachments: [{ css: '#compose-attachments .attachment-name', w: 3, since: '2019' }],
    send: [
      { css: '#compose-content .formbuttons button.send', w: 3, since: '2019' },
      { css: '#layout-content a.send.button', w: 3, since: '2019' },
    ],
    confirmation: [{ css: '#messagestack > .confirmation', w: 2, since: '2019' }],
    savedAsDraft: [{ css: 'form[name=form] input[name=_draft][value="1"]', w: 2, since: '2008' }],
  },
  bodies: ['#messagebody'],
  own: [
    { from: 'identities', by: ['email'] },
    { from: 'settings', by: [{ jsonField: 'username' }, 'email'] },
    { from: 'username', top: true, by: ['email'] },
  ],
  views: [
    {
      kind: 'compose',
      when: { query: { _action: 'compose' } },
      root: 'layout',
      id: [
        [
          { as: 'urlParam', name: '_id' },
          { from: 'composeId', as: 'value' },
        ],
      ],
      people: [
        { role: 'from', from: 'identity' },
        { role: 'to', from: 'composeTo' },
        { role: 'cc', from: 'composeCc' },
      ],
      subject: [{ from: 'composeSubject', as: 'value' }],
      attachments: [{ from: 'composeAttachments' }],
      must: ['form', 'identity', 'composeTo', 'composeCc', 'composeSubject', 'textEditor'],
      should: ['send', 'composeHeaders'],
      keepClear: ['toolbar', 'composeHeaders', 'send'],
      readingArea: 'content',
      compose: {
        editors: ['htmlEditor', 'textEditor'],
        send: ['send'],
        keys: ['Mod+Enter'],
        sent: { shows: 'confirmation', unless: 'savedAsDraft' },
      },
    },
    {
      ...message,
      when: { query: { _action: 'show' }, unless: ['draftNotice'] },
      keepClear: ['toolbar', 'header'],
      readingArea: 'content',
    },
    {
      ...message,
      frame: 'previewFrame',
      when: { query: { _action: 'preview' }, unless: ['draftNotice'] },
      keepClear: ['toolbar', 'header'],
      readingArea: 'content',
    },
    {
      kind: 'list',
      when: { shows: ['messageList'] },
      root: 'layout',
      id: [],
      people: [],
      must: [],
      should: ['username'],
      keepClear: ['toolbar'],
      readingArea: 'content',
    },
  ],
}

/** One header's people: each address is a link of its own, whatever the reader's choice to see names or addresses. */
function linksOf(header: string) {
  return [
    { css: `#message-header td.header.${header} a.rcmContactAddress`, w: 3, since: '2019' },
    { css: `#message-header td.header.${header} a[href^="mailto:"]`, w: 2, since: '2019' },
  ]
}

import type { Adapter } from './schema.ts'

/** The last message of the open thread, the one that is read; earlier ones lie folded above it. */
const last = '[role=main] [role=list] > [role=listitem]:last-child .adn'

/**
 * Gmail on the web. One page with hash addresses whose tokens are no ids: what is open is known by the data attributes of
 * its elements. Class triples are machine-made but have lived for years; aria labels have a language and are never used
 * to find anything.
 */
export const gmail: Adapter = {
  id: 'gmail',
  revision: 1,
  tested: { by: 'model', on: '2026-11' },
  hosts: ['mail.google.com'],
  shows: ['page'],
  anchors: {
    page: [{ css: 'body', w: 0, since: '2010' }],
    main: [{ css: '[role=main]', w: 2, since: '2012' }],
    account: [{ css: '[role=banner] a[href*="SignOutOptions"]', w: 2, since: '2014' }],
    accountLink: [{ css: '[role=banner] a[href*="myaccount.google"]', w: 2, since: '2023' }],
    thread: [{ css: '[role=main] [data-legacy-thread-id]', w: 3, since: '2018' }],
    subject: [
      { css: 'h2[data-legacy-thread-id], h2.hP', w: 3, since: '2018' },
      { css: '.ha h2', w: 1, since: '2010' },
    ],
    message: [
      { css: `${last}[data-legacy-message-id]`, w: 3, since: '2018' },
      { css: `${last} [data-legacy-message-id]`, w: 3, since: '2018' },
    ],
    sender: [
      { css: `${last} span.gD[email]`, w: 2, since: '2010' },
      { css: `${last} h3 span[email]`, w: 2, since: '2014' },
    ],
    recipients: [
      { css: `${last} .hb span[email]`, w: 2, since: '2010' },
      { css: `${last} span.g2[email]`, w: 2, since: '2010' },
    ],
    everyone: [{ css: `${last} :is([email], .gD, .g2)`, w: 2, since: '2010' }],
    body: [{ css: `${last} .ii.gt`, w: 1, since: '2010' }],
    files: [{ css: `${last} span.aZo .aV3`, w: 1, since: '2013' }],
    listMail: [{ css: `${last} .Ca`, w: 1, since: '2018' }],
    draft: [
      { css: '.M9:has(input[name=draft])', w: 2, since: '2019' },
      { css: '[role=dialog]:has(form input[name=draft])', w: 1, since: '2014' },
    ],
    draftId: [{ css: 'input[name=draft]', w: 2, since: '2013' }],
    draftTo: [{ css: 'div[name=to] [role=option][data-hovercard-id]', w: 3, since: '2021' }],
    draftCc: [{ css: 'div[name=cc] [role=option][data-hovercard-id]', w: 3, since: '2021' }],
    draftBcc: [{ css: 'div[name=bcc] [role=option][data-hovercard-id]', w: 3, since: '2021' }],
    draftPeople: [{ css: '[data-hovercard-id], [data-name]', w: 2, since: '2021' }],
    draftSubject: [{ css: 'input[name=subjectbox]', w: 2, since: '2013' }],
    editor: [
      { css: '.Ap [g_editable=true]', w: 2, since: '2013' },
      { css: 'div.Am.Al.editable[contenteditable=true]', w: 1, since: '2013' },
    ],
    send: [{ css: ':is(.IZ .Up, .gU.Up) [role=button]:not([aria-haspopup=true])', w: 1, since: '2018' }],
    scheduled: [{ css: '[selector=scheduledSend]', w: 2, since: '2019' }],
    toolbar: [{ css: '[gh=tm]', w: 2, since: '2010' }],
    replyBar: [{ css: '[role=main] .amn', w: 1, since: '2014' }],
    sent: [{ css: '#link_vsm', w: 2, since: '2010' }],
  },
  bodies: ['.ii.gt', '.a3s', '.gmail_quote', '[g_editable=true]', '.editable[contenteditable=true]'],
  own: [
    { from: 'account', as: 'attr', name: 'aria-label', by: ['email'] },
    { from: 'accountLink', as: 'attr', name: 'aria-label', by: ['email'] },
    { as: 'title', by: [{ piece: { by: ' - ', fromEnd: 2 } }, 'email'] },
  ],
  views: [
    {
      kind: 'compose',
      when: { one: ['draft'] },
      root: 'draft',
      id: [[{ from: 'draftId', as: 'value', within: true }]],
      people: [
        { role: 'to', from: 'draftTo', attr: 'data-hovercard-id' },
        { role: 'cc', from: 'draftCc', attr: 'data-hovercard-id' },
      ],
      everyone: 'draftPeople',
      aside: ['draftBcc'],
      subject: [{ from: 'draftSubject', as: 'value' }],
      must: ['draftId', 'editor'],
      should: ['draftSubject', 'send'],
      keepClear: ['send', 'scheduled', 'toolbar'],
      readingArea: 'main',
      compose: { editors: ['editor'], send: ['send'], keys: ['Mod+Enter'], sent: { shows: 'sent' } },
    },
    {
      kind: 'message',
      when: { one: ['subject'] },
      root: 'main',
      id: [
        [
          { from: 'account', as: 'attr', name: 'aria-label', by: ['email'] },
          { as: 'title', by: [{ piece: { by: ' - ', fromEnd: 2 } }, 'email'] },
        ],
        [{ from: 'message', as: 'attr', name: 'data-legacy-message-id', within: true }],
      ],
      people: [
        { role: 'from', from: 'sender', attr: 'email' },
        { role: 'to', from: 'recipients', attr: 'email' },
      ],
      everyone: 'everyone',
      subject: [{ from: 'subject', as: 'ownText' }],
      thread: [{ from: 'thread', as: 'attr', name: 'data-legacy-thread-id', within: true }],
      attachments: [{ from: 'files' }],
      bulk: [{ from: 'listMail', as: 'exists', within: true }],
      must: ['thread', 'message', 'sender', 'subject'],
      should: ['recipients', 'body'],
      keepClear: ['toolbar', 'replyBar'],
      readingArea: 'main',
    },
    {
      kind: 'list',
      when: { shows: ['main'] },
      root: 'main',
      id: [],
      people: [],
      must: [],
      should: [],
      keepClear: ['toolbar'],
      readingArea: 'main',
    },
  ],
}

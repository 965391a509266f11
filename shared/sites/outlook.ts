import type { Adapter } from './schema.ts'

/**
 * Outlook on the web, the new one, of private and of business accounts. Its classes are hashes that change every few
 * weeks, so everything hangs on ids with a meaning, roles and test attributes. The reading pane often shows a name without
 * an address: then nobody is read, and the rep picks the deal.
 */
export const outlook: Adapter = {
  id: 'outlook',
  revision: 1,
  tested: { by: 'model', on: '2026-11' },
  hosts: [
    'outlook.live.com',
    'outlook.office.com',
    'outlook.office365.com',
    'outlook.cloud.microsoft',
    'partner.outlook.cn',
  ],
  shows: ['page'],
  anchors: {
    page: [{ css: 'body', w: 0, since: '2021' }],
    account: [{ css: '[id^=primaryMailboxRoot_][data-folder-name]', w: 2, since: '2021' }],
    list: [{ css: '#MailList', w: 3, since: '2021' }],
    selected: [{ css: '#MailList [aria-selected=true][data-convid]', w: 3, since: '2021' }],
    pane: [
      { css: '[data-app-section=ConversationContainer]', w: 3, since: '2021' },
      { css: '#ConversationReadingPaneContainer', w: 2, since: '2022' },
      { css: '#ReadingPaneContainerId', w: 1, since: '2021' },
    ],
    subject: [
      { css: '[role=main] [role=heading][aria-level="2"]', w: 2, since: '2020' },
      { css: '[role=main] .allowTextSelection[role=heading]', w: 1, since: '2020' },
    ],
    item: [{ css: '[data-app-section=ItemContainer]', w: 3, since: '2021' }],
    // The header names its sender in a span of no name of its own: whichever of them holds an address.
    sender: [{ css: '[data-app-section=ItemContainer] span', w: 0, since: '2021' }],
    recipients: [{ css: '[data-testid=RecipientWell]', w: 3, since: '2022' }],
    body: [
      { css: '[id^=UniqueMessageBody_]', w: 2, since: '2021' },
      { css: '[role=document]', w: 2, since: '2020' },
    ],
    files: [{ css: '[role=listbox] [role=option][draggable]', w: 2, since: '2021' }],
    draft: [
      { css: '[id^=docking_InitVisiblePart_]', w: 3, since: '2021' },
      { css: '[data-app-section=Form_Content]', w: 2, since: '2022' },
    ],
    editor: [
      { css: '[id^=editorParent_] [contenteditable=true]', w: 2, since: '2021' },
      { css: '[contenteditable=true][aria-multiline=true]', w: 2, since: '2020' },
    ],
    chips: [
      { css: '._EType_RECIPIENT_ENTITY', w: 1, since: '2021' },
      { css: '[contenteditable] span:is([class^=textContainer-], [class^=individualText-])', w: 1, since: '2021' },
      { css: '[contenteditable=true] [contenteditable=false]', w: 1, since: '2021' },
    ],
    draftSubject: [{ css: 'input[type=text][autocomplete=off]', w: 0, since: '2020' }],
    send: [
      { css: '[data-testid=ComposeSendButton]', w: 3, since: '2021' },
      { css: '#splitButton-send__primaryActionButton', w: 3, since: '2024' },
    ],
    commands: [{ css: '[role=region] [role=toolbar]', w: 2, since: '2020' }],
  },
  bodies: ['[id^=UniqueMessageBody_]', '[role=document]', '[aria-multiline=true]', '[id^=editorParent_] > *'],
  own: [{ from: 'account', as: 'attr', name: 'data-folder-name', top: true, by: ['email'] }],
  views: [
    {
      kind: 'compose',
      when: { one: ['draft'], shows: ['editor'] },
      root: 'draft',
      id: [[{ from: 'draft', as: 'attr', name: 'id', within: true }, { as: 'path' }]],
      loose: true,
      people: [{ role: 'to', from: 'chips' }],
      subject: [{ from: 'draftSubject', as: 'value' }],
      must: ['editor'],
      should: ['send', 'draftSubject'],
      keepClear: ['send', 'commands'],
      readingArea: 'page',
    },
    {
      kind: 'message',
      when: { one: ['subject', 'item'] },
      root: 'pane',
      id: [
        [
          { as: 'urlPart', name: '/mail/*/*/id/{}' },
          { as: 'urlPart', name: '/mail/*/id/{}' },
          { from: 'selected', as: 'attr', name: 'data-convid' },
        ],
      ],
      loose: true,
      people: [
        { role: 'to', from: 'recipients' },
        { role: 'from', from: 'sender' },
      ],
      aside: ['files', 'subject'],
      subject: [{ from: 'subject' }],
      thread: [{ from: 'selected', as: 'attr', name: 'data-convid' }],
      attachments: [{ from: 'files' }],
      must: ['body'],
      should: ['sender', 'recipients', 'subject'],
      keepClear: ['commands'],
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
      keepClear: ['commands'],
      readingArea: 'page',
    },
  ],
}

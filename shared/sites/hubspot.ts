import type { Adapter, View } from './schema.ts'

/** Records of every kind stand in the same three columns; what differs is the number of the kind in the address. */
const record = {
  kind: 'record',
  root: 'highlight',
  subject: [{ from: 'title' }],
  must: ['title'],
  should: ['middle'],
  keepClear: ['bar'],
  readingArea: 'middle',
} satisfies Partial<View>

/**
 * HubSpot's records. Styled class names are random; its own test attributes are many and last. Tabs that were left stay in
 * the page hidden, so only the visible card is read. A preview beside a list is another record than the address says:
 * it is left alone.
 */
export const hubspot: Adapter = {
  id: 'hubspot',
  revision: 1,
  tested: { by: 'model', on: '2026-11' },
  hosts: ['*.hubspot.com'],
  shows: ['page'],
  anchors: {
    page: [{ css: 'body', w: 0, since: '2019' }],
    highlight: [
      { css: '[data-test-id=left-sidebar]', w: 3, since: '2022' },
      { css: '[data-card-type=OBJECT_HIGHLIGHT]', w: 2, since: '2025' },
    ],
    title: [
      { css: '[data-selenium-test=highlightTitle]', w: 3, since: '2019' },
      { css: '[data-test-id=record-highlight-main-content]', w: 2, since: '2024' },
    ],
    email: [
      { css: '[data-selenium-test=property-input-email] :is(input, textarea, a)', w: 3, since: '2019' },
      { css: '[data-selenium-test=property-input-email]', w: 2, since: '2019' },
    ],
    stage: [
      { css: '[data-selenium-test=property-input-dealstage] :is(input, select, button)', w: 3, since: '2019' },
      { css: '[data-selenium-test=property-input-dealstage]', w: 2, since: '2019' },
    ],
    preview: [{ css: '[data-selenium-test=sidebar-preview-panel]', w: 3, since: '2021' }],
    middle: [{ css: '[data-test-id=middle-pane]', w: 3, since: '2022' }],
    bar: [{ css: '[data-card-type=OBJECT_HIGHLIGHT]', w: 2, since: '2025' }],
  },
  bodies: ['[data-test-id=middle-pane]'],
  own: [],
  views: [
    {
      ...record,
      when: { path: '/contacts/*/record/0-3/{}', unless: ['preview'] },
      id: [
        [{ as: 'urlPart', name: '/contacts/{}' }],
        [{ as: 'urlPart', name: '/contacts/*/record/{}' }],
        [{ as: 'urlPart', name: '/contacts/*/record/*/{}' }],
      ],
      people: [],
      stage: [{ from: 'stage' }],
      moves: ['stage'],
    },
    {
      ...record,
      when: { path: '/contacts/*/record/0-1/{}', unless: ['preview'] },
      id: [
        [{ as: 'urlPart', name: '/contacts/{}' }],
        [{ as: 'urlPart', name: '/contacts/*/record/{}' }],
        [{ as: 'urlPart', name: '/contacts/*/record/*/{}' }],
      ],
      people: [{ role: 'to', from: 'email' }],
    },
    {
      kind: 'list',
      when: { path: '/contacts/*/objects/{}' },
      root: 'page',
      id: [],
      people: [],
      must: [],
      should: [],
      keepClear: ['bar'],
      readingArea: 'page',
    },
  ],
}

import type { Adapter } from './schema.ts'

const visible = '.windowViewMode-normal'

/**
 * Salesforce's Lightning pages. Records that were opened before stay in the page as hidden tabs: only the pane whose window
 * is in its normal mode and visible is read, and only while its record is the one of the address. A page whose components
 * hide what they hold (native shadow roots) cannot be read: the panel says so, and logging by hand still works.
 */
export const salesforce: Adapter = {
  id: 'salesforce',
  revision: 1,
  tested: { by: 'model', on: '2026-11' },
  hosts: ['*.lightning.force.com', '*.salesforce.com', '*.sfcrmapps.cn', '*.sfcrmproducts.cn'],
  shows: ['page'],
  anchors: {
    page: [{ css: 'body', w: 0, since: '2017' }],
    pane: [{ css: visible, w: 1, since: '2017' }],
    header: [
      { css: `${visible} records-lwc-highlights-panel`, w: 2, since: '2021' },
      { css: `${visible} records-highlights2`, w: 2, since: '2021' },
    ],
    title: [
      // A slot itself has no box, so it never counts as visible: what it holds does.
      { css: '[slot=primaryField]:not(slot), slot[slot=primaryField] > :not([slot])', w: 2, since: '2021' },
      { css: 'records-highlights2 h1', w: 0, since: '2021' },
    ],
    stage: [{ css: `${visible} .slds-path__item.slds-is-current .slds-path__title`, w: 1, since: '2017' }],
    moves: [{ css: `${visible} .slds-path__mark-complete`, w: 1, since: '2017' }],
    email: [
      {
        css: `${visible} [data-target-selection-name="sfdc:RecordField.Contact.Email"] a[href^="mailto:"]`,
        w: 3,
        since: '2021',
      },
    ],
    actions: [{ css: `${visible} runtime_platform_actions-actions-ribbon`, w: 2, since: '2021' }],
    path: [{ css: `${visible} .slds-path__link`, w: 1, since: '2017' }],
    details: [{ css: `${visible} records-record-layout-item`, w: 2, since: '2021' }],
    splitList: [{ css: '.slds-split-view__list-item-action[data-recordid]', w: 2, since: '2019' }],
  },
  bodies: ['.emailuiFormattedEmail', '.feedBodyInner', '.forceChatterFeed'],
  own: [],
  views: [
    {
      kind: 'record',
      when: { path: '/lightning/r/Opportunity/{}', one: ['pane', 'title'] },
      root: 'pane',
      id: [[{ as: 'urlPart', name: '/lightning/r/Opportunity/{}' }]],
      people: [],
      subject: [{ from: 'title' }],
      stage: [{ from: 'stage', as: 'attr', name: 'data-label' }, { from: 'stage' }],
      moves: ['moves'],
      must: ['header', 'title'],
      should: ['path', 'stage', 'details'],
      keepClear: ['actions', 'path', 'moves'],
      readingArea: 'pane',
    },
    {
      kind: 'record',
      when: { path: '/lightning/r/Contact/{}', one: ['pane', 'title'] },
      root: 'pane',
      id: [[{ as: 'urlPart', name: '/lightning/r/Contact/{}' }]],
      people: [{ role: 'to', from: 'email' }],
      subject: [{ from: 'title' }],
      must: ['header', 'title'],
      should: ['email', 'details'],
      keepClear: ['actions'],
      readingArea: 'pane',
    },
    {
      kind: 'list',
      when: { shows: ['splitList'] },
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

import type { Adapter } from './schema.ts'

/**
 * Tryton's web client. The address names the record in its hash; each record that was opened stays in the page as a pane of
 * its own, and only the one that shows is read. Fields are known by their names; what they hold is their value, not text.
 */
export const tryton: Adapter = {
  id: 'tryton',
  revision: 1,
  tested: { by: 'application', on: '2026-11' },
  shows: ['panes'],
  anchors: {
    panes: [{ css: '#main #tabs > #tabcontent', w: 3, since: '2018' }],
    pane: [{ css: '#tabcontent > .tab-pane.active', w: 2, since: '2018' }],
    party: [{ css: 'input[name=party]', w: 2, since: '2012' }],
    contact: [{ css: 'input[name=contact]', w: 2, since: '2020' }],
    description: [{ css: 'input[name=description]', w: 2, since: '2012' }],
    stage: [{ css: 'select[name=state]', w: 2, since: '2012' }],
    moves: [
      {
        css: 'button:is([name=lead], [name=opportunity], [name=convert], [name=lost], [name=cancel])',
        w: 2,
        since: '2012',
      },
    ],
    toolbar: [{ css: '.tab-form > .toolbar', w: 1, since: '2018' }],
  },
  bodies: ['textarea[name=comment]', 'textarea[name=lost_reason]'],
  own: [],
  views: [
    {
      kind: 'record',
      when: { path: '#*/model/sale.opportunity/{}', one: ['pane', 'stage'] },
      root: 'pane',
      id: [
        [{ as: 'urlPart', name: '#{}/model/sale.opportunity' }],
        [{ as: 'urlPart', name: '#*/model/sale.opportunity/{}' }],
      ],
      people: [{ role: 'to', from: 'contact' }],
      subject: [{ from: 'description' }],
      stage: [{ from: 'stage' }],
      moves: ['moves'],
      must: ['party', 'stage'],
      should: ['contact', 'description', 'moves'],
      keepClear: ['toolbar', 'stage', 'moves'],
      readingArea: 'pane',
    },
    {
      kind: 'list',
      when: { shows: ['pane'] },
      root: 'pane',
      id: [],
      people: [],
      must: [],
      should: [],
      keepClear: ['toolbar'],
      readingArea: 'pane',
    },
  ],
}

import type { Adapter } from './schema.ts'

/**
 * Any other page that was granted, last in the list. It has no people and no parts that could be known: only its address
 * and its title are read. Nothing is drawn and nothing asked until a rep links this one page to a deal.
 */
export const anyPage: Adapter = {
  id: 'any-page',
  revision: 1,
  shows: ['page'],
  anchors: { page: [{ css: 'body', w: 0, since: '2026' }] },
  bodies: [],
  own: [],
  views: [
    {
      kind: 'record',
      when: {},
      root: 'page',
      id: [],
      address: true,
      people: [],
      subject: [{ as: 'title' }],
      must: [],
      should: [],
      keepClear: [],
      readingArea: 'page',
    },
  ],
}

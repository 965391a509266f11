import type { Sight } from '../sight.ts'

/** A message that is open, of which nothing is known but what a test says. */
export function sightOf(more: Partial<Sight> = {}): Sight {
  return {
    site: 'mail',
    revision: 1,
    origin: 'https://mail.sales.test',
    context: 'mail/message/1',
    view: 'message',
    own: [],
    participants: [],
    attachments: [],
    bulk: false,
    broken: [],
    ...more,
  }
}

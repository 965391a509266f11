import type { Adapter, Reader } from '#shared/sites/schema.ts'
import type { Sight } from '../rooms/sight.ts'
import { all, isVisible, one } from './anchors.ts'
import { kindOf } from './attachments.ts'
import { readPeople } from './people.ts'
import { readAll, readOne } from './read.ts'
import { type OpenView, openView } from './view.ts'

/** What is open on the page, read by the site's adapter: metadata only. A view that cannot be read whole yields no people. */
export function look(adapter: Adapter, page: Document): { sight: Sight; open?: OpenView } {
  const open = openView(adapter, page)
  return open ? { sight: sightOf(open, page), open } : { sight: nothing(adapter, page) }
}

function sightOf(open: OpenView, page: Document): Sight {
  const { adapter, view, document } = open
  const root = rootOf(open)
  const place = { view: document, top: page, root: document, part: root }
  const id = view.id.map((readers) => readOne(adapter, readers, place))
  const broken = brokenOf(open, root, id)
  const bare = {
    ...nothing(adapter, page),
    view: view.kind,
    context: [adapter.id, view.kind, ...id.map((part) => part ?? '?')].join('/'),
    own: [...new Set(readAll(adapter, adapter.own, place))].slice(0, 20),
    broken,
  }
  if (broken.length > 0 || !root) return bare
  const { people, safe } = readPeople(adapter, view, root)
  if (!safe) return { ...bare, broken: [view.everyone ?? 'people'] }
  const inRoot = { ...place, root }
  const text = (readers: Reader[] | undefined) => readOne(adapter, readers, inRoot)
  const stamp = text(view.at)
  return {
    ...bare,
    participants: people,
    ...(view.loose ? { context: `${bare.context}/${people.map(({ address }) => address).sort()}`.slice(0, 600) } : {}),
    ...optional('subject', text(view.subject)),
    ...optional('messageId', readOne(adapter, view.messageId, place)),
    ...optional('stage', text(view.stage)),
    ...optional('thread', readOne(adapter, view.thread, place)),
    ...(view.kind === 'message' && !view.loose ? { siteMessage: id.join('/') } : {}),
    ...(view.address
      ? { address: page.URL, context: `${bare.context}/${page.URL}` }
      : view.kind === 'record'
        ? { record: id.join('/') }
        : {}),
    ...(stamp ? { at: Number(stamp), minute: true } : {}),
    attachments: readAll(adapter, view.attachments, inRoot).map(kindOf),
    bulk: readOne(adapter, view.bulk, place) !== undefined,
  }
}

/** The view's visible part, or nothing: a pane that lies hidden behind another is not what the reader sees. */
export function rootOf({ adapter, view, document }: OpenView): Element | undefined {
  const root = one(adapter, view.root, document)
  return root && isVisible(root) ? root : undefined
}

function brokenOf({ adapter, view }: OpenView, root: Element | undefined, id: (string | undefined)[]): string[] {
  if (!root) return [view.root]
  const missing = view.must.filter((name) => all(adapter, name, root).length === 0)
  return id.includes(undefined) ? [...missing, 'id'] : missing
}

function nothing(adapter: Adapter, page: Document): Sight {
  return {
    site: adapter.id,
    revision: adapter.revision,
    origin: page.location.origin,
    context: `${adapter.id}/other`,
    view: 'other',
    own: [],
    participants: [],
    attachments: [],
    bulk: false,
    broken: [],
  }
}

function optional<Name extends string>(name: Name, text: string | undefined): { [_ in Name]?: string } {
  return text ? ({ [name]: text } as { [_ in Name]: string }) : {}
}

import * as z from 'zod'

const Name = z.string().regex(/^[a-z][A-Za-z0-9]{1,39}$/)
const Short = z.string().min(1).max(100)

/**
 * One way to find an element. Weight says how much it may be trusted: 3 an id or test attribute, 2 a name or role,
 * 1 a class that lived for years, 0 structure. Text of the interface is never a selector: it has many languages.
 */
export const Candidate = z.strictObject({
  css: z
    .string()
    .min(1)
    .max(200)
    .refine((css) => !/:contains|:has\([^)]*:has|\[(?:title|aria-label)/.test(css), 'one :has at most, no label text'),
  w: z.int().min(0).max(3),
  since: z.string().regex(/^\d{4}(-\d{2})?$/),
})
export type Candidate = z.infer<typeof Candidate>

/** Heaviest first. The first weight at which something is found decides; see the watch room's `anchors`. */
export const Anchor = z.array(Candidate).min(1).max(8)
export type Anchor = z.infer<typeof Anchor>

/**
 * What becomes of a text that was read. `jsonField` takes the value of one named field out of a script that the page
 * carries in itself; `localMinute` takes only dates that say the year first, in the browser's zone; `piece` the n-th piece
 * from the end of a text cut at `by`.
 */
export const Transform = z.union([
  z.enum(['email', 'localMinute']),
  z.strictObject({ jsonField: z.string().regex(/^\w{1,40}$/) }),
  z.strictObject({ piece: z.strictObject({ by: z.string().min(1).max(5), fromEnd: z.int().min(1).max(5) }) }),
])
export type Transform = z.infer<typeof Transform>

/**
 * Reads text off an anchor or the address: a closed set, no expressions, white space made single. Without `as` it is the
 * element's text, of a choice that of the option chosen; `path` is the address without host and parameters, `title` the
 * document's; `top` reads outside of the view's frame, `within` inside the view's visible part alone.
 */
export const Reader = z.strictObject({
  from: Name.optional(),
  as: z
    .enum(['text', 'ownText', 'attr', 'value', 'urlParam', 'urlPart', 'path', 'title', 'exists', 'countOf'])
    .optional(),
  /** Attribute, parameter, or for `urlPart` a path whose `{}` is the part wanted and whose `*` are any. */
  name: Short.optional(),
  top: z.boolean().optional(),
  within: z.boolean().optional(),
  by: z.array(Transform).max(4).optional(),
})
export type Reader = z.infer<typeof Reader>

/** Tried in turn; the first that yields something is taken. */
export const Readers = z.array(Reader).min(1).max(6)

/** People of one role. Their addresses stand in the field's value, the link, the title or the text, or in one named attribute. */
export const People = z.strictObject({
  role: z.enum(['from', 'replyTo', 'to', 'cc']),
  from: Name,
  attr: Short.optional(),
})
export type People = z.infer<typeof People>

export const Compose = z.strictObject({
  /** Text areas, editable elements, or same-origin frames whose body is edited. */
  editors: z.array(Name).min(1),
  send: z.array(Name).min(1),
  keys: z.array(z.enum(['Mod+Enter'])),
  /** The host's own word that the message left: `shows` is new since the press, and `unless` is absent. */
  sent: z.strictObject({ shows: Name, unless: Name.optional() }),
})
export type Compose = z.infer<typeof Compose>

export const View = z.strictObject({
  kind: z.enum(['message', 'compose', 'list', 'record', 'other']),
  /** The same-origin frame whose document holds the view; without it the page itself. */
  frame: Name.optional(),
  when: z.strictObject({
    query: z.record(Short, z.string().max(100)).optional(),
    path: Short.optional(),
    shows: z.array(Name).optional(),
    unless: z.array(Name).optional(),
    /** Exactly one visible element: two open drafts are a doubt about which is meant. */
    one: z.array(Name).optional(),
  }),
  /** What is read about people, subject, time and files is read inside this visible element only. */
  root: Name,
  /** Each part must be read; together they say which message, draft or record is open. */
  id: z.array(Readers).max(4),
  /** Its id names no single message: two may share it. Together with the people it tells what is open from what was. */
  loose: z.boolean().optional(),
  /** A record known by nothing but the whole address of its page. */
  address: z.boolean().optional(),
  people: z.array(People),
  /** Every person the view shows: one that no entry of `people` or `aside` claims makes the reading unsafe. */
  everyone: Name.optional(),
  aside: z.array(Name).optional(),
  subject: Readers.optional(),
  messageId: Readers.optional(),
  thread: Readers.optional(),
  at: Readers.optional(),
  attachments: Readers.optional(),
  bulk: Readers.optional(),
  /** A record's stage in the words of its page; the organisation says which of the manual's stages they mean. */
  stage: Readers.optional(),
  /** The controls with which a person moves the record to another stage. */
  moves: z.array(Name).optional(),
  must: z.array(Name),
  should: z.array(Name),
  keepClear: z.array(Name),
  readingArea: Name.optional(),
  compose: Compose.optional(),
})
export type View = z.infer<typeof View>

/** How to read and reach one kind of page. Data only: what it cannot say is written in code and shipped in a release. */
export const Adapter = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    revision: z.int().min(1),
    /** Narrows what the user granted: exact names or `*.` before one. Without it any granted host may be this site. */
    hosts: z.array(z.string().regex(/^(\*\.)?[a-z0-9.-]+$/)).optional(),
    /** What the adapter was tried on, and when: the site itself, or only pages made by hand after what is known of it. */
    tested: z
      .strictObject({ by: z.enum(['application', 'model']), on: z.string().regex(/^\d{4}-\d{2}$/) })
      .exactOptional(),
    /** The page is this site when one of these is found. */
    shows: z.array(Name).min(1),
    anchors: z.record(Name, Anchor),
    /** What lies in a message's body is never taken for the page's own. */
    bodies: z.array(z.string().min(1).max(200)),
    /** The mailbox's own addresses; a CRM names none. */
    own: z.array(Reader).max(6),
    views: z.array(View).min(1),
  })
  .superRefine((adapter, context) => {
    for (const name of namesUsed(adapter)) {
      if (!(name in adapter.anchors)) context.addIssue({ code: 'custom', message: `no anchor is called ${name}` })
    }
  })
export type Adapter = z.infer<typeof Adapter>

/** Every anchor that an adapter speaks of. */
function namesUsed(adapter: { shows: string[]; own: Reader[]; views: View[] }): string[] {
  const read = (readers: Reader[] | undefined) => (readers ?? []).flatMap((reader) => reader.from ?? [])
  return [
    ...adapter.shows,
    ...read(adapter.own),
    ...adapter.views.flatMap((view) => [
      ...(view.frame ? [view.frame] : []),
      view.root,
      ...(view.when.shows ?? []),
      ...(view.when.unless ?? []),
      ...(view.when.one ?? []),
      ...(view.moves ?? []),
      ...view.id.flatMap(read),
      ...view.people.map((people) => people.from),
      ...(view.everyone ? [view.everyone] : []),
      ...(view.aside ?? []),
      ...[view.subject, view.messageId, view.thread, view.at, view.attachments, view.bulk, view.stage].flatMap(read),
      ...view.must,
      ...view.should,
      ...view.keepClear,
      ...(view.readingArea ? [view.readingArea] : []),
      ...(view.compose ? composeNames(view.compose) : []),
    ]),
  ]
}

function composeNames(compose: Compose): string[] {
  return [
    ...compose.editors,
    ...compose.send,
    compose.sent.shows,
    ...(compose.sent.unless ? [compose.sent.unless] : []),
  ]
}

import * as z from 'zod'

/** From what a draft was begun: a version, a template, or nothing. */
export type Origin = { is: 'version'; hash: string } | { is: 'template'; key: string } | { is: 'nothing' }

export function originOf(query: Readonly<Record<string, string>>): Origin {
  if (query.from) return { is: 'version', hash: query.from }
  return query.template ? { is: 'template', key: query.template } : { is: 'nothing' }
}

/** The address of the room in which a draft is written. */
export function draftAddress(origin: Origin): string {
  if (origin.is === 'nothing') return '/manuals/draft'
  return origin.is === 'version' ? `/manuals/draft?from=${origin.hash}` : `/manuals/draft?template=${origin.key}`
}

const Kept = z.object({ text: z.string(), at: z.number(), name: z.string() })
export type Kept = z.infer<typeof Kept>

export interface KeptDrafts {
  read: (origin: Origin) => Kept | undefined
  /** Whether the device had room for it. */
  keep: (origin: Origin, draft: Kept) => boolean
  forget: (origin: Origin) => void
  /** All of this person's, the latest first. */
  all: () => (Kept & { origin: Origin })[]
}

const mark = 'guiderail.draft '
const keptFor = 30 * 86_400_000

/** Drafts of anybody that nobody has touched for a month are let go: they lie on this device as they were typed. */
export function forgetOldDrafts(storage: Storage, now: number): void {
  for (const at of placesIn(storage, mark)) {
    const kept = parsed(storage.getItem(at))
    if (!kept || kept.at < now - keptFor) storage.removeItem(at)
  }
}

/** Whose drafts they are: a person in an organisation. */
export interface Whose {
  organisation: string
  user: string
}

const prefixOf = ({ organisation, user }: Whose) => `${mark}${organisation} ${user} `

/** Where somebody's drafts lie on this device. */
export const draftsOf = (storage: Storage, whose: Whose): readonly string[] => placesIn(storage, prefixOf(whose))

/** Somebody signs out: what was begun goes, for whoever comes next could read it. */
export function forgetDraftsOf(storage: Storage, whose: Whose): void {
  for (const at of draftsOf(storage, whose)) storage.removeItem(at)
}

/** Somebody signs in: what anybody else left here goes, though they never signed out. */
export function forgetDraftsOfOthers(storage: Storage, whose: Whose): void {
  for (const at of placesIn(storage, mark)) if (!at.startsWith(prefixOf(whose))) storage.removeItem(at)
}

const placesIn = (storage: Storage, prefix: string): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((at) => at.startsWith(prefix))

/** Drafts stay on this device until they are published, let go, a month old, or their writer signs out; each person has their own. */
export function openKeptDrafts(storage: Storage, whose: Whose): KeptDrafts {
  const prefix = prefixOf(whose)
  const place = (origin: Origin) => prefix + draftAddress(origin)
  const readAt = (at: string) => parsed(storage.getItem(at))
  return {
    read: (origin) => readAt(place(origin)),
    keep: (origin, draft) => {
      try {
        storage.setItem(place(origin), JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    forget: (origin) => storage.removeItem(place(origin)),
    all: () =>
      placesIn(storage, prefix)
        .flatMap((at) => {
          const kept = readAt(at)
          const { searchParams } = new URL(at.slice(prefix.length), 'http://draft')
          return kept ? [{ ...kept, origin: originOf(Object.fromEntries(searchParams)) }] : []
        })
        .toSorted((one, other) => other.at - one.at),
  }
}

function parsed(text: string | null): Kept | undefined {
  if (text === null) return undefined
  try {
    return Kept.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

import type { ComponentType } from 'preact'
import type { OrganisationRole } from '#shared/api/session.ts'
import { QueueCount } from '../queue/count.tsx'

/** Every main page that the console is made of. Its text is `nav.NAME`, its key after `g` stands in `goKeys`. */
export type EntryName =
  | 'board'
  | 'deals'
  | 'people'
  | 'process'
  | 'manuals'
  | 'queue'
  | 'today'
  | 'myScore'
  | 'myDeals'
  | 'logs'
  | 'sites'
  | 'settings'
  | 'account'

/** A page that the bar, the palette and the shortcuts lead to. */
export interface Entry {
  href: string
  name: EntryName
  /** Who has such a page. */
  roles: readonly OrganisationRole[]
  /** Does this address belong to the entry? */
  here: (path: string) => boolean
  /** In the bar on every screen, or a tool that only the menu, the palette and wide bars show. */
  place: 'bar' | 'menu'
  /** Drawn behind the text: how many wait there. It draws nothing while it is none. */
  Count?: ComponentType
}

const readers = ['manager', 'admin', 'auditor'] as const
const reps = ['rep'] as const
const everybody = ['rep', 'manager', 'admin', 'auditor'] as const

const within = (root: string) => (path: string) => path === root || path.startsWith(`${root}/`)
const home = (path: string) => path === '/' || path.startsWith('/reps/')

/**
 * The main entries, in the order in which they are read: this week, deals, people, process, manuals, queue; for a rep: today, own
 * score, own deals. Only pages that exist: a page adds its line when it is whole.
 */
export const entries: readonly Entry[] = [
  { href: '/', name: 'board', roles: readers, here: home, place: 'bar' },
  { href: '/deals', name: 'deals', roles: readers, here: within('/deals'), place: 'bar' },
  { href: '/people', name: 'people', roles: readers, here: within('/people'), place: 'bar' },
  { href: '/process', name: 'process', roles: readers, here: within('/process'), place: 'bar' },
  { href: '/manuals', name: 'manuals', roles: readers, here: within('/manuals'), place: 'bar' },
  { href: '/queue', name: 'queue', roles: readers, here: within('/queue'), place: 'bar', Count: QueueCount },
  { href: '/today', name: 'today', roles: reps, here: within('/today'), place: 'bar' },
  { href: '/', name: 'myScore', roles: reps, here: home, place: 'bar' },
  { href: '/deals', name: 'myDeals', roles: reps, here: within('/deals'), place: 'bar' },
  { href: '/today', name: 'today', roles: ['manager', 'admin'], here: within('/today'), place: 'menu' },
  { href: '/queue', name: 'queue', roles: reps, here: within('/queue'), place: 'menu' },
  { href: '/manuals', name: 'manuals', roles: reps, here: within('/manuals'), place: 'menu' },
  { href: '/logs', name: 'logs', roles: readers, here: within('/logs'), place: 'menu' },
  { href: '/sites', name: 'sites', roles: ['admin', 'auditor'], here: within('/sites'), place: 'menu' },
  { href: '/settings', name: 'settings', roles: ['admin', 'auditor'], here: within('/settings'), place: 'menu' },
  { href: '/account', name: 'account', roles: everybody, here: within('/account'), place: 'menu' },
]

/** What is pressed after `g` to go there. */
export const goKeys = {
  board: 'b',
  deals: 'd',
  people: 'u',
  process: 'p',
  manuals: 'm',
  queue: 'q',
  today: 't',
  myScore: 'b',
  myDeals: 'd',
  logs: 'l',
  sites: 's',
  settings: 'o',
  account: 'a',
} as const satisfies Record<EntryName, string>

/** The entries of a role, in order. */
export function entriesOf(role: OrganisationRole): readonly Entry[] {
  return entries.filter(({ roles }) => roles.includes(role))
}

import { tinykeys } from 'tinykeys'
import type { OrganisationRole } from '#shared/api/session.ts'
import type { PaletteKey } from '#shared/i18n/console.palette.ts'
import { type EntryName, entriesOf, goKeys } from '../app/nav.ts'
import type { Frame, ListDeed } from './frame.ts'

/** What a shortcut does: goes to an entry, or acts on the page in view. */
export type Deed =
  | { go: string; name: EntryName }
  | { act: 'palette' | 'help' | 'find' | 'refresh' }
  | { list: ListDeed }

export interface Shortcut {
  /** Presses in order, each as it is written on the key. */
  presses: readonly string[]
  /** The same for the listener. */
  bindings: readonly string[]
  deed: Deed
  /** Without a modifier: such a one can be switched off and keeps still while somebody types. */
  single: boolean
}

const acts: readonly Shortcut[] = [
  { presses: ['$mod', 'K'], bindings: ['$mod+k'], deed: { act: 'palette' }, single: false },
  { presses: ['/'], bindings: ['/'], deed: { act: 'find' }, single: true },
  { presses: ['r'], bindings: ['r'], deed: { act: 'refresh' }, single: true },
  { presses: ['?'], bindings: ['Shift+?', '?'], deed: { act: 'help' }, single: true },
]

/** In the lists of the queues. */
const inLists: readonly Shortcut[] = [
  { presses: ['j'], bindings: ['j'], deed: { list: 'next' }, single: true },
  { presses: ['k'], bindings: ['k'], deed: { list: 'previous' }, single: true },
  { presses: ['x'], bindings: ['x'], deed: { list: 'choose' }, single: true },
  { presses: ['y'], bindings: ['y'], deed: { list: 'favour' }, single: true },
  { presses: ['n'], bindings: ['n'], deed: { list: 'against' }, single: true },
]

/** Every shortcut that a role has. The listener and the help sheet both read this, so that neither knows more than the other. */
export function shortcutsOf(role: OrganisationRole): readonly Shortcut[] {
  const going = entriesOf(role).map(({ href, name }) => ({
    presses: ['g', goKeys[name]],
    bindings: [`g ${goKeys[name]}`],
    deed: { go: href, name },
    single: true,
  }))
  return [...acts, ...inLists, ...going]
}

/** What a shortcut of an act is called. */
export const actTexts = {
  palette: 'key.palette',
  help: 'key.help',
  find: 'key.find',
  refresh: 'key.refresh',
} as const satisfies Record<string, PaletteKey>

/** The same in a list. */
export const listTexts = {
  next: 'key.next',
  previous: 'key.previous',
  choose: 'key.choose',
  favour: 'key.favour',
  against: 'key.against',
} as const satisfies Record<ListDeed, PaletteKey>

/** Listens until the returned function is called. */
export function listen(role: OrganisationRole, frame: Frame, route: (address: string) => void): () => void {
  const table = shortcutsOf(role).flatMap((shortcut) =>
    shortcut.bindings.map((binding) => {
      const answer = (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.isComposing || event.repeat) return
        if (shortcut.single && (!frame.keys.value || occupied(event))) return
        if (perform(shortcut.deed, frame, route)) event.preventDefault()
      }
      return [binding, answer] as const
    }),
  )
  return tinykeys(window, Object.fromEntries(table))
}

/** Does what a shortcut is for; tells whether there was anything to do. */
export function perform(deed: Deed, frame: Frame, route: (address: string) => void): boolean {
  if ('go' in deed) route(deed.go)
  else if ('list' in deed) return frame.listDeed.value?.(deed.list) ?? false
  else if (deed.act === 'find') return focusFind()
  else if (deed.act === 'refresh') frame.refresh.value?.()
  else frame.sheet.value = deed.act
  return true
}

function focusFind(): boolean {
  const find = document.querySelector<HTMLInputElement>('main input[type="search"]')
  find?.focus()
  find?.select()
  return find !== null
}

/** Is somebody typing, or does something lie over the page? Then single keys are not ours. */
function occupied(event: KeyboardEvent): boolean {
  const [target] = event.composedPath()
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'))
  return typing || document.querySelector('dialog[open]') !== null
}

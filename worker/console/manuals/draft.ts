import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { KeptDrafts, Origin } from './keptDrafts.ts'

export interface Given {
  text: string
}

/** A text being written, kept on this device with every change. */
export interface Draft {
  text: ReadonlySignal<string>
  /** The last text that did not come from writing, for what is written in to take over; each is an object of its own. */
  given: ReadonlySignal<Given>
  /** Something else than what it was begun with. */
  changed: ReadonlySignal<boolean>
  /** When the device last took it; nothing where it has no room. */
  keptAt: ReadonlySignal<number | undefined>
  /** The text before the last replacement as a whole, to go back to. */
  before: ReadonlySignal<string | undefined>
  /** Another tab wrote over what this one last kept; nothing is kept from here until one of the two is chosen. */
  elsewhere: ReadonlySignal<boolean>
  /** Looks whether another tab wrote. */
  look: () => void
  /** Goes on with the text of this page, or with that of the other tab. */
  keepThis: () => void
  takeOther: () => void
  write: (text: string) => void
  /** Another text in its place. */
  replace: (text: string) => void
  back: () => void
  /** Begins again with what it was begun with. */
  discard: () => void
  forget: () => void
}

export function openDraft(drafts: KeptDrafts, origin: Origin, begun: string, now: () => number): Draft {
  const kept = drafts.read(origin)
  const text = signal(kept?.text ?? begun)
  const given = signal<Given>({ text: text.value })
  const keptAt = signal(kept?.at)
  const before = signal<string | undefined>(undefined)
  const elsewhere = signal(false)
  let seen = kept?.text
  const look = () => {
    elsewhere.value = drafts.read(origin)?.text !== seen
  }
  const forget = () => {
    drafts.forget(origin)
    seen = undefined
    keptAt.value = undefined
  }
  const keep = () => {
    elsewhere.value = false
    if (text.value === begun) return forget()
    const at = now()
    const held = drafts.keep(origin, { text: text.value, at, name: nameIn(text.value) })
    if (held) seen = text.value
    keptAt.value = held ? at : undefined
  }
  const write = (next: string) => {
    if (next === text.value) return
    text.value = next
    look()
    if (!elsewhere.value) keep()
  }
  const give = (next: string) => {
    given.value = { text: next }
    write(next)
  }
  const replace = (next: string) => {
    before.value = text.value === '' ? undefined : text.value
    give(next)
  }
  return {
    text,
    given,
    changed: computed(() => text.value !== begun),
    keptAt,
    before,
    elsewhere,
    look,
    keepThis: keep,
    takeOther: () => {
      seen = drafts.read(origin)?.text
      replace(seen ?? begun)
      keep()
    },
    write: (next) => {
      if (next !== text.value) before.value = undefined
      write(next)
    },
    replace,
    back: () => {
      const last = before.value
      before.value = undefined
      if (last !== undefined) give(last)
    },
    discard: () => replace(begun),
    forget,
  }
}

/** What a text that may not yet be readable calls its manual: its key, as lists of drafts show it. */
function nameIn(text: string): string {
  return /^key:\s*["']?([\w-]+)/m.exec(text)?.[1] ?? ''
}

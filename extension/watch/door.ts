import { type Door, doorName } from '../rooms/door.ts'
import type { Draft } from './draft.ts'
import { isDark, keepClear, readingArea } from './place.ts'
import type { OpenView } from './view.ts'

/** Opens the door for the panel in this isolated world, and shuts it when this generation ends. */
export function openDoor(o: {
  signal: AbortSignal
  draft: Draft
  open: () => OpenView | undefined
  context: Door['context']
  guard: Door['guard']
}): { changed: () => void } {
  const listeners = new Set<() => void>()
  const door: Door = {
    signal: o.signal,
    insert: o.draft.insert,
    editor: o.draft.editor,
    draftHasFocus: o.draft.hasFocus,
    open: o.open,
    context: o.context,
    keepClear: () => keepClear(o.open()),
    readingArea: () => readingArea(o.open()),
    dark: () => isDark(o.open()),
    guard: o.guard,
    onChange: (listener) => listeners.add(listener),
  }
  const world = globalThis as { [doorName]?: Door }
  world[doorName] = door
  o.signal.addEventListener('abort', () => {
    listeners.clear()
    if (world[doorName] === door) delete world[doorName]
  })
  return {
    changed: () => {
      for (const listener of [...listeners]) listener()
    },
  }
}

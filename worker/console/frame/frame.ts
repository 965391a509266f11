import { type ReadonlySignal, type Signal, signal } from '@preact/signals'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What lies over the page: nothing, the palette, the sheet of shortcuts, or the question before drafts go with a sign-out. */
export type Sheet = 'palette' | 'help' | 'leaving' | undefined

/** What single keys do in the list of the page in view. */
export type ListDeed = 'next' | 'previous' | 'choose' | 'favour' | 'against'

/** What stands around every page, whichever it is. */
export interface Frame {
  /** Remembered on this device. */
  theme: ReadonlySignal<Theme>
  paint: (theme: Theme) => void
  /** Do single keys act? Remembered on this device; they do until somebody switches them off. */
  keys: ReadonlySignal<boolean>
  setKeys: (on: boolean) => void
  sheet: Signal<Sheet>
  /** Loads what the page in view shows again; nothing where there is nothing to load. */
  refresh: Signal<(() => void) | undefined>
  /** Does something in the list of the page in view, and tells whether there was anything to do; nothing where there is no such list. */
  listDeed: Signal<((deed: ListDeed) => boolean) | undefined>
  /** Counts what the pulse told of, for what stands around the page and has to follow. */
  beats: Signal<number>
}

const remembered = { theme: 'guiderail.theme', keys: 'guiderail.keys' } as const

export function openFrame(storage: Pick<Storage, 'getItem' | 'setItem'>): Frame {
  const theme = signal(themes.find((one) => one === storage.getItem(remembered.theme)) ?? 'system')
  const keys = signal(storage.getItem(remembered.keys) !== 'off')
  return {
    theme,
    paint: (chosen) => {
      theme.value = chosen
      storage.setItem(remembered.theme, chosen)
    },
    keys,
    setKeys: (on) => {
      keys.value = on
      storage.setItem(remembered.keys, on ? 'on' : 'off')
    },
    sheet: signal(undefined),
    refresh: signal(undefined),
    listDeed: signal(undefined),
    beats: signal(0),
  }
}

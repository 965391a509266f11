import { settingsOf } from '../settings.ts'
import type { DealState, Setting } from '../state.ts'

/**
 * What attributes were, from the entry of the first visit that stays: the value that held then, and each later one. Before
 * `before` a value that repeats the one before it is left out.
 */
export function keptSettings(state: DealState, entered: number, before: number): DealState['attributes'] {
  return Object.fromEntries(
    Object.keys(state.attributes)
      .map((key): [string, Setting[]] => [key, keep([...settingsOf(state, key)], entered, before)])
      .filter(([, settings]) => settings.length > 0),
  )
}

function keep(settings: Setting[], entered: number, before: number): Setting[] {
  const held = settings.findLastIndex(({ at }) => at <= entered)
  const later = held < 0 ? settings : settings.slice(held)
  const [first, ...rest] = later
  if (!first || rest.some(({ corrects }) => corrects)) return later
  const { corrects: _, ...plain } = first
  const kept: Setting[] = [held < 0 ? first : plain]
  for (const setting of rest) if (setting.at >= before || !repeats(kept.at(-1), setting)) kept.push(setting)
  return kept
}

function repeats(a: Setting | undefined, b: Setting): boolean {
  return a !== undefined && a.value === b.value && a.apart === b.apart
}

import type { ChangeLine } from '#shared/api/manuals.ts'

/** What a change does to those who work by it, the weightiest first. */
export const effects = ['stricter', 'looser', 'other', 'words'] as const
export type Effect = (typeof effects)[number]

export interface ChangeGroup {
  effect: Effect
  changes: readonly ChangeLine[]
}

/** The changes by what they do; a group without any is left out. */
export function changeGroups(changes: readonly ChangeLine[]): ChangeGroup[] {
  return effects
    .map((effect) => ({ effect, changes: changes.filter((change) => change.effect === effect) }))
    .filter((group) => group.changes.length > 0)
}

import type { StepNote } from '#shared/api/notes.ts'

export interface StepNotes {
  first: StepNote
  notes: readonly StepNote[]
}

/** Notes by what they speak of, the most spoken of first. */
export function byStep(notes: readonly StepNote[]): StepNotes[] {
  const groups = Map.groupBy(notes, ({ manual, stage, step }) => `${manual}/${stage}/${step}`)
  return [...groups.values()]
    .flatMap((all) => (all[0] ? [{ first: all[0], notes: all }] : []))
    .toSorted((a, b) => b.notes.length - a.notes.length || b.first.at - a.first.at)
}

import { activityNames, type Mapping } from '../conformance/activityNames.ts'
import { vocabularyOf } from '../conformance/vocabulary.ts'
import type { Manual } from '../manual/schema.ts'
import type { Meant } from './eventLog.ts'
import { type Expected, rowExpected } from './expected.ts'

/** What the names of a log mean beside the manual's own. */
export interface Naming {
  /** From activity names to stage entries, steps and outcomes. */
  activities?: Mapping | undefined
  /** Activities by which a customer was heard of, and by which they were answered: no part of a case's path. */
  inbound?: readonly string[] | undefined
  outbound?: readonly string[] | undefined
}

export type NameRead = { ok: true; means: Meant } | { ok: false; expected: Expected }

/** Reads names by the mapping, else by key, else by name in either language. */
export function nameReader(manual: Manual, { activities = {}, inbound, outbound }: Naming): (name: string) => NameRead {
  const understand = activityNames(manual, activities)
  const vocabulary = vocabularyOf(manual)
  return (name) => {
    if (inbound?.includes(name)) return read({ is: 'contact', direction: 'in' })
    if (outbound?.includes(name)) return read({ is: 'contact', direction: 'out' })
    const understood = understand(name)
    if (understood.is === 'ambiguous') return { ok: false, expected: rowExpected.oneMeaning(understood.meanings) }
    if (understood.is === 'nowhere') return { ok: false, expected: rowExpected.inManual(understood.meaning) }
    if (understood.is !== 'activity') return read(understood)
    const { label } = understood
    const activity = vocabulary.activities[label]
    if (!activity) return read({ is: 'unknown' })
    return read(
      activity.kind === 'entry'
        ? { is: 'entry', stage: activity.stage, label }
        : { is: 'step', step: activity.step, label },
    )
  }
}

function read(means: Meant): NameRead {
  return { ok: true, means }
}

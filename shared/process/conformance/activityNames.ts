import type { Manual } from '../manual/schema.ts'
import type { Text } from '../text.ts'
import { unknownActivity, vocabularyOf } from './vocabulary.ts'

/** What a log's name of an activity means: the entry of a stage, a step, or an outcome. */
export type Meaning = { stage: string } | { step: string } | { outcome: string }

/** By the log's names; a name that is not here stands for a key, or for a name in either language. */
export type Mapping = Readonly<Record<string, Meaning>>

export type Understood =
  | { is: 'activity'; label: number; entry: boolean }
  | { is: 'outcome'; outcome: string }
  /** Nothing in the manual is called so; it stays in the case as a deviation. */
  | { is: 'unknown' }
  | { is: 'ambiguous'; meanings: readonly Meaning[] }
  /** The mapping names what the manual lacks. */
  | { is: 'nowhere'; meaning: Meaning }

interface Named {
  key: string
  name: Text
  meaning: Meaning
}

/** What the names of a log mean: by the mapping, else by key, else by name in Chinese or English. */
export function activityNames(manual: Manual, mapping: Mapping): (name: string) => Understood {
  const named: Named[] = [
    ...manual.stages.map(({ key, name }) => ({ key, name, meaning: { stage: key } })),
    ...[...manual.stages, ...manual.outcomes]
      .flatMap((one) => one.steps)
      .map(({ key, name }) => ({ key, name, meaning: { step: key } })),
    ...manual.outcomes.map(({ key, name }) => ({ key, name, meaning: { outcome: key } })),
  ]
  const byKey = grouped(named.map(({ key, meaning }) => [key, meaning]))
  const byName = grouped(named.flatMap(({ name, meaning }) => spellings(name).map((one): Entry => [one, meaning])))
  const read = new Map<string, Understood>()
  return (name) => {
    const known = read.get(name)
    if (known) return known
    const mapped = Object.hasOwn(mapping, name) ? mapping[name] : undefined
    const meanings = mapped ? [mapped] : (byKey.get(name) ?? byName.get(folded(name)) ?? [])
    const understood = understand(manual, meanings)
    read.set(name, understood)
    return understood
  }
}

type Entry = [string, Meaning]

function understand(manual: Manual, meanings: readonly Meaning[]): Understood {
  const [meaning, ...others] = meanings
  if (!meaning) return { is: 'unknown' }
  if (others.length > 0) return { is: 'ambiguous', meanings }
  if ('outcome' in meaning) {
    const outcome = manual.outcomes.find(({ key }) => key === meaning.outcome)
    return outcome ? { is: 'outcome', outcome: outcome.key } : { is: 'nowhere', meaning }
  }
  const entry = 'stage' in meaning
  const label = entry ? vocabularyOf(manual).entry(meaning.stage) : vocabularyOf(manual).step(meaning.step)
  return label === unknownActivity ? { is: 'nowhere', meaning } : { is: 'activity', label, entry }
}

function grouped(entries: readonly Entry[]): Map<string, Meaning[]> {
  const groups = new Map<string, Meaning[]>()
  for (const [name, meaning] of entries) {
    const group = groups.get(name) ?? []
    const known = group.some((one) => JSON.stringify(one) === JSON.stringify(meaning))
    groups.set(name, known ? group : [...group, meaning])
  }
  return groups
}

function spellings(name: Text): string[] {
  return [...new Set([name['zh-CN'], name.en].filter((one) => one !== undefined).map(folded))]
}

/** Names are the same whatever their case, width and spaces at the ends. */
function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

import type { Manual } from '../manual/schema.ts'
import type { Stage } from '../manual/stage.ts'
import type { Step } from '../manual/step.ts'
import type { Text } from '../text.ts'
import type { Change, Subject } from './change.ts'
import { type Fields, fieldChanges } from './fields.ts'
import { type Matched, match } from './match.ts'
import { longestRise } from './rise.ts'

/**
 * What one version of a manual changes against another, by meaning: what was added, removed, moved, and every field that
 * differs. Things are the same by key, or where one had the other's key formerly. Nothing for a manual and itself.
 */
export function diff(before: Manual, after: Manual): Change[] {
  return [
    ...manualChanges(before, after),
    ...listChanges('role', before.roles, after.roles),
    ...listChanges('attribute', before.attributes, after.attributes),
    ...listChanges('pause', before.pauses, after.pauses),
    ...stageChanges(before, after),
    ...stepChanges(before, after),
    ...listChanges('outcome', before.outcomes, after.outcomes),
    ...listChanges('phrase rule', before.phraseRules, after.phraseRules),
    ...listChanges('script', before.scripts, after.scripts),
  ]
}

const toldApart = new Set(['roles', 'attributes', 'pauses', 'numbers', 'stages', 'outcomes', 'phraseRules', 'scripts'])
const none: ReadonlySet<string> = new Set()

function manualChanges(before: Manual, after: Manual): Change[] {
  const about = { key: after.key, name: after.name }
  return [
    ...fieldChanges({ ...about, subject: 'manual' }, before, after, toldApart),
    ...fieldChanges({ ...about, subject: 'numbers' }, before.numbers, after.numbers, none),
  ]
}

interface Named {
  key: string
  name: Text
}

function listChanges<T extends Named & Fields>(subject: Subject, before: readonly T[], after: readonly T[]): Change[] {
  const matched = match(before, after)
  return [...comings(subject, matched), ...matched.pairs.flatMap((pair) => pairChanges(subject, pair, new Set()))]
}

/** Subjects that ask something of somebody: with one more there is more to do. */
const asking: ReadonlySet<Subject> = new Set<Subject>(['stage', 'step', 'phrase rule'])

function comings<T extends Named>(subject: Subject, { added, removed }: Matched<T>): Change[] {
  const effect = (asks: Change['effect']) => (asking.has(subject) ? asks : 'other')
  return [
    ...removed.map(({ key, name }): Change => ({ what: 'removed', subject, key, name, effect: effect('looser') })),
    ...added.map(({ key, name }): Change => ({ what: 'added', subject, key, name, effect: effect('stricter') })),
  ]
}

function pairChanges<T extends Named & Fields>(
  subject: Subject,
  pair: { before: T; after: T },
  apart: Set<string>,
): Change[] {
  const { key, name } = pair.after
  return fieldChanges({ subject, key, name }, pair.before, pair.after, apart)
}

const toldOfStage = new Set(['steps', 'gate'])

function stageChanges(before: Manual, after: Manual): Change[] {
  const matched = match(before.stages, after.stages)
  return [
    ...comings('stage', matched),
    ...moved(
      'stage',
      matched.pairs.map((pair) => ({ ...pair, place: before.stages.indexOf(pair.before) })),
    ),
    ...matched.pairs.flatMap((pair) => [...pairChanges('stage', pair, toldOfStage), ...gateChanges(pair)]),
  ]
}

function gateChanges({ before, after }: { before: Stage; after: Stage }): Change[] {
  const about = { subject: 'gate' as const, key: after.key, stage: { key: after.key, name: after.name } }
  if (!before.gate && !after.gate) return []
  if (!before.gate) return [{ what: 'added', ...about, name: after.gate?.name ?? after.name, effect: 'stricter' }]
  if (!after.gate) return [{ what: 'removed', ...about, name: before.gate.name, effect: 'looser' }]
  return fieldChanges({ ...about, name: after.gate.name }, before.gate, after.gate, none)
}

/** Those whose place among the ones that stayed is another: as few as tell the new order. */
function moved(subject: Subject, pairs: readonly { before: Named; after: Named; place: number }[]): Change[] {
  const kept = longestRise(pairs.map((pair) => pair.place))
  return pairs
    .filter((_, index) => !kept.has(index))
    .map(({ after: { key, name } }) => ({ what: 'moved', subject, key, name, effect: 'other' }))
}

interface Placed {
  key: string
  formerly: readonly string[]
  name: Text
  step: Step
  stage: Stage
}

function placed(manual: Manual): Placed[] {
  return manual.stages.flatMap((stage) => stage.steps.map((step) => ({ ...step, step, stage })))
}

/** A step may have gone to another stage: it is still the same step. */
function stepChanges(before: Manual, after: Manual): Change[] {
  const old = placed(before)
  const matched = match(old, placed(after))
  const stageOf = ({ stage: { key, name } }: Placed) => ({ key, name })
  const home = (one: Placed) =>
    match(before.stages, after.stages).pairs.find((pair) => pair.before === one.stage)?.after
  return [
    ...comings('step', matched).map((change) => {
      const list = change.what === 'added' ? matched.added : matched.removed
      const one = list.find((candidate) => candidate.key === change.key)
      return { ...change, ...(one ? { stage: stageOf(one) } : {}), effect: weight(change, one?.step) }
    }),
    ...matched.pairs.flatMap((pair): Change[] => {
      const about = { subject: 'step' as const, key: pair.after.key, name: pair.after.name, stage: stageOf(pair.after) }
      const gone = home(pair.before) !== pair.after.stage
      return [
        ...(gone
          ? [
              {
                what: 'moved' as const,
                ...about,
                before: pair.before.stage.key,
                after: pair.after.stage.key,
                effect: 'other' as const,
              },
            ]
          : []),
        ...fieldChanges(about, pair.before.step, pair.after.step, none),
      ]
    }),
    ...after.stages.flatMap((stage) => {
      const here = matched.pairs.filter((pair) => pair.after.stage === stage && home(pair.before) === stage)
      return moved(
        'step',
        here.map((pair) => ({ ...pair, place: old.indexOf(pair.before) })),
      ).map((change) => ({
        ...change,
        stage: { key: stage.key, name: stage.name },
      }))
    }),
  ]
}

/** What is only recommended asks nothing of anybody. */
function weight(change: Change, step: Step | undefined): Change['effect'] {
  return step && step.ask !== 'required' ? 'other' : change.effect
}

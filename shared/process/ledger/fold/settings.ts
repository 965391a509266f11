import { nameOf } from '../../manual/condition/expression.ts'
import type { Manual } from '../../manual/schema.ts'
import { structureOf } from '../../manual/structure.ts'
import type { Judging } from '../../obligations/judging.ts'
import { settingsOf } from '../settings.ts'
import type { DealState, Setting } from '../state.ts'

/**
 * What attributes were, from the entry of the first visit that stays: the value that held then, and each later one; of an
 * attribute that nothing in the only visit that stays goes by, from `before`. A value from before that which repeats the one
 * before it is left out.
 */
export function keptSettings(
  state: DealState,
  judgings: readonly Judging[],
  cut: { count: number; before: number },
): DealState['attributes'] {
  const stays = judgings.flatMap(({ manual, visits }) => visits.slice(cut.count).map((visit) => ({ manual, visit })))
  const entered = Math.min(...stays.map(({ visit }) => visit.entered))
  const wentBy = (key: string) =>
    stays.some(({ manual, visit }) => visit.left !== undefined || goesBy(manual, visit.stage, key))
  return Object.fromEntries(
    Object.keys(state.attributes)
      .map((key): [string, Setting[]] => {
        const from = wentBy(key) ? entered : Math.max(entered, cut.before - 1)
        return [key, keep([...settingsOf(state, key)], from, cut.before)]
      })
      .filter(([, settings]) => settings.length > 0),
  )
}

/** Whether a stage has a condition or a clock that names an attribute. */
function goesBy(manual: Manual, stage: string, attribute: string): boolean {
  const { steps, choices } = structureOf(manual, stage)
  const conditions = [
    ...steps.map(({ step }) => step.when),
    ...choices.flatMap(({ branches }) => branches.map(({ when }) => when)),
  ]
  const name = new RegExp(`\\b${nameOf(attribute)}\\b`)
  const dates = steps.map(({ step }) => step.timeStandard?.from)
  return (
    conditions.some((condition) => condition !== undefined && name.test(condition)) ||
    dates.some((anchor) => anchor?.at === 'date' && anchor.attribute === attribute)
  )
}

function keep(settings: Setting[], entered: number, before: number): Setting[] {
  const held = settings.findLastIndex(({ at }) => at <= entered)
  const later = held < 0 ? settings : settings.slice(held)
  const [first, ...rest] = later
  if (!first) return later
  const { corrects: _, ...plain } = first
  const kept: Setting[] = [held < 0 ? first : plain]
  if (rest.some(({ corrects }) => corrects)) return [...kept, ...rest]
  for (const setting of rest) if (setting.at >= before || !repeats(kept.at(-1), setting)) kept.push(setting)
  return kept
}

function repeats(a: Setting | undefined, b: Setting): boolean {
  return a !== undefined && a.value === b.value && a.apart === b.apart
}

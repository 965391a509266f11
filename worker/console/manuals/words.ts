import type { Manual } from '#shared/process/manual/schema.ts'
import type { Stage } from '#shared/process/manual/stage.ts'
import type { Step } from '#shared/process/manual/step.ts'
import type { Duration, TimeStandard } from '#shared/process/manual/time.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { ManualSay } from './say.ts'

/** How a manual's names and numbers are said to a reader. */
export interface Words {
  say: ManualSay
  language: Language
  manual: Manual
}

export function durationText({ amount, unit }: Duration, say: ManualSay): string {
  return say(`time.${unit}`, { n: amount })
}

/** "within 2 working days of “Hold the meeting”". */
export function timeText({ within, from, before }: TimeStandard, words: Words): string {
  const { say } = words
  const time = durationText(within, say)
  if (from.at === 'date')
    return say(before ? 'time.before' : 'time.after', { time, name: nameOf(from.attribute, words) })
  if (from.at === 'step') return say('time.step', { time, name: nameOf(from.step, words) })
  return say(`time.${from.at}`, { time })
}

/** What is asked of a step besides that it is done; the usual is not said. */
export function demandsOf(step: Step, words: Words): string[] {
  const { say } = words
  return [
    ...(step.timeStandard ? [timeText(step.timeStandard, words)] : []),
    ...(step.fourEyes ? [say('step.fourEyes')] : []),
    ...(step.repeat && step.repeat.count > 1 ? [say('step.count', { n: step.repeat.count })] : []),
    ...(step.repeat?.every ? [say('step.every', { time: durationText(step.repeat.every, say) })] : []),
    ...(step.role ? [say('step.role', { name: nameOf(step.role, words) })] : []),
    ...(step.after.length > 0 ? [say('step.after', { names: namesOf(step.after, words) })] : []),
    ...(step.fields.length > 0 ? [say('step.fields', { names: namesOf(step.fields, words) })] : []),
    say('step.evidence', { names: step.evidence.map((kind) => say(`evidence.${kind}`)).join(say('list.comma')) }),
    ...(step.ticks ? [say('step.ticks', { name: tickText(step.ticks, say) })] : []),
  ]
}

function tickText({ kind, direction, attachment }: NonNullable<Step['ticks']>, say: ManualSay): string {
  const what = direction ? say(`tick.${kind}.${direction}`) : say(`kind.${kind}`)
  return attachment ? say('tick.attachment', { name: what }) : what
}

/** The ways out of a stage other than to the next. */
export function waysOf({ returns, skips }: Stage, words: Words): string[] {
  return [
    ...returns.map(({ to }) => words.say('way.back', { name: nameOf(to, words) })),
    ...skips.map(({ to }) => words.say('way.skip', { name: nameOf(to, words) })),
  ]
}

export const namesOf = (keys: readonly string[], words: Words) =>
  keys.map((key) => words.say('quoted', { name: nameOf(key, words) })).join(words.say('list.comma'))

/** What anything of the manual with this key is called; a key that names nothing stands for itself. */
export function nameOf(key: string, { manual, language }: Words): string {
  const { stages, roles, attributes, pauses, outcomes, scripts } = manual
  const steps = [...stages, ...outcomes].flatMap((one) => one.steps)
  const found = [...stages, ...steps, ...roles, ...attributes, ...pauses, ...outcomes, ...scripts].find(
    (one) => one.key === key,
  )
  return found ? read(found.name, language) : key
}

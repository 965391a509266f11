import { type LogKey, logTexts } from '#shared/i18n/console.logs.ts'
import type { Meaning } from '#shared/process/conformance/activityNames.ts'
import type { NamedDeviation } from '#shared/process/conformance/judgeLog.ts'
import type { Compared } from '#shared/process/figures/deviationCosts.ts'
import type { Estimate } from '#shared/process/figures/estimate.ts'
import { findStage, findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Placed } from './judgement.ts'
import { tell, type Values } from './say.ts'

/** Texts of the page of logs, in the reader's language. */
export type LogSay = (key: LogKey, values?: Values) => string

export function logSay(language: Language): LogSay {
  return (key, values) => tell(language, logTexts[language][key], values)
}

/** The manual's name of what a meaning stands for; its key where the manual has none. */
export function meantName(manual: Manual, meaning: Meaning, language: Language): string {
  if ('stage' in meaning) return read(findStage(manual, meaning.stage)?.name ?? { en: meaning.stage }, language)
  if ('step' in meaning) return read(findStep(manual, meaning.step)?.step.name ?? { en: meaning.step }, language)
  const outcome = manual.outcomes.find(({ key }) => key === meaning.outcome)
  return read(outcome?.name ?? { en: meaning.outcome }, language)
}

type Kind = Pick<NamedDeviation, 'move' | 'activity' | 'missing'>

/** A kind of deviation, wherever it stands. */
export function kindText(manual: Manual, kind: Kind, language: Language): string {
  return logSay(language)(`kind.${kind.missing ?? 'log'}`, { name: activityName(manual, kind, language) })
}

/** One deviation with its place in the case. */
export function deviationText(manual: Manual, one: Placed, language: Language): string {
  const say = logSay(language)
  const name = activityName(manual, one, language)
  if (one.missing === undefined) return say('not.due', { name, row: one.row ?? '' })
  if (one.before === undefined) return say(`missing.${one.missing}.end`, { name })
  const { name: written, means } = one.before
  return say(`missing.${one.missing}`, { name, before: means ? meantName(manual, means, language) : written })
}

function activityName(manual: Manual, { activity, missing }: Kind, language: Language): string {
  if (missing === undefined) return activity
  return meantName(manual, missing === 'entry' ? { stage: activity } : { step: activity }, language)
}

const day = 86_400_000
const hour = 3_600_000

/** What a figure is told in: the difference with its sign and interval, and both sides. */
export interface ComparedText {
  difference: string
  interval: string
  sides: string
}

/** Times in days, or in hours where both sides are shorter than two days. */
export function timeText(time: Compared, language: Language): ComparedText {
  const unit = Math.max(time.with.value, time.without.value) < 2 * day ? hour : day
  const key = unit === hour ? 'hours' : 'days'
  return texts(time, language, {
    key,
    side: (value) => logSay(language)(key, { n: plain(value / unit, language) }),
    unit,
  })
}

export function wonText(won: Compared, language: Language): ComparedText {
  return texts(won, language, { key: 'points', side: (value) => percent(value, language), unit: 0.01 })
}

interface Measure {
  key: 'hours' | 'days' | 'points'
  side: (value: number) => string
  unit: number
}

function texts({ difference, ...sides }: Compared, language: Language, { key, side, unit }: Measure): ComparedText {
  const say = logSay(language)
  const signed = (value: Estimate[keyof Estimate]) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value / unit)
  return {
    difference: say(key, { n: signed(difference.value) }),
    interval: `[${signed(difference.low)}, ${signed(difference.high)}]`,
    sides: say('compared.sides', { with: side(sides.with.value), without: side(sides.without.value) }),
  }
}

/** Whether the interval leaves no doubt about the direction. */
export function beyondChance({ difference: { low, high } }: Compared): boolean {
  return low > 0 || high < 0
}

/** A fitness between 0 and 1, rounded down: 100 % is said of what has no deviation alone. */
export function fitnessText(fitness: number, language: Language): string {
  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return new Intl.NumberFormat(language, { style: 'percent', ...tenths, roundingMode: 'floor' }).format(fitness)
}

function percent(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value)
}

function plain(value: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)
}

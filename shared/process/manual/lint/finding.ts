import { type Language, read, type Text } from '../../text.ts'
import type { Manual } from '../schema.ts'

/** `error`: it cannot be published so · `warning`: it works, and people will suffer from it · `hint`: it could be simpler. */
export type Level = 'error' | 'warning' | 'hint'

/** What somebody who has run such processes would say of one place of a manual. */
export interface Finding {
  rule: RuleName
  level: Level
  /** The place, as in a document's faults: `stages[2].steps[0]`. */
  at: string
  reason: Text
  suggestion: Text
}

/** Looks at a whole manual for one thing. */
export type Rule = (manual: Manual) => Finding[]

export type RuleName =
  | 'reference'
  | 'circle'
  | 'bounds'
  | 'condition'
  | 'condition never true'
  | 'condition always true'
  | 'stage out of reach'
  | 'outcome out of reach'
  | 'gate never holds'
  | 'step firmer than gate'
  | 'approver asks'
  | 'approvals in a row'
  | 'time standard missing'
  | 'tolerance missing'
  | 'asked twice'
  | 'already known'
  | 'same step twice'
  | 'too many fields'
  | 'choice without values'
  | 'all branches out'
  | 'branch asks nothing'
  | 'hardens to milder'
  | 'script unused'
  | 'role unused'
  | 'attribute unused'
  | 'translation missing'
  | 'phrases missing'
  | 'phrase rule idle'
  | 'evidence impossible'

/** A name of the manual in both languages, to be quoted. */
export function quoted(name: Text): { zh: string; en: string } {
  return { zh: `“${read(name, 'zh-CN')}”`, en: `“${read(name, 'en')}”` }
}

export function both(zh: string, en: string): Text {
  return { 'zh-CN': zh, en }
}

/** What a language is called in each language. */
export const languageName: Record<Language, { zh: string; en: string }> = {
  'zh-CN': { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
}

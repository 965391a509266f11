import type { Mode } from '../manual/rule.ts'
import type { PhraseRule } from '../manual/script.ts'

/**
 * The phrase rules for one kind of message as plain data: made where the manual is, sent to the page where the message is
 * written. `version` is the format's.
 */
export interface CompiledRules {
  version: 1
  rules: CompiledRule[]
  /** Every phrase of every rule, folded, from its first character on. */
  phrases: PhraseNode
  /** Traditional characters that count as the simplified ones of the phrases. */
  same: Record<string, string>
  /** How many folded characters a phrase can span: no match is known before so many are read. */
  reach: number
}

export interface CompiledRule {
  key: string
  kind: PhraseRule['kind']
  mode: Mode
  instead?: string
}

/** What can follow in a phrase, and the rules (by place) whose phrase ends here: one that it speaks of, or one that excuses. */
export interface PhraseNode {
  next?: Record<string, PhraseNode>
  /** A comma or full stop may stand here, for the phrase itself has one. */
  pause?: true
  says?: number[]
  excuses?: number[]
}

/** What is wrong with a text. Offsets are those of the text as given, in UTF-16 units, the end exclusive. */
export type Finding =
  | { rule: string; kind: 'must not'; mode: Mode; start: number; end: number; found: string; instead?: string }
  | { rule: string; kind: 'must'; mode: Mode; instead?: string }

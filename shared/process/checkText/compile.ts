import { findStage, findStep } from '../manual/find.ts'
import type { Manual } from '../manual/schema.ts'
import type { Channel, PhraseRule } from '../manual/script.ts'
import { simplified, traditionalForms } from '../search/simplified.ts'
import { type Language, languages, read } from '../text.ts'
import type { CompiledRule, CompiledRules, PhraseNode } from './compiled.ts'
import { isLetter, marks } from './fold.ts'
import { reader } from './reader.ts'

/** What a message is: in which stage of the deal it is written, for which step, on which channel, in which language. */
export interface MessageKind {
  stage?: string
  step?: string
  channel: Channel
  language: Language
}

/**
 * The rules that hold for such a message, ready for a page. What must be said is looked for in the message's language,
 * what must not be said in every language that the rule names: a forbidden promise is one in a foreign word too.
 */
export function compileRules(manual: Manual, message: MessageKind): CompiledRules {
  const holding = manual.phraseRules.filter(
    (rule) => holds(manual, rule, message) && phrasesOf(rule, message.language).length > 0,
  )
  const phrases: PhraseNode = {}
  const lengths = holding.flatMap((rule, place) => [
    ...phrasesOf(rule, message.language).map((phrase) => enter(phrases, phrase, 'says', place)),
    ...excusesOf(rule).map((phrase) => enter(phrases, phrase, 'excuses', place)),
  ])
  const rules = holding.map((rule) => compiledRule(rule, message.language))
  return { version: 1, rules, phrases, same: sameAs(phrases), reach: 2 * Math.max(0, ...lengths) + 1 }
}

function holds(manual: Manual, rule: PhraseRule, { stage, step, channel }: MessageKind): boolean {
  if (!rule.channels.includes(channel)) return false
  if (rule.step !== undefined && rule.step !== (step && findStep(manual, step)?.step.key)) return false
  const here = stage && findStage(manual, stage)?.key
  return rule.stages === undefined || (here !== undefined && rule.stages.includes(here))
}

function compiledRule(rule: PhraseRule, language: Language): CompiledRule {
  const { key, kind, mode, instead } = rule
  return { key, kind, mode, ...(instead && { instead: read(instead, language) }) }
}

function phrasesOf({ kind, phrases }: PhraseRule, language: Language): string[] {
  const spoken = kind === 'must' ? [language] : languages
  return spoken.flatMap((one) => phrases[one] ?? [])
}

function excusesOf({ kind, unless }: PhraseRule): string[] {
  return kind === 'must' ? [] : languages.flatMap((one) => unless?.[one] ?? [])
}

/** Writes one phrase into the tree and tells its length, folded. A phrase of nothing but signs says nothing. */
function enter(root: PhraseNode, phrase: string, as: 'says' | 'excuses', rule: number): number {
  const characters = foldedPhrase(phrase)
  let node = root
  characters.forEach((character, at) => {
    const pause = character === marks.clause || character === marks.sentence
    if (pause) node.pause = true
    const words = isLetter(characters[at - 1]) && isLetter(characters[at + 1])
    if (!pause || words) node = step(node, pause ? marks.word : character)
  })
  if (node !== root) node[as] = [...new Set([...(node[as] ?? []), rule])]
  return characters.length
}

function foldedPhrase(phrase: string): string[] {
  const folded = reader(simplified(phrase), {})
  folded.read(phrase.length)
  return folded.characters
}

function step(node: PhraseNode, character: string): PhraseNode {
  node.next ??= {}
  const next = node.next[character] ?? {}
  node.next[character] = next
  return next
}

/** What a page has to know of traditional characters: those of the phrases alone. */
function sameAs(phrases: PhraseNode): Record<string, string> {
  const forms = [...charactersOf(phrases, new Set())].flatMap((character) =>
    traditionalForms(character).map((form) => [form, character] as const),
  )
  return Object.fromEntries(forms)
}

function charactersOf(node: PhraseNode, into: Set<string>): Set<string> {
  for (const [character, next] of Object.entries(node.next ?? {})) charactersOf(next, into.add(character))
  return into
}

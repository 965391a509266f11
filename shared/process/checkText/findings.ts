import type { CompiledRule, Finding } from './compiled.ts'
import { marks } from './fold.ts'
import type { Hit } from './match.ts'
import type { Folded } from './reader.ts'

type Said = Extract<Finding, { kind: 'must not' }>

/** From phrases found to what is wrong with a text. */
export function findingsOf(
  rules: readonly CompiledRule[],
  folded: Folded,
  hits: readonly Hit[],
  text: string,
): Finding[] {
  const sentences = sentencesOf(folded)
  const byRule = Map.groupBy(hits, ({ rule }) => rule)
  const said = rules.flatMap((rule, place) => {
    if (rule.kind === 'must') return []
    return apart(unexcused(byRule.get(place) ?? [], sentences)).map((hit) => saidAt(rule, folded, hit, text))
  })
  const unsaid = rules.filter((rule, place) => rule.kind === 'must' && !byRule.has(place))
  return [
    ...said.sort((a, b) => a.start - b.start || a.end - b.end),
    ...unsaid.map((rule) => ({ ...answerOf(rule), kind: 'must' as const })),
  ]
}

function saidAt(rule: CompiledRule, { starts, ends }: Folded, { from, to }: Hit, text: string): Said {
  const start = starts[from] ?? 0
  const end = ends[to - 1] ?? start
  return { ...answerOf(rule), kind: 'must not', start, end, found: text.slice(start, end) }
}

function answerOf({ key, mode, instead }: CompiledRule) {
  return { rule: key, mode, ...(instead !== undefined && { instead }) }
}

/** The number of the sentence that each folded character stands in. */
function sentencesOf({ characters }: Folded): number[] {
  let sentence = 0
  return characters.map((character) => (character === marks.sentence ? ++sentence : sentence))
}

/**
 * Without what is excused. An excuse that holds a phrase ("不保本") excuses that one, so that another promise in the same
 * sentence still counts; one that stands apart ("no", "没有") excuses its sentence.
 */
function unexcused(hits: readonly Hit[], sentences: readonly number[]): Hit[] {
  const said = hits.filter(({ excuse }) => !excuse)
  const excuses = hits.filter(({ excuse }) => excuse)
  const holding = excuses.filter((excuse) => said.some((hit) => holds(excuse, hit)))
  const harmless = new Set(excuses.filter((one) => !holding.includes(one)).map(({ from }) => sentences[from]))
  return said.filter((hit) => !harmless.has(sentences[hit.from]) && !holding.some((excuse) => holds(excuse, hit)))
}

function holds(outer: Hit, inner: Hit): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** Of phrases that overlap, the one that begins first, and the longest of those. */
function apart(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.from - b.from || b.to - a.to)
  let free = 0
  return sorted.filter(({ from, to }) => {
    if (from < free) return false
    free = to
    return true
  })
}

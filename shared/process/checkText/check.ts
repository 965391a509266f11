import type { CompiledRules, Finding } from './compiled.ts'
import { findingsOf } from './findings.ts'
import { type Hit, hitsAt } from './match.ts'
import { type Folded, reader } from './reader.ts'
import { acrossWords, view } from './words.ts'

/** A check on its way. */
export interface Check {
  /** Reads at most so many UTF-16 units on; the findings, once all is read. */
  step(units: number): Finding[] | undefined
}

/** Checks a text in slices, so that a page stays quick while somebody types: any slices lead to the same findings. */
export function startCheck(compiled: CompiledRules, text: string): Check {
  const folded = reader(text, compiled.same)
  const hits: Hit[] = []
  let from = 0
  return {
    step(units) {
      const done = folded.read(Math.max(1, units))
      const until = folded.characters.length - (done ? 0 : compiled.reach + view)
      for (; from < until; from++) {
        hits.push(...hitsAt(folded, from, compiled.phrases).filter((hit) => meant(compiled, folded, hit)))
      }
      return done ? findingsOf(compiled.rules, folded, hits, text) : undefined
    },
  }
}

/** A forbidden phrase that is there by accident is not meant; whatever reads like what must be said is. */
function meant({ rules }: CompiledRules, folded: Folded, hit: Hit): boolean {
  return hit.excuse || rules[hit.rule]?.kind === 'must' || !acrossWords(folded, hit)
}

/**
 * What a text says that it must not, in the text's order, then what it must say and does not. Width, case, traditional
 * forms, and spaces or marks such as - and * between Chinese characters make no difference. Nothing is kept.
 */
export function checkText(compiled: CompiledRules, text: string): Finding[] {
  return startCheck(compiled, text).step(text.length) ?? []
}

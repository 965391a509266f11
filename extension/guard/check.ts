import { startCheck } from '#shared/process/checkText/check.ts'
import type { PhraseRules } from '../rooms/phrases.ts'
import { findingOf, languageOf, nameOf, type Verdict } from './verdict.ts'

/** So many units are read before the page may go on: far less than a frame. */
const slice = 2000

/** Checks a text slice by slice, each when `turn` says so. Where nothing is written nothing is missed. */
export async function check(rules: PhraseRules, text: string, turn: () => Promise<unknown>): Promise<Verdict> {
  const verdict = { rules, of: nameOf(text), findings: [] }
  if (text.trim() === '') return verdict
  const going = startCheck(rules.compiled[languageOf(text)], text)
  for (;;) {
    await turn()
    const found = going.step(slice)
    if (found) return { ...verdict, findings: found.map((one) => findingOf(one, text, rules)) }
  }
}

/** The page's next idle moment. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 1000 }))
}

/** After what the page is at now. */
export function soon(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve))
}

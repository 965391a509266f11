import type { Finding } from '#shared/process/checkText/compiled.ts'
import type { Language } from '#shared/process/text.ts'
import { type DraftFinding, type PhraseRules, stops } from '../rooms/phrases.ts'

/** What a check said of exactly one text. The text itself is not in it. */
export interface Verdict {
  rules: PhraseRules
  of: string
  findings: readonly DraftFinding[]
}

/** Names a text so that another one has another name. Not secret, and never kept: it tells whether a verdict is of this text. */
export function nameOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  return `${text.length}.${a >>> 0}.${b >>> 0}`
}

/** What must be said is looked for in the language that most of the draft is in. */
export function languageOf(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0
  return han >= words ? 'zh-CN' : 'en'
}

/** What only observes is recorded with the sent message and shown to nobody who writes. */
export function shows({ mode }: DraftFinding): boolean {
  return mode !== 'observe'
}

/** The press is stopped only by a verdict of exactly this text under these rules; a missing or older one lets it through. */
export function isStopped(
  verdict: Verdict | undefined,
  rules: PhraseRules,
  of: string,
  waived: string | undefined,
): boolean {
  return verdict?.rules === rules && verdict.of === of && waived !== of && verdict.findings.some(stops)
}

/** The rules that a text goes against, each once. */
export function rulesIn(findings: readonly DraftFinding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule))]
}

const around = 24

export function findingOf(found: Finding, text: string, { about }: PhraseRules): DraftFinding {
  const { rule, mode, instead } = found
  const words = instead === undefined ? undefined : quotedIn(instead)
  return {
    rule,
    mode,
    name: about[rule]?.name ?? rule,
    why: about[rule]?.why ?? '',
    ...(instead !== undefined && { instead }),
    ...(words !== undefined && { words }),
    ...(found.kind === 'must not' && { place: placeOf(found, text) }),
  }
}

function placeOf({ start, end, found }: Extract<Finding, { kind: 'must not' }>, text: string) {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const line = text.indexOf('\n', end)
  const after = text.slice(end, line === -1 ? text.length : line)
  return { start, end, found, before: lastOf(before), after: firstOf(after) }
}

/** Cut between words where there are any, and marked as cut. */
function lastOf(before: string): string {
  if (before.length <= around) return before
  const cut = before.slice(-around)
  return `…${/\s/.test(cut.trimEnd()) ? cut.replace(/^\S*\s+/, '') : cut}`
}

function firstOf(after: string): string {
  if (after.length <= around) return after
  const cut = after.slice(0, around)
  return `${/\s/.test(cut.trimStart()) ? cut.replace(/\s+\S*$/, '') : cut}…`
}

/** An advice that is nothing but a quotation gives the very words to write. */
function quotedIn(instead: string): string | undefined {
  return /^[“"]([^“”"]+)[”"]$/.exec(instead.trim())?.[1]
}

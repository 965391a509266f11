import type { ScriptCard } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import { scriptTexts } from '#shared/i18n/extension.scripts.ts'
import { valuesAt } from '#shared/process/ledger/settings.ts'
import { findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { tokens } from '#shared/process/search/tokens.ts'
import type { Reason, Situation, Suggestion } from '#shared/process/suggest/situation.ts'
import { suggest } from '#shared/process/suggest/suggest.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { withoutMarks } from '../message/subject.ts'
import { isOpen } from './item.ts'
import { nextOf } from './next.ts'
import { type Here, itemsIn } from './visit.ts'

/** What a script's placeholders are filled with, as far as it is known. */
export type Fill = Partial<Record<'person' | 'deal' | 'me' | 'company', string>>

/** What is open on the page. Of a conversation only its subject is known: bodies are never read. */
export type Talking = Pick<Sight, 'view' | 'subject'>

/** The scripts for where the deal and the page are, best first, each with the weightiest reason. */
export function scriptCards(local: Local, where: Here, talking: Talking, fill: Fill, language: Language): ScriptCard[] {
  const subject = withoutMarks(talking.subject ?? '')
  const found = suggest(where.manual, situation(local, where, talking.view, tokens(subject), language))
  return found.flatMap((one) => {
    const script = where.manual.scripts.find(({ key }) => key === one.script)
    if (!script) return []
    const text = script.variants.find(({ key }) => key === one.variant)?.text ?? script.text
    return {
      key: script.key,
      name: read(script.name, language),
      channel: script.channel,
      because: because(where.manual, one, subject, language),
      language: one.language,
      text: fillIn(read(text, one.language), fill, one.language),
    }
  })
}

/** Nobody tells this device how scripts did before: what was used is counted by team, for who leads it. */
function situation(
  local: Local,
  where: Here,
  view: Talking['view'],
  words: readonly string[],
  language: Language,
): Situation {
  const { state, now } = local
  return {
    stage: where.stage.key,
    open: openKeys(local, where),
    ...((view === 'message' || view === 'compose') && { channel: 'email' }),
    language,
    words,
    uses: [],
    values: valuesAt(state, now),
  }
}

/** Open steps, the one next thing first; of a choice the steps that begin its ways. */
function openKeys({ account, now }: Local, where: Here): string[] {
  const next = nextOf(itemsIn(where), { user: account.session.user, now })
  const first = next?.kind === 'choice' ? next.begins : next ? [next.step] : []
  const open = where.steps.filter((one) => isOpen(one.obligation)).map((one) => one.step)
  return [...new Set([...first, ...open].map(({ key }) => key))]
}

/** The weightiest reason that says something: on which channel a script is, and that its condition holds, go without saying. */
function because(manual: Manual, { reasons }: Suggestion, subject: string, language: Language): string {
  return reasons.map((reason) => reasonText(manual, reason, subject, language)).find((text) => text !== undefined) ?? ''
}

function reasonText(manual: Manual, reason: Reason, subject: string, language: Language): string | undefined {
  const texts = scriptTexts[language]
  switch (reason.because) {
    case 'next step':
      return texts.next
    case 'open step':
      return texts.step(read(findStep(manual, reason.step)?.step.name ?? {}, language))
    case 'stage':
      return texts.stage
    case 'words':
      return texts.words(asWritten(subject, reason.words[0] ?? ''))
    case 'worked before':
      return texts.worked(reason.replies, reason.uses)
    case 'channel':
    case 'condition':
      return undefined
  }
}

/** A term of the search as it stands in the subject: "prices", not "price". */
function asWritten(subject: string, term: string): string {
  const words = subject.match(/[\p{Script=Latin}\p{M}\p{N}]+/gu) ?? []
  return words.find((word) => tokens(word).includes(term)) ?? term
}

/** Placeholders become what is known; what is not known stays in brackets, so that nobody sends it unseen. */
export function fillIn(text: string, fill: Fill, language: Language): string {
  return text.replace(/\{\{\s*([a-z-]+)\s*\}\}/g, (_, name: string) => {
    const known = fill[name as keyof Fill]
    return known ?? `[${blanks[language][name as keyof Fill] ?? name}]`
  })
}

const blanks: Record<Language, Record<keyof Fill, string>> = {
  'zh-CN': { person: '联系人', deal: '商机', me: '我的名字', company: '公司' },
  en: { person: 'contact', deal: 'deal', me: 'my name', company: 'company' },
}

import type { Guarded, PhraseRules } from '#extension/rooms/phrases.ts'
import { compileRules } from '#shared/process/checkText/compile.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { type Language, read } from '#shared/process/text.ts'
import { shownOf } from '../card/message.ts'
import { languageFor } from '../card/reader.ts'
import { here, openSteps } from '../card/visit.ts'
import { localDeal } from '../deal/local.ts'
import { tickOf } from '../message/tick.ts'
import { dealOf, type TabState } from '../tabs/state.ts'

/** The phrase rules for the draft that a tab shows: of its deal, in its stage, for the step that sending it would settle. */
export async function guarded(tab: TabState): Promise<Guarded> {
  const { context } = tab.sight
  const deal = dealOf(tab)
  const phrases = deal === undefined ? undefined : await phrasesFor(tab, deal)
  return { context, ...(deal !== undefined && phrases && { deal, phrases }) }
}

async function phrasesFor({ sight }: TabState, deal: string): Promise<PhraseRules | undefined> {
  if (sight.view !== 'compose' || sight.broken.length > 0) return undefined
  const local = await localDeal(deal)
  if (!local || local.state.closed) return undefined
  const where = here(local)
  const step = tickOf(openSteps(where, local.account.session.user), shownOf(local.account, sight))
  return rulesOf(where.manual, { stage: where.stage.key, ...(step && { step: step.key }) }, languageFor(local.account))
}

/** Ready for the page, in both languages that a draft may be in; nothing where no rule is for it. */
export function rulesOf(
  manual: Manual,
  message: { stage: string; step?: string },
  reader: Language,
): PhraseRules | undefined {
  const compile = (language: Language) => compileRules(manual, { ...message, channel: 'email', language })
  const compiled = { 'zh-CN': compile('zh-CN'), en: compile('en') }
  const keys = new Set(Object.values(compiled).flatMap(({ rules }) => rules.map(({ key }) => key)))
  if (keys.size === 0) return undefined
  const about = manual.phraseRules
    .filter(({ key }) => keys.has(key))
    .map(({ key, name, why }) => [key, { name: read(name, reader), why: read(why, reader) }] as const)
  return { compiled, about: Object.fromEntries(about) }
}

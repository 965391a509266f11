import type { ScriptCard } from '#extension/rooms/card.ts'
import { type Language, read } from '#shared/process/text.ts'
import { isOpen } from './item.ts'
import type { Here } from './visit.ts'

/** What a script's placeholders are filled with, as far as it is known. */
export type Fill = Partial<Record<'person' | 'deal' | 'me' | 'company', string>>

/** The scripts of the stage: those of open steps first, each once, in the manual's order. */
export function scriptCards(where: Here, fill: Fill, language: Language): ScriptCard[] {
  const open = where.steps.filter((one) => isOpen(one.obligation)).flatMap((one) => one.step.scripts)
  const rest = where.steps.flatMap((one) => one.step.scripts)
  const keys = [...new Set([...open, ...rest])]
  return keys.flatMap((key) => {
    const script = where.manual.scripts.find((one) => one.key === key)
    if (!script) return []
    const text = fillIn(read(script.text, language), fill, language)
    return [{ key, name: read(script.name, language), channel: script.channel, text }]
  })
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

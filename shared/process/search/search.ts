import type { Manual } from '../manual/schema.ts'
import type { Language } from '../text.ts'
import { type Hit, searchOf } from './searchIndex.ts'

export type { Hit }

/** What a query finds in a manual's scripts, steps and stages, best first; ties in the manual's order. */
export function searchManual(manual: Manual, query: string, language: Language): Hit[] {
  return searchOf(manual, language).find(withoutFiller(query))
}

/** The scripts that a query finds. */
export function searchScripts(manual: Manual, query: string, language: Language): Hit[] {
  return searchManual(manual, query, language).filter(({ kind }) => kind === 'script')
}

/** The scripts for the situation that a conversation is in, by its words as `tokens` gives them. */
export function scriptsFor(manual: Manual, words: readonly string[], language: Language): Hit[] {
  return searchOf(manual, language)
    .fit(words)
    .filter(({ kind }) => kind === 'script')
}

/** Words with which one asks, whatever one asks for. */
const filler = /怎么办|怎么|怎样|如何|什么|为啥|咋办|咋|啥|一下|他们|我们|吗|呢|吧|的|了/g

function withoutFiller(query: string): string {
  return query.replace(filler, ' ')
}

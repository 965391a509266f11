import MiniSearch from 'minisearch'
import type { Manual } from '../manual/schema.ts'
import type { Language } from '../text.ts'
import { type Entry, entriesOf } from './entries.ts'
import { tokens } from './tokens.ts'

/** Something of a manual that a query found, and the terms of the query that it was found by, the longest first. */
export interface Hit {
  kind: Entry['kind']
  key: string
  score: number
  matched: string[]
}

/** How much a word counts by where it stands: most where it says what something is for. */
const boost = { name: 3, scenario: 3, otherwise: 1.5, around: 1, text: 0.3 }

type Search = (query: string) => Hit[]

const searches = new WeakMap<Manual, Map<Language, Search>>()

/** The search of a manual in one language, made once. */
export function indexOf(manual: Manual, language: Language): Search {
  const known = searches.get(manual) ?? new Map<Language, Search>()
  searches.set(manual, known)
  const search = known.get(language) ?? searchOf(entriesOf(manual, language))
  known.set(language, search)
  return search
}

function searchOf(entries: readonly Entry[]): Search {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: Object.keys(boost),
    tokenize: tokens,
    processTerm: (term) => term,
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  const options = { boost, boostTerm: weight, prefix: isWord, fuzzy: (term: string) => (isWord(term) ? 0.2 : false) }
  return (query) =>
    index
      .search(query, options)
      .toSorted((a, b) => b.score - a.score || Number(a.id) - Number(b.id))
      .flatMap(({ id, score, queryTerms }) => {
        const entry = entries[Number(id)]
        return entry ? [{ kind: entry.kind, key: entry.key, score, matched: longest(queryTerms) }] : []
      })
}

/** A single Chinese character says little: it helps where nothing better is there. */
function weight(term: string): number {
  return isWord(term) || term.length > 1 ? 1 : 0.35
}

/** Latin words are found from their beginnings and with a letter wrong. */
function isWord(term: string): boolean {
  return /^[\p{Script=Latin}\p{N}]{3,}$/u.test(term)
}

function longest(terms: readonly string[]): string[] {
  return [...new Set(terms)].toSorted((a, b) => b.length - a.length)
}

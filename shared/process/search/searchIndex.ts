import MiniSearch, { type SearchOptions } from 'minisearch'
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

/** The searches of a manual in one language. */
interface Search {
  /** What somebody looks for, in their own words: any of them, whole or begun or slightly wrong. */
  find(query: string): Hit[]
  /** What fits a conversation, by terms of it as `tokens` gives them: those alone that name a situation. */
  fit(terms: readonly string[]): Hit[]
}

const searches = new WeakMap<Manual, Map<Language, Search>>()

/** The searches of a manual, made once. */
export function searchOf(manual: Manual, language: Language): Search {
  const known = searches.get(manual) ?? new Map<Language, Search>()
  searches.set(manual, known)
  const search = known.get(language) ?? searchIn(entriesOf(manual, language))
  known.set(language, search)
  return search
}

function searchIn(entries: readonly Entry[]): Search {
  const index = new MiniSearch<Entry & { id: number }>({
    fields: Object.keys(boost),
    tokenize: tokens,
    processTerm: (term) => term,
  })
  index.addAll(entries.map((entry, id) => ({ ...entry, id })))
  const hits = (query: string, options: SearchOptions) => {
    const results = index.search(query, options).toSorted((a, b) => b.score - a.score || Number(a.id) - Number(b.id))
    return results.flatMap(({ id, score, queryTerms }) => hitOf(entries[Number(id)], score, queryTerms))
  }
  return {
    find: (query) => hits(query, finding),
    fit: (terms) => hits(terms.filter(tells).join(' '), fitting),
  }
}

const finding: SearchOptions = {
  boost,
  boostTerm: (term) => (isWord(term) || term.length > 1 ? 1 : single),
  prefix: isWord,
  fuzzy: (term) => (isWord(term) ? 0.2 : false),
}

const fitting: SearchOptions = { fields: ['name', 'scenario'], tokenize: (terms) => terms.split(' ') }

/** What a single Chinese character counts: it says little, and helps where nothing better is there. */
const single = 0.35

function hitOf(entry: Entry | undefined, score: number, terms: readonly string[]): Hit[] {
  if (!entry) return []
  const matched = [...new Set(terms)].toSorted((a, b) => b.length - a.length)
  return [{ kind: entry.kind, key: entry.key, score, matched }]
}

/** Whether a word of a conversation tells anything of what it is about: a single character does not, nor "is" and "we". */
function tells(term: string): boolean {
  return term.length > (/\p{Script=Latin}/u.test(term) ? 2 : 1)
}

/** Latin words are found from their beginnings and with a letter wrong. */
function isWord(term: string): boolean {
  return /^[\p{Script=Latin}\p{N}]{3,}$/u.test(term)
}

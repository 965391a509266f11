import MiniSearch from 'minisearch'
import { describe, expect, test } from 'vitest'
import { templates } from '#shared/manuals/list.ts'
import { type Queries, queries, unseenQueries } from '#test/fixtures/queries.ts'
import { Manual } from '../manual/schema.ts'
import { entriesOf } from './entries.ts'
import { searchManual, searchScripts } from './search.ts'

const manuals = new Map(templates.map(({ manual }) => [manual.key, Manual.parse(manual)]))
const general = manualOf('general-b2b')

function manualOf(key: string): Manual {
  const manual = manuals.get(key)
  if (!manual) throw new RangeError(`no template ${key}`)
  return manual
}

describe('searching as reps type', () => {
  test('finds the script that is meant among the first three, at least 19 times in 20', () => {
    const ours = recall(queries, scriptsBySearch)
    const plain = recall(queries, scriptsByWhiteSpace)
    console.log(`${ours.asked} Chinese queries, recall at 3: ${ours.share}; splitting at white space: ${plain.share}`)
    expect(ours.asked).toBeGreaterThanOrEqual(60)
    expect(ours.share).toBeGreaterThanOrEqual(0.95)
    expect(plain.share).toBeLessThan(ours.share)
  })

  test('does nearly as well on queries that it was not made for', () => {
    const ours = recall(unseenQueries, scriptsBySearch)
    const plain = recall(unseenQueries, scriptsByWhiteSpace)
    console.log(`${ours.asked} unseen queries, recall at 3: ${ours.share}; splitting at white space: ${plain.share}`)
    expect(ours.asked).toBeGreaterThanOrEqual(30)
    expect(ours.share).toBeGreaterThanOrEqual(0.9)
  })

  test('knows every script that the queries mean', () => {
    const meant = [queries, unseenQueries].flatMap((set) =>
      Object.entries(set).flatMap(([manual, scripts]) => Object.keys(scripts).map((script) => ({ manual, script }))),
    )
    expect(meant.filter(({ manual, script }) => !manualOf(manual).scripts.some(({ key }) => key === script))).toEqual(
      [],
    )
  })
})

function recall(set: Queries, search: (manual: Manual, query: string) => string[]) {
  const asked = Object.entries(set).flatMap(([manual, scripts]) =>
    Object.entries(scripts).flatMap(([script, list]) =>
      list.map((query) => ({ manual: manualOf(manual), script, query })),
    ),
  )
  const found = asked.filter(({ manual, script, query }) => search(manual, query).slice(0, 3).includes(script))
  return { asked: asked.length, share: Math.round((found.length / asked.length) * 1000) / 1000 }
}

function scriptsBySearch(manual: Manual, query: string): string[] {
  return searchScripts(manual, query, 'zh-CN').map(({ key }) => key)
}

/** The same library and the same texts, with words split at white space and punctuation, and found from their beginnings. */
function scriptsByWhiteSpace(manual: Manual, query: string): string[] {
  const fields = ['name', 'scenario', 'otherwise', 'around', 'text']
  const index = new MiniSearch({ fields, idField: 'key' })
  index.addAll(entriesOf(manual, 'zh-CN').filter(({ kind }) => kind === 'script'))
  return index.search(query, { prefix: true, boost: { name: 3, scenario: 3 } }).map(({ id }) => String(id))
}

describe('a search', () => {
  const firstScript = (query: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
    searchScripts(general, query, language)[0]?.key

  test('takes traditional characters, full width and any case as the same', () => {
    expect(firstScript('客戶嫌貴')).toBe('price-objection')
    expect(firstScript('ＫＩＣＫ－ＯＦＦ')).toBe('kickoff-invite')
  })

  test('finds English words from their beginnings, in other forms and with a letter wrong', () => {
    expect(firstScript('expensive', 'en')).toBe('price-objection')
    expect(firstScript('refer', 'en')).toBe('referral')
    expect(firstScript('minuts', 'en')).toBe('minutes')
    expect(firstScript('asking who decided', 'en')).toBe('who-decides')
  })

  test('finds steps and stages too', () => {
    const [first] = searchManual(general, '报价', 'zh-CN').filter(({ kind }) => kind === 'step')
    expect(first?.key).toBe('quote-sent')
    expect(searchManual(general, '售后跟进', 'zh-CN')).toContainEqual(
      expect.objectContaining({ kind: 'stage', key: 'after-sales' }),
    )
  })

  test('says what it was found by, the longest first', () => {
    expect(searchScripts(general, '太贵', 'zh-CN')[0]?.matched).toEqual(['太贵', '太', '贵'])
  })

  test('finds nothing for nothing, and nothing by what is filled in later', () => {
    expect(searchManual(general, '', 'zh-CN')).toEqual([])
    expect(searchManual(general, '怎么', 'zh-CN')).toEqual([])
    expect(searchScripts(general, '{{me}}', 'zh-CN')).toEqual([])
  })
})

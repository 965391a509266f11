import { matchSorter, rankings } from 'match-sorter'
import type { DealLine } from '#shared/api/deals.ts'
import type { OrganisationRole } from '#shared/api/session.ts'
import { type PaletteKey, paletteTexts } from '#shared/i18n/console.palette.ts'
import { consoleTexts } from '#shared/i18n/console.texts.ts'
import { type Language, languages, read, type Text } from '#shared/process/text.ts'
import { type EntryName, entriesOf, goKeys } from '../app/nav.ts'
import type { Known, Live } from './finder.ts'
import { type Theme, themes } from './frame.ts'

export type Command = { theme: Theme } | 'language' | 'refresh' | 'help' | 'signOut'

/** One line of the palette. */
export interface Choice {
  id: string
  text: string
  hint?: string
  presses?: readonly string[]
  /** What finds it, in every language that the product speaks. */
  words: readonly string[]
  deed: { href: string } | { command: Command }
}

export interface Group {
  name: 'pages' | 'recent' | 'deals' | 'people' | 'manuals' | 'commands'
  choices: readonly Choice[]
}

interface Reader {
  role: OrganisationRole
  language: Language
  theme: Theme
  /** Is there anything to load again on the page in view? */
  refreshes: boolean
}

const most = { deals: 8, people: 6, manuals: 5 } as const

/** What the palette offers for a text, best first within each group; without a text, where one can go and what changed last. */
export function groupsFor(text: string, reader: Reader, known: Known, live: Live): readonly Group[] {
  const pages = pagesOf(reader)
  const commands = commandsOf(reader)
  const deals = known.recent.map((line) => dealOf(line, reader.language))
  if (text === '') return full([group('pages', pages), group('recent', deals), group('commands', commands)])
  const asked = live.deals.map((line) => dealOf(line, reader.language))
  const found = [...sorted(deals, text), ...asked]
  const unique = [...new Map(found.map((choice) => [choice.id, choice])).values()]
  return full([
    group('pages', sorted(pages, text)),
    group('deals', unique.slice(0, most.deals)),
    group('people', sorted(peopleOf(known), text).slice(0, most.people)),
    group('manuals', sorted(manualsOf(known, reader), text).slice(0, most.manuals)),
    group('commands', sorted(commands, text)),
  ])
}

const group = (name: Group['name'], choices: readonly Choice[]): Group => ({ name, choices })
const full = (groups: readonly Group[]) => groups.filter(({ choices }) => choices.length > 0)

/** Every word of the text must be found, in whichever order they were typed. */
function sorted(choices: readonly Choice[], text: string): readonly Choice[] {
  const terms = text.split(/\s+/).filter((term) => term !== '')
  const keys = [({ words }: Choice) => [...words]]
  return terms.reduceRight((left, term) => matchSorter(left, term, { keys, threshold: rankings.ACRONYM }), [...choices])
}

/** How the Chinese names of pages sound, for hands that have no Chinese input at the ready. */
const sounds: Record<EntryName, string> = {
  board: 'benzhou bz',
  deals: 'shangji sj',
  people: 'renyuan ry',
  process: 'liucheng lc',
  manuals: 'shouce sc',
  queue: 'daiban db',
  today: 'jintian jt',
  myScore: 'wodedefen wddf',
  myDeals: 'wodeshangji wdsj',
  logs: 'rizhi rz',
  sites: 'zhandian zd',
  settings: 'zuzhishezhi zzsz shezhi sz',
  account: 'wodezhanghao wdzh',
}

function pagesOf({ role, language }: Reader): Choice[] {
  return entriesOf(role).map(({ href, name }) => ({
    id: `page:${href}`,
    text: told(consoleTexts[language][`nav.${name}`]),
    presses: ['g', goKeys[name]],
    words: [...languages.map((one) => told(consoleTexts[one][`nav.${name}`])), ...sounds[name].split(' ')],
    deed: { href },
  }))
}

function dealOf({ deal, name, stageName, ownerName }: DealLine, language: Language): Choice {
  const hint = `${read(stageName, language)} · ${ownerName}`
  return { id: `deal:${deal}`, text: name, hint, words: [name, ownerName], deed: { href: `/deals/${deal}` } }
}

function peopleOf({ people }: Known): Choice[] {
  return people
    .filter(({ role }) => role === 'rep')
    .map(({ user, name, teamName }) => ({
      ...{ id: `person:${user}`, text: name, hint: teamName },
      ...{ words: [name], deed: { href: `/reps/${user}` } },
    }))
}

/** Manuals have a page of their own for those in whose bar it stands. */
function manualsOf({ manuals }: Known, { role, language }: Reader): Choice[] {
  const entry = entriesOf(role).find(({ name }) => name === 'manuals')
  if (entry === undefined) return []
  return manuals.map(({ hash, name }) => ({
    ...{ id: `manual:${hash}`, text: read(name, language) },
    ...{ words: written(name), deed: { href: `${entry.href}/${hash}` } },
  }))
}

const written = (text: Text) => languages.map((one) => read(text, one))

function commandsOf({ language, theme, refreshes }: Reader): Choice[] {
  const line = (id: string, key: PaletteKey, command: Command, more: Partial<Choice> = {}): Choice => ({
    ...{ id: `command:${id}`, text: told(paletteTexts[language][key]), deed: { command } },
    ...{ words: languages.map((one) => told(paletteTexts[one][key])), ...more },
  })
  return [
    ...(refreshes ? [line('refresh', 'command.refresh', 'refresh', { presses: ['r'] })] : []),
    line('language', 'command.language', 'language'),
    ...themes.filter((one) => one !== theme).map((one) => line(`theme-${one}`, `command.theme.${one}`, { theme: one })),
    line('help', 'command.help', 'help', { presses: ['?'] }),
    line('signOut', 'command.signOut', 'signOut'),
  ]
}

/** These texts have no plural. */
const told = (message: string | { other: string }) => (typeof message === 'string' ? message : message.other)

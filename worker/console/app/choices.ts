import { type Choices, listChoices } from '#shared/api/choices.ts'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { read } from '#shared/process/text.ts'
import { dayIn, dayText, type Filter, type Narrowing } from '../models/period.ts'
import { useLoad } from './load.ts'
import { usePlace, useSay, useWho } from './place.tsx'

/** One thing that figures can be narrowed to, with what there is. */
export interface Choice {
  name: Narrowing
  label: ConsoleKey
  /** What stands there while nothing is chosen. */
  all: ConsoleKey
  options: readonly { value: string; text: string }[]
}

const labels = {
  team: ['filter.team', 'filter.allTeams'],
  rep: ['narrow.rep', 'narrow.allReps'],
  manual: ['narrow.manual', 'narrow.allManuals'],
  version: ['narrow.version', 'narrow.allVersions'],
  segment: ['narrow.segment', 'narrow.allSegments'],
} as const satisfies Record<Narrowing, readonly [ConsoleKey, ConsoleKey]>

/** What there is to choose from, for these fields; where there is no choice, nothing is asked, unless it is set already. */
export function useChoices(fields: readonly Narrowing[], filter: Filter): Choice[] {
  const { language } = useSay()
  const { timeZone } = useWho().organisation
  const { ask } = usePlace().session
  const { value } = useLoad(fields.length > 0 ? 'choices' : undefined, () => ask(listChoices, {}))
  const day = (moment: number) => dayText(dayIn(timeZone, moment), language)
  return fields.flatMap((name): Choice[] => {
    const options = value ? optionsOf[name](value, filter, { language, day }) : []
    const [label, all] = labels[name]
    return options.length > 1 || filter[name] !== undefined ? [{ name, label, all, options }] : []
  })
}

/** On which day each version was published, as far as it is known. */
export function useVersionDays(): ReadonlyMap<string, string> {
  const { language } = useSay()
  const { timeZone } = useWho().organisation
  const { ask } = usePlace().session
  const { value } = useLoad('choices', () => ask(listChoices, {}))
  const versions = (value?.manuals ?? []).flatMap((manual) => manual.versions)
  return new Map(versions.map(({ version, published }) => [version, dayText(dayIn(timeZone, published), language)]))
}

interface Reader {
  language: Parameters<typeof read>[1]
  day: (moment: number) => string
}

type Options = (choices: Choices, filter: Filter, reader: Reader) => Choice['options']

const optionsOf: Record<Narrowing, Options> = {
  team: ({ teams }) => teams.map(({ team, name }) => ({ value: team, text: name })),
  rep: ({ reps }, { team }) => {
    const own = reps.filter((one) => one.team === team)
    // A team may have others below it whose people are not its own.
    return (own.length > 0 ? own : reps).map(({ rep, name }) => ({ value: rep, text: name }))
  },
  manual: ({ manuals }, _, { language }) =>
    manuals.map(({ manual, name }) => ({ value: manual, text: read(name, language) })),
  version: ({ manuals }, { manual }, { language, day }) => {
    const chosen = manuals.filter((one) => manual === undefined || one.manual === manual)
    return chosen.flatMap(({ name, versions }) =>
      versions.map(({ version, published }) => ({
        value: version,
        text: chosen.length > 1 ? `${read(name, language)} · ${day(published)}` : day(published),
      })),
    )
  },
  segment: ({ segments }) => segments.map((segment) => ({ value: segment, text: segment })),
}

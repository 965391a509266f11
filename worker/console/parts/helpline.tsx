import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { Ago } from './ago.tsx'
import { Listed, Said } from './said.tsx'
import type { Board } from './words.tsx'

/** The deals where help today still counts, each with its reason and a way to it. */
export function HelpLine({ word }: { word: NonNullable<Board['words']['helpToday']> }) {
  const { language } = useSay()
  const deals = word.deals.map(({ deal, name, what, due, overdue }) => (
    <Said
      key={deal}
      of={overdue ? 'words.help.overdue' : 'words.help.due'}
      with={{ deal: <a href={`/deals/${deal}`}>{name}</a>, what: read(what, language), when: <Ago at={due} /> }}
    />
  ))
  return (
    <p>
      <Said of={word.n === 1 ? 'words.help.one' : 'words.help.other'} with={{ deals: <Listed all={deals} /> }} />
    </p>
  )
}

import { read } from '#shared/process/text.ts'
import { useVersionDays } from '../app/choices.ts'
import { useSay } from '../app/place.tsx'
import { addressOf, type Filter } from '../models/period.ts'
import { Groups } from './groups.tsx'
import type { Board } from './words.tsx'

/** The versions of the manuals beside each other; one alone is compared with nothing. */
export function Versions({ board, filter }: { board: Board; filter: Filter }) {
  const { say, language } = useSay()
  const days = useVersionDays()
  if (board.versions.length === 0) return null
  const groups = board.versions.map(({ manual, version, name, pooled }) => ({
    id: version,
    name: read(name, language),
    pooled,
    href: addressOf('/', { ...filter, manual, version }),
    note: days.get(version) === undefined ? version.slice(0, 8) : say('versions.of', { date: days.get(version) ?? '' }),
  }))
  return (
    <section id="versions" aria-labelledby="versions-title">
      <h2 id="versions-title">{say('versions.title')}</h2>
      <Groups groups={groups} whole={board.all} of="column.version" />
    </section>
  )
}

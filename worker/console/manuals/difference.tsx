import { useId } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { diffManuals } from '#shared/api/manuals.ts'
import type { VersionLine } from '#shared/api/versions.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { exact } from '../models/moments.ts'
import { Empty, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Changes, changesInWords } from './changes.tsx'
import { besideOf } from './histories.ts'
import { useManualSay } from './say.ts'

interface DifferenceProps {
  hash: string
  versions: readonly VersionLine[] | undefined
  /** The version that the address asks to be laid beside it. */
  against: string | undefined
}

/** What this version changes against another one: the one in force, unless another is chosen. */
export function Difference({ hash, versions, against }: DifferenceProps) {
  const { say } = useManualSay()
  const { ask } = usePlace().session
  const beside = against ?? (versions && besideOf(hash, versions))
  const load = useLoad(beside && `${beside} ${hash}`, () =>
    ask(diffManuals, { params: { hash: beside ?? '', other: hash } }),
  )
  if (!versions) return <Skeleton rows={5} />
  if (beside === undefined) return <Empty title={say('changes.alone')} help={say('changes.alone.help')} />
  return (
    <section>
      {load.value && <h2>{changesInWords(load.value.changes, say)}</h2>}
      <Against hash={hash} beside={beside} versions={versions} />
      {load.value ? (
        <Changes changes={load.value.changes} />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={load.again} />
      ) : (
        <Skeleton rows={5} />
      )}
    </section>
  )
}

function Against({ hash, beside, versions }: { hash: string; beside: string; versions: readonly VersionLine[] }) {
  const { say, language } = useManualSay()
  const { route } = useLocation()
  const field = useId()
  // Of a version that was in force more than once its latest time is told.
  const others = versions.filter((version, place) => versions.findIndex(({ hash }) => hash === version.hash) === place)
  return (
    <p class="manual-against">
      <label for={field}>{say('changes.against')}</label>
      <select
        id={field}
        value={beside}
        onChange={({ currentTarget: { value } }) => route(`/manuals/${hash}?view=changes&against=${value}`, true)}
      >
        {others
          .filter((version) => version.hash !== hash)
          .map((version) => (
            <option key={version.hash} value={version.hash}>
              {say(`state.${version.state}`)} ·{' '}
              {version.since === 0 ? say('version.first') : exact(version.since, language)}
            </option>
          ))}
      </select>
    </p>
  )
}

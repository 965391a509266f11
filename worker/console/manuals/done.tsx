import type { VersionLine } from '#shared/api/versions.ts'
import { read } from '#shared/process/text.ts'
import { exact } from '../models/moments.ts'
import { useManualSay } from './say.ts'

/** What has just been put in force, from when, and where it is taken back. */
export function Done(props: { hash: string; since: number; versions: readonly VersionLine[] }) {
  const { say, language } = useManualSay()
  const version = props.versions.find(({ hash, since }) => hash === props.hash && since === props.since)
  if (!version) return null
  const values = { name: read(version.name, language), when: exact(version.since, language) }
  return (
    <p class="manual-said" role="status">
      <strong>{say(version.state === 'scheduled' ? 'done.scheduled' : 'done.now', values)}</strong>{' '}
      {say(version.state === 'scheduled' ? 'done.scheduled.back' : 'done.now.back')}
    </p>
  )
}

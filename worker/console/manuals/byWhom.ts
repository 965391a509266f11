import type { VersionLine } from '#shared/api/versions.ts'
import type { ManualSay } from './say.ts'

/** Who put a version in force; what came with the organisation nobody did. */
export function publishedBy({ by, byName }: VersionLine, say: ManualSay): string {
  return by === '' ? say('version.founded') : say('version.by', { name: byName ?? say('version.gone') })
}

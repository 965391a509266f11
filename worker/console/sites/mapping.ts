import type { Site } from '#shared/api/session.ts'
import type { HealthFinding } from '#shared/api/sites.ts'

/** What a site calls a stage → which stage of which manual that is. */
export type Places = NonNullable<Site['stages']>

/** The stage names of a site: those that were seen and are nobody's yet come first. */
export function namesOf({ adapter, stages = {} }: Site, findings: readonly HealthFinding[]): readonly string[] {
  const seen = findings
    .filter((finding) => finding.kind === 'unmapped stage' && finding.adapter === adapter)
    .map(({ anchor }) => anchor)
  return [...new Set([...seen, ...Object.keys(stages)])]
}

/** The sites with one of them mapped anew. */
export function replaced(sites: readonly Site[], origin: string, places: Places): Site[] {
  return sites.map((site) => {
    if (site.origin !== origin) return site
    const { stages: _, ...rest } = site
    return Object.keys(places).length === 0 ? rest : { ...rest, stages: places }
  })
}

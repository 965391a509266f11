import type { Fault } from '#shared/api/problem.ts'
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

/** A fault of the mapping as people find it: at which site, and of what there. */
export interface MappingFault {
  site: string
  what: 'stage' | 'adapter' | 'origin' | 'other'
  /** The site's own name of a stage; else where in the request it stands. */
  name: string
}

/** `sites[0].stages.Offer`, or as schemas say it `sites.0.name`: the site and what of it. */
const written = /^(?:body\.)?sites(?:\[(\d+)\]|\.(\d+))\.([a-z]+)(?:\.(.*))?$/

export function mappingFaults(faults: readonly Fault[], sites: readonly Site[]): MappingFault[] {
  return faults.map(({ at }) => {
    const [, bracket, dot, field, name] = written.exec(at) ?? []
    const site = sites[Number(bracket ?? dot)]?.name ?? ''
    if (field === 'stages' && name !== undefined) return { site, what: 'stage', name }
    if (field === 'adapter' || field === 'origin') return { site, what: field, name: at }
    return { site, what: 'other', name: at }
  })
}

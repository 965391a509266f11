import { sites, sitesFor } from '#shared/sites/list.ts'
import { ownAdapter } from '#shared/sites/own.ts'
import type { Adapter } from '#shared/sites/schema.ts'
import { type OwnAdapter, store } from '../store/open.ts'
import { type CalledBack, setting } from '../store/settings.ts'

/** The adapters by which pages are read now, in the order in which a page is asked whether it is one. */
export async function adaptersInUse(): Promise<Adapter[]> {
  const [held, calledBack] = await Promise.all([store().then((db) => db.getAll('adapters')), setting('calledBack')])
  return choose(held, calledBack ?? [])
}

/** Those of them that a page of this origin may be. */
export async function adaptersFor(origin: string): Promise<Adapter[]> {
  return sitesFor(origin, await adaptersInUse())
}

/**
 * Of each site the organisation's newest revision that did not fail and was not called back, else ours. One that replaces ours
 * takes its place; the others come first, for they name their hosts.
 */
export function choose(held: readonly OwnAdapter[], calledBack: readonly CalledBack[]): Adapter[] {
  const own = new Map<string, Adapter>()
  for (const row of held.toSorted((a, b) => b.revision - a.revision)) {
    const adapter = own.has(row.id) || row.state === 'failed' || row.state === 'called back' ? undefined : read(row)
    if (adapter) own.set(row.id, adapter)
  }
  const others = [...own.values()].filter(({ id }) => !sites.some((site) => site.id === id))
  const isCalledBack = ({ id, revision }: Adapter) =>
    calledBack.some((one) => one.adapter === id && one.revision === revision)
  return [...others, ...sites.flatMap((site) => own.get(site.id) ?? (isCalledBack(site) ? [] : [site]))]
}

/** What an older version of us took in may not keep to this one's rules. */
function read({ document }: OwnAdapter): Adapter | undefined {
  const own = ownAdapter(document)
  return own.ok ? own.adapter : undefined
}

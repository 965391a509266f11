import * as z from 'zod'
import { listAdapters } from '#shared/api/adapters.ts'
import { type AuditEntry, listAudit } from '#shared/api/audit.ts'
import type { Result } from '#shared/api/client.ts'
import type { Ask } from '../models/session.ts'

/** A revision of an adapter of the organisation's own, or one that was called back. */
export interface AdapterLine {
  adapter: string
  revision: number
  /** `before`: the way back from the one in use. */
  state: 'used' | 'before' | 'called back'
  /** Since when it is so, and by whom; as far as the record tells. */
  at?: number
  by?: string
}

const published = ['adapter published', 'adapter let go on'] as const
const calledBack = ['adapter called back'] as const
const Named = z.object({ id: z.string(), revision: z.int() })
const Detail = z.object({ revision: z.int() })

/** Every revision that counts, with what the record says of it. */
export async function readAdapters(ask: Ask): Promise<Result<AdapterLine[]>> {
  const record = (action: string) => ask(listAudit, { query: { action, limit: 200 } })
  const [list, ...records] = await Promise.all([ask(listAdapters, {}), ...[...published, ...calledBack].map(record)])
  if (!list.ok) return list
  const entries = records.flatMap((answer) => (answer.ok ? answer.value.entries : []))
  const lines: AdapterLine[] = []
  for (const { document } of list.value.adapters) {
    const { data } = Named.safeParse(JSON.parse(document))
    if (!data) continue
    const first = lines.every(({ adapter }) => adapter !== data.id)
    const line = { adapter: data.id, revision: data.revision, state: first ? 'used' : 'before' } as const
    lines.push({ ...line, ...told(entries, line, published) })
  }
  for (const one of list.value.blocked) lines.push({ ...one, state: 'called back', ...told(entries, one, calledBack) })
  return { ok: true, value: lines }
}

/** The latest of such entries on a revision. */
function told(
  entries: readonly AuditEntry[],
  { adapter, revision }: { adapter: string; revision: number },
  actions: readonly string[],
): Pick<AdapterLine, 'at' | 'by'> {
  const latest = entries
    .filter(({ action, subject, detail }) => {
      const of = Detail.safeParse(detail).data?.revision
      return actions.includes(action) && subject === adapter && of === revision
    })
    .toSorted((a, b) => b.at - a.at)[0]
  return latest ? { at: latest.at, by: latest.actorName ?? latest.actor } : {}
}

/** What is used once a line is called back: the newest that is left, if any. */
export function wayBack(lines: readonly AdapterLine[], { adapter, revision }: AdapterLine): number | undefined {
  return lines
    .filter((one) => one.adapter === adapter && one.state !== 'called back' && one.revision !== revision)
    .map((one) => one.revision)
    .sort((a, b) => b - a)[0]
}

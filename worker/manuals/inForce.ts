import type { Manual } from '#shared/process/manual/schema.ts'
import { type Documents, keep } from '#worker/store/documents.ts'
import type { InForceRow } from '#worker/store/manuals.ts'

export interface InForce {
  key: string
  hash: string
  since: number
  manual: Manual
}

/** The manuals in force, those that this isolate lacked kept among its documents. */
export function inForceOf(documents: Documents, rows: readonly InForceRow[]): InForce[] {
  const fresh = rows.flatMap(({ hash, content }) => (content === null ? [] : [{ hash, content }]))
  keep(documents, fresh, [])
  return rows.flatMap(({ key, hash, since }) => {
    const manual = documents.manuals.get(hash)
    return manual ? [{ key, hash, since, manual }] : []
  })
}

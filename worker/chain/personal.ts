import type { LedgerExport } from '#shared/api/deals.ts'
import type { PersonalRow } from '#worker/store/deals.ts'

/** The personal fields of a ledger that still exist, by event and field. */
export function personalOf(rows: readonly PersonalRow[]): LedgerExport['personal'] {
  const fields: LedgerExport['personal'] = {}
  for (const { event, field, value, salt } of rows) fields[event] = { ...fields[event], [field]: { value, salt } }
  return fields
}

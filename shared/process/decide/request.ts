import type { Happening } from '../ledger/event.ts'
import { type Case, personal, sourceOf, type Told } from './draft.ts'
import { requestAt } from './moment.ts'
import type { Refusal } from './refusal.ts'

/** What an allowed request leads to: one happening at its moment, its texts apart. */
export function request(
  one: Case,
  happening: Happening,
  texts: Record<string, string | undefined> = {},
  at: number = requestAt(one),
): Told[] {
  return [{ at, source: sourceOf(one), happening, ...personal(texts) }]
}

/** Why a deal that is closed is not moved, held or given another version. */
export function closed({ state }: Pick<Case, 'state'>): Refusal | undefined {
  return state.closed && { code: 'deal-closed', outcome: state.closed.outcome }
}

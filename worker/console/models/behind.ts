import { dealAddress } from './deals.ts'
import type { Filter } from './period.ts'

/** What is overdue now, deal by deal, of the same deals as the figure. */
export function overdueAddress({ team, rep, manual, version, segment }: Filter): string {
  const of = { team, owner: rep, manual, version, segment }
  const asked = Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined))
  return dealAddress({ ...asked, overdue: 'yes' })
}

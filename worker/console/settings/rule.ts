import type { Retention } from '#shared/api/organisation.ts'
import type { RetentionCounts } from '#shared/api/retention.ts'

/** What is kept for a while, in what that is counted, and the lengths that are offered. */
export const keeps = {
  closedDealsPersonalMonths: { unit: 'months', offered: [6, 12, 24, 36, 60] },
  auditMonths: { unit: 'months', offered: [12, 24, 36, 60, 120] },
  siteHealthDays: { unit: 'days', offered: [30, 90, 180, 365] },
  formerMembersMonths: { unit: 'months', offered: [1, 3, 6, 12, 24] },
} as const
export type Keep = keyof typeof keeps
export const kept = ['closedDealsPersonalMonths', 'auditMonths', 'siteHealthDays', 'formerMembersMonths'] as const

/** The lengths to choose from: those offered, and the one that holds. */
export function lengthsOf(keep: Keep, now: number | undefined): readonly number[] {
  const all = new Set<number>(keeps[keep].offered)
  if (now !== undefined) all.add(now)
  return [...all].sort((a, b) => a - b)
}

/** The rule with one length changed; without one, that is kept for ever. */
export function ruleWith(rule: Retention, keep: Keep, length: number | undefined): Retention {
  const { [keep]: _, ...others } = rule
  return length === undefined ? others : { ...others, [keep]: length }
}

export const sameRule = (one: Retention, other: Retention): boolean => kept.every((keep) => one[keep] === other[keep])

/** Is anything let go at all? */
export const letsGo = (rule: Retention): boolean => kept.some((keep) => rule[keep] !== undefined)

/** What goes, in the order in which it is told; what does not is left out. */
const order = [
  'deals',
  'notes',
  'alertWords',
  'audit',
  'siteHealth',
  'scriptUse',
  'formerMembers',
  'invitations',
] as const
export const goes = (counts: RetentionCounts) => order.filter((one) => counts[one] > 0)

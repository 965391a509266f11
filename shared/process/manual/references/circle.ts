import type { Block } from '../block.ts'
import { ordersOf } from '../order.ts'
import type { DocumentFault } from '../parse.ts'
import type { Step } from '../step.ts'

/** Steps that come after themselves: by `after`, by blocks, or by the clock that one starts for another. */
export function circles(at: string, steps: readonly Step[], blocks: readonly Block[]): DocumentFault[] {
  const places = new Map(steps.map((step, place) => [step.key, place]))
  const orders = ordersOf(steps, blocks).map((before) => new Set(before))
  steps.forEach((step, place) => {
    const anchor = step.timeStandard?.from
    const from = anchor?.at === 'step' ? places.get(anchor.step) : undefined
    if (from !== undefined) orders[place]?.add(from)
  })
  return steps
    .filter((_, place) => reaches(orders, place, place, new Set()))
    .map((step) => ({ at, expected: `an order without a circle through ${step.key}` }))
}

function reaches(orders: readonly Set<number>[], from: number, to: number, seen: Set<number>): boolean {
  return [...(orders[from] ?? [])].some((place) => {
    if (place === to) return true
    if (seen.has(place)) return false
    seen.add(place)
    return reaches(orders, place, to, seen)
  })
}

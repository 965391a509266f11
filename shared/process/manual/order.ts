import type { Block, Inner } from './block.ts'
import type { Step } from './step.ts'

/**
 * Which steps come straight before each step, by place: what `after` says, and what the blocks say. A sequence or a branch
 * is a chain; an item of a sequence comes after everything in the item before it; chains of a parallel stand side by side.
 * Keys that name no step are passed over.
 */
export function ordersOf(steps: readonly Step[], blocks: readonly Block[]): ReadonlySet<number>[] {
  const places = new Map(steps.map((step, place) => [step.key, place]))
  const orders = steps.map((step) => new Set(placed(places, step.after)))
  for (const block of blocks) order(orders, places, block)
  return orders
}

/** Every key that a block holds, in its own order. */
export function keysIn(item: string | Block | Inner): string[] {
  if (typeof item === 'string') return [item]
  if (item.kind === 'sequence') return item.of.flatMap(keysIn)
  return chainsOf(item).flat()
}

function chainsOf(item: Exclude<Block | Inner, { kind: 'sequence' }>): string[][] {
  return item.kind === 'parallel' ? item.chains : item.branches.map((branch) => branch.of)
}

function order(orders: Set<number>[], places: ReadonlyMap<string, number>, block: Block | Inner): void {
  const lines: (string | Inner)[][] = block.kind === 'sequence' ? [block.of] : chainsOf(block)
  for (const line of lines) {
    let earlier: number[] = []
    for (const item of line) {
      if (typeof item !== 'string') order(orders, places, item)
      const here = placed(places, keysIn(item))
      for (const place of here) for (const one of earlier) orders[place]?.add(one)
      earlier = here
    }
  }
}

function placed(places: ReadonlyMap<string, number>, keys: readonly string[]): number[] {
  return keys.flatMap((key) => places.get(key) ?? [])
}

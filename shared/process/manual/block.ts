import * as z from 'zod'
import { Key } from '../id.ts'
import { Text } from '../text.ts'
import { Condition } from './rule.ts'

/** Steps are written in `steps`; blocks order them, by key, in at most two depths. A step stands in one place only. */
const chain = { kind: z.literal('sequence'), of: z.array(Key).min(2).max(50) }

/** One way of a choice: a chain of steps. Its condition says when it can be picked; a step alone is a branch of one. */
const Branch = z.strictObject({ name: Text.optional(), when: Condition.optional(), of: z.array(Key).min(1).max(20) })
export type Branch = z.infer<typeof Branch>

const choice = {
  kind: z.literal('choice'),
  key: Key,
  name: Text,
  why: Text.optional(),
  branches: z.array(Branch).min(2).max(10),
}

const parallel = { kind: z.literal('parallel'), chains: z.array(z.array(Key).min(1).max(50)).min(2).max(20) }

/** What may stand inside another block: it holds steps only. */
export const Inner = z.discriminatedUnion('kind', [
  z.strictObject(chain),
  z.strictObject(parallel),
  z.strictObject(choice),
])
export type Inner = z.infer<typeof Inner>

/**
 * sequence: each item after all of the one before · parallel: chains side by side, in any order against one another ·
 * choice: exactly one branch is done. A sequence may hold parallels and choices as items.
 */
export const Block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sequence'),
    of: z
      .array(z.union([Key, Inner]))
      .min(2)
      .max(50),
  }),
  z.strictObject(parallel),
  z.strictObject(choice),
])
export type Block = z.infer<typeof Block>

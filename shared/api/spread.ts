import * as z from 'zod'

/** Where a percentile lies: in a bucket from `from` minutes to below `below`, and no finer. */
export const Bucket = z.strictObject({ from: z.number(), below: z.number() })
export type Bucket = z.infer<typeof Bucket>

/** How durations lie, by the buckets they were counted in, each 5 % wide. */
export const Spread = z.strictObject({ count: z.int().min(0), p50: Bucket.nullable(), p90: Bucket.nullable() })
export type Spread = z.infer<typeof Spread>

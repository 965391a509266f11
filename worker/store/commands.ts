import { type Query, query } from './query.ts'

const day = 86_400_000
/** For so long a refusal is kept with all that it said. */
const detailed = 30 * day
/** So far back a night looks for what an earlier one did not reach. */
const reach = 30 * day

/** What is kept for good of a refusal: enough that its id never means anything else. An accepted command's answer is its events. */
export interface Trimmed {
  was: string
}

/** Leaves only the code of refusals that are older than 30 days. Reads the refusals of the 30 days before that. */
export function trimRefusedQuery(now: number): Query {
  return query(
    `UPDATE command SET refusal = json_object('was', refusal->>'code')
     WHERE org = ?1 AND refusal IS NOT NULL AND created < ?2 AND created >= ?3 AND refusal->>'code' IS NOT NULL`,
    now - detailed,
    now - detailed - reach,
  )
}

/** What is counted of a deal's way: from the time in a stage on in buckets. */
export const flowKinds = [
  'opened',
  'closed',
  'entered',
  'repeated',
  'forwards',
  'skipped',
  'returned',
  'jumped',
  'stage time',
  'cycle',
  'way',
  'left out',
  'answer',
] as const
export type FlowKind = (typeof flowKinds)[number]

/** What a count is told apart by; what does not concern its kind is ''. `week` is its Monday. */
export interface FlowKey {
  kind: FlowKind
  week: string
  rep: string
  team: string
  segment: string
  manual: string
  version: string
  /** Of a whole way all its stages, as `wayText` writes them; of what a deal left out all of it, as `leftOutText` does. */
  stage: string
  /** The stage that a move led to, the outcome of an end, or the day of an answer. */
  target: string
  /** The number of a bucket of durations. */
  bucket: string
}

/** A deal's share in the counts of stages, ends and answers: key → count. */
export type Flow = Record<string, number>

export interface FlowRow extends FlowKey {
  count: number
}

export function flowKeyOf(k: FlowKey): string {
  return JSON.stringify([k.kind, k.week, k.rep, k.team, k.segment, k.manual, k.version, k.stage, k.target, k.bucket])
}

/** What must be added to `before` to get `after`; zeros are left out. */
export function flowDifference(before: Flow, after: Flow): Flow {
  const change: Flow = { ...after }
  for (const [key, count] of Object.entries(before)) change[key] = (change[key] ?? 0) - count
  for (const [key, count] of Object.entries(change)) if (count === 0) delete change[key]
  return change
}

/** Two flows together. */
export function flowSum(one: Flow, other: Flow): Flow {
  const sum: Flow = { ...one }
  for (const [key, count] of Object.entries(other)) sum[key] = (sum[key] ?? 0) + count
  return sum
}

export function flowRows(flow: Flow): FlowRow[] {
  return Object.entries(flow).map(([key, count]) => {
    const [kind, week = '', rep = '', team = '', segment = '', ...rest] = JSON.parse(key) as [FlowKind, ...string[]]
    const [manual = '', version = '', stage = '', target = '', bucket = ''] = rest
    return { kind, week, rep, team, segment, manual, version, stage, target, bucket, count }
  })
}

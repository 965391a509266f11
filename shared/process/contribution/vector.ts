/** What a figure is made of, in this order: whole numbers, so that sums are exact in any order. */
export const measures = [
  'weight',
  'weightCredit',
  'settled',
  'met',
  'late',
  'overdue',
  'missed',
  'violated',
  'waivedWeight',
  'selfAttestedWeight',
  'critical',
] as const
export type Measure = (typeof measures)[number]

/** The finest grain that a figure can be asked for. `step` is @what for all that is no step: `@time`, `@gate`,
 * `@answer`, `@choice/KEY`, `@rule/KEY`. */
export interface Dimensions {
  day: string
  rep: string
  team: string
  segment: string
  stage: string
  step: string
  version: string
}

/** A deal's share in every figure: key of the dimensions → the measures. */
export type Vector = Record<string, number[]>

export function keyOf(d: Dimensions): string {
  return JSON.stringify([d.day, d.rep, d.team, d.segment, d.stage, d.step, d.version])
}

export function dimensionsOf(key: string): Dimensions {
  const [day = '', rep = '', team = '', segment = '', stage = '', step = '', version = ''] = JSON.parse(key) as string[]
  return { day, rep, team, segment, stage, step, version }
}

/** Adds measures under a key. */
export function add(vector: Vector, key: string, values: readonly number[]): void {
  const row = vector[key]
  vector[key] = row ? row.map((value, place) => value + (values[place] ?? 0)) : [...values]
}

/** What must be added to `before` to get `after`; rows of zeros are left out. */
export function difference(before: Vector, after: Vector): Vector {
  const change: Vector = {}
  for (const [key, values] of Object.entries(after)) add(change, key, values)
  for (const [key, values] of Object.entries(before)) {
    add(
      change,
      key,
      values.map((value) => -value),
    )
  }
  for (const [key, values] of Object.entries(change)) if (values.every((value) => value === 0)) delete change[key]
  return change
}

import type { FlightLine } from '#shared/api/drafts.ts'
import type { StageMap } from '#shared/api/versions.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { migrationMap } from '#shared/process/manual/migrationMap.ts'
import type { DocumentFault } from '#shared/process/manual/parse.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { FlightRow } from '#worker/store/versions.ts'

/** A version that deals follow, or will until another one begins. */
export interface Source {
  hash: string
  manual: Manual
}

/** Where each stage of each version in flight goes in the next one, and how many open deals stand there. */
export function flightOf(
  sources: readonly Source[],
  rows: readonly FlightRow[],
  next: Manual,
  words: StageMap,
): FlightLine[] {
  return sources.map(({ hash, manual }) => {
    const own = rows.filter((row) => row.hash === hash)
    const stages = manual.stages.map(({ key, name }) => {
      const to = findStage(next, words[key] ?? key)?.key
      const open = own.find((row) => row.stage === key)?.open ?? 0
      return { key, name, open, ...(to === undefined ? {} : { to }) }
    })
    return { hash, open: own.reduce((sum, row) => sum + row.open, 0), stages }
  })
}

/** The move of the deals on one version; `stages` is total. */
export interface Move {
  from: string
  stages: StageMap
}

/**
 * Moves from every version in flight to the next one, or every fault: a stage without a place, and a word about a stage that
 * none of them has.
 */
export function movesOf(
  sources: readonly Source[],
  next: Manual,
  words: StageMap,
): { ok: true; moves: Move[] } | { ok: false; faults: DocumentFault[] } {
  const mapped = sources.map(({ hash, manual }) => ({
    from: hash,
    map: migrationMap(manual, next, wordsOn(manual, words)),
  }))
  const idle = Object.keys(words).filter((key) => !sources.some(({ manual }) => findStage(manual, key)))
  const faults = [
    ...mapped.flatMap(({ map }) => (map.ok ? [] : map.faults)),
    ...idle.map((key) => ({ at: `stages.${key}`, expected: `a stage of a version in flight, not ${key}` })),
  ]
  if (faults.length > 0) return { ok: false, faults: distinct(faults) }
  return { ok: true, moves: mapped.flatMap(({ from, map }) => (map.ok ? [{ from, stages: map.stages }] : [])) }
}

function wordsOn(manual: Manual, words: StageMap): StageMap {
  return Object.fromEntries(Object.entries(words).filter(([key]) => findStage(manual, key)))
}

/** Two versions may lack a place for the same stage. */
function distinct(faults: readonly DocumentFault[]): DocumentFault[] {
  return [...new Map(faults.map((fault) => [fault.at + fault.expected, fault])).values()]
}

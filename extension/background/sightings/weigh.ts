import type { Site } from '#shared/api/session.ts'
import { currentVisit, visitsOf } from '#shared/process/ledger/visits.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { manualOf } from '#shared/process/world.ts'
import type { Local } from '../deal/local.ts'

/** What a stage that a record shows tells of its deal. */
export type Weighed =
  /** It says nothing new: from now on it is what was last seen on the record. */
  | { kind: 'known' }
  /** The ledger went on a short while ago and the page has not followed yet. */
  | { kind: 'behind' }
  /** Nobody said which of the manual's stages this name means. */
  | { kind: 'unmapped' }
  /** The record was moved elsewhere. */
  | { kind: 'moved'; to: string; from?: string }

/** A page may show for so long, in milliseconds, the stage that the ledger left. */
const synchronised = 3_600_000

/** Weighs the stage that a record shows against what was last seen on it and against where the ledger has its deal. */
export function weighStage(
  { known, state, now }: Pick<Local, 'known' | 'state' | 'now'>,
  names: Site['stages'] = {},
  shown: string,
  before: string | undefined,
): Weighed {
  const manual = manualOf(known.world, state)
  const meant = Object.hasOwn(names, shown) ? names[shown] : undefined
  if (!meant) return { kind: 'unmapped' }
  if (before === undefined || before === shown || meant.manual !== manual.key || state.closed) return { kind: 'known' }
  const to = findStage(manual, meant.stage)?.key
  if (to === undefined) return { kind: 'unmapped' }
  if (currentVisit(known.world, state).stage === to) return { kind: 'known' }
  const last = visitsOf(known.world, state).findLast((visit) => visit.stage === to)
  const leftBy = last?.leftBy === undefined ? undefined : state.moves[last.leftBy]
  if (last?.left !== undefined && now - last.left < synchronised && leftBy?.how !== 'sighted') return { kind: 'behind' }
  const earlier = Object.hasOwn(names, before) ? names[before] : undefined
  const from = earlier?.manual === manual.key ? findStage(manual, earlier.stage)?.key : undefined
  return { kind: 'moved', to, ...(from !== undefined && { from }) }
}

import type * as z from 'zod'
import type { Result } from '#shared/api/client.ts'
import { type DealView, getDeal, getLedger, type LedgerExport } from '#shared/api/deals.ts'
import { type DealScore, getDealScore } from '#shared/api/scores.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import type { World } from '#shared/process/world.ts'
import type { Ask } from './session.ts'

/** A deal as its page shows it: what it is, what its score lost, and everything that happened. */
export interface DealPage {
  view: DealView
  score: z.output<typeof DealScore>
  ledger: LedgerExport
}

export async function loadDeal(ask: Ask, deal: string): Promise<Result<DealPage>> {
  const params = { deal }
  const [view, score, ledger] = await Promise.all([
    ask(getDeal, { params }),
    ask(getDealScore, { params }),
    ask(getLedger, { params }),
  ])
  if (!view.ok) return view
  if (!score.ok) return score
  if (!ledger.ok) return ledger
  return { ok: true, value: { view: view.value, score: score.value, ledger: ledger.value } }
}

export interface Judged {
  world: World
  manual: Manual
  state: DealState
  obligations: Obligation[]
}

/**
 * Replays the exported ledger with the engine that the Worker judges with: all that is asked of the deal, as of the
 * moment of its score. None when the export lacks a document that it names.
 */
export function judge({ ledger, score }: DealPage, timeZone: string): Judged | undefined {
  const world: World = {
    manuals: new Map(Object.entries(ledger.manuals)),
    calendars: new Map(Object.entries(ledger.calendars)),
    timeZone,
  }
  const state = replay(ledger.events)
  const manual = world.manuals.get(state.manual)
  const whole =
    state.manuals.every((one) => world.manuals.has(one.manual)) &&
    state.calendars.every((one) => world.calendars.has(one.calendar))
  if (!manual || !whole) return undefined
  return { world, manual, state, obligations: obligations(world, state, score.asOf) }
}

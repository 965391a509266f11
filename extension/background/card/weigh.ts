import type { Act } from '#shared/process/ledger/command.ts'
import type { Local } from '../deal/local.ts'
import { type Tried, tryOut } from '../outbox/rebase.ts'

/** What this device would say if the reader asked this now. */
export function weigh(local: Local, act: Act): Tried {
  const command = { v: 1 as const, id: 'asked', deal: local.deal, acted: local.now, act }
  return tryOut(local.known.world, local.state, command, local.context, local.now)
}

export function isAllowed(local: Local, act: Act): boolean {
  return weigh(local, act).ok
}

/** Whether the manual has this way at all: it may be that first something is missing. */
export function isOffered(local: Local, act: Act): boolean {
  const tried = weigh(local, act)
  return tried.ok || tried.refusal.code === 'gate-unmet'
}

import type { DealState } from '../ledger/state.ts'
import type { Hardening, Mode } from '../manual/rule.ts'

/** The mode that a rule has at a moment, and why. */
export interface ModeNow {
  mode: Mode
  because: 'written' | 'date' | 'acknowledged'
}

/**
 * A rule hardens on its date for everybody, or once its holder acknowledged the version of that moment, by the deal's own
 * ledger.
 */
export function modeAt(
  { mode, hardens }: { mode: Mode; hardens?: Hardening | undefined },
  state: DealState,
  holder: string,
  moment: number,
): ModeNow {
  if (hardens?.from !== undefined && hardens.from <= moment) return { mode: hardens.to, because: 'date' }
  if (hardens?.acknowledged && hasAcknowledged(state, holder, moment))
    return { mode: hardens.to, because: 'acknowledged' }
  return { mode, because: 'written' }
}

function hasAcknowledged({ manuals, acknowledged }: DealState, holder: string, moment: number): boolean {
  const since = manuals.findLast(({ from }) => from <= moment)?.from ?? 0
  return acknowledged.some(({ user, at }) => user === holder && since <= at && at <= moment)
}

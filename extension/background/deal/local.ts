import type { DealView } from '#shared/api/deals.ts'
import type { Context } from '#shared/process/decide/context.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Around } from '../outbox/around.ts'
import { rebase } from '../outbox/rebase.ts'
import type { Account } from '../store/settings.ts'
import { contextOf } from './context.ts'
import { type Held, heldDeal } from './held.ts'
import { inPlace } from './inPlace.ts'
import { type Known, knownDeal } from './known.ts'

/** A deal as the rep sees it here: what the server last said, with everything that waits to be sent already in it. */
export interface Local {
  deal: string
  known: Known
  state: DealState
  context: Context
  account: Account
  /** The server's time as far as it is known here, and what this device's own clock showed then. */
  now: number
  device: number
  /** The id of the click that this answers, and of the command that comes of it: told twice it is done once. */
  click: string
  /** What a command of this click meets on the disk, as of the same moment. */
  around?: Around
}

/**
 * Nothing when nobody is signed in, or neither this device nor the server shows the deal whole. `view`: under whose card a line
 * may be said; what a click there meets is looked at too.
 */
export async function localDeal(
  deal: string,
  click: string = crypto.randomUUID(),
  view?: string,
): Promise<Local | undefined> {
  const held = await heldWhole(deal, view)
  if (!held) return undefined
  const { account, manuals, colleagues, skew, waiting, around } = held
  const known = { ...held.known, view: withNames(held.known.view, colleagues) }
  const device = Date.now()
  const now = device + skew
  const { calendar } = known.view.state
  const context = inPlace(known.view, contextOf(account.session, manuals, calendar, colleagues), now)
  const commands = waiting.map((entry) => entry.command)
  const state = rebase(known.world, known.view.state, commands, context, now, device)
  return { deal, known, state, context, account, now, device, click, ...(around && { around }) }
}

/** From this device; what it lacks is asked for, and then all of it looked at once more, as of one moment. */
async function heldWhole(deal: string, view?: string): Promise<(Held & { known: Known }) | undefined> {
  const held = await heldDeal(deal, view)
  if (!held || held.outline) return undefined
  const whole = held.known || !(await knownDeal(deal)) ? held : await heldDeal(deal, view)
  return whole?.known && { ...whole, known: whole.known }
}

/** The server names whom the deal mentioned then; a colleague who joined since is named by the list of colleagues. */
function withNames(view: DealView, colleagues: readonly { user: string; name: string }[]): DealView {
  return { ...view, names: { ...Object.fromEntries(colleagues.map((one) => [one.user, one.name])), ...view.names } }
}

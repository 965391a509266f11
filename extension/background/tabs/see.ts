import type { Seen } from '#extension/rooms/messages.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import { refreshDeal } from '../deal/known.ts'
import { isBulk } from '../message/machine.ts'
import { clues } from '../people/clues.ts'
import { type Match, match } from '../people/match.ts'
import { store } from '../store/open.ts'
import { set, setting } from '../store/settings.ts'
import { clear, draw, redraw } from './draw.ts'
import { allTabs, dealOf, isLinkable, rememberTab, type TabState, tabState } from './state.ts'

/**
 * Takes what the watch room saw: finds the deal on this device, and draws only where there is something to say. The same
 * view seen again keeps what the rep chose and opened there.
 */
export async function see(tab: number, origin: string, sight: Sight): Promise<Seen> {
  const before = await tabState(tab)
  const same = before?.sight.context === sight.context
  const chosen = same && before.match.kind === 'deal' && before.match.by === 'choice' ? before.match : undefined
  const state: TabState = {
    tab,
    origin,
    sight,
    match: chosen ?? (await matchOf(sight)),
    asked: same && before.asked,
    first: same && before.first === true,
    takenAway: same && before.takenAway === true,
  }
  const first = state.match.kind === 'deal' && sight.view === 'message' && (await setting('matched')) === undefined
  if (first) {
    await set('matched', Date.now())
    state.asked = true
    state.first = true
  }
  await rememberTab(state)
  return show(state)
}

/** Draws what a tab's match asks for. A grey dot for an unknown person; a panel where a deal, a doubt or a trouble is. */
export async function show(state: TabState): Promise<Seen> {
  const { match: matched, sight, tab } = state
  if (matched.kind === 'unknown' && !state.asked) {
    await clear(tab)
    return { draw: sight.view === 'message' ? 'dot' : 'nothing' }
  }
  if (matched.kind === 'nothing' && !(state.asked && isLinkable(state)) && !(await changed(sight))) {
    await clear(tab)
    return { draw: 'nothing' }
  }
  await draw(state)
  const deal = dealOf(state)
  if (deal !== undefined) void freshen(deal)
  return { draw: 'panel' }
}

/** Looks again at every open tab, after the people index changed. */
export async function lookAgain(): Promise<void> {
  for (const state of await allTabs()) {
    if (dealOf(state) !== undefined) continue
    const next = { ...state, match: await matchOf(state.sight) }
    if (next.match.kind === state.match.kind) continue
    await rememberTab(next)
    if (next.match.kind !== 'unknown') await show(next)
  }
}

/** On a page that lost its anchors nothing is matched: a wrong record is worse than none. */
async function matchOf(sight: Sight): Promise<Match> {
  const account = (await setting('agreed')) === true ? await setting('account') : undefined
  const readable = sight.view === 'message' || sight.view === 'compose' || sight.view === 'record'
  if (!account || !readable || sight.broken.length > 0) return { kind: 'nothing' }
  return match(await clues(account.session, { ...sight, bulk: isBulk(sight) }))
}

/** Whether the page lost anchors where somebody who is set up would miss them. */
async function changed(sight: Sight): Promise<boolean> {
  if (sight.broken.length === 0 || sight.view === 'list' || sight.view === 'other') return false
  return (await setting('agreed')) === true && (await setting('account')) !== undefined
}

/** What a deal's card shows may be older than this, in milliseconds, before the server is asked again. */
const freshFor = 15_000

async function freshen(deal: string): Promise<void> {
  const held = await (await store()).get('deals', deal)
  if (!held || Date.now() - held.fetched < freshFor) return
  const fresh = await refreshDeal(deal)
  if (fresh && fresh.view.state.seq !== held.view.state.seq) await redraw([deal])
}

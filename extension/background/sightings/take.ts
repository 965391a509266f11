import { forget, recall, remember } from '#extension/browser/session.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { sendAndRedraw } from '../asks/after.ts'
import { sayLine } from '../asks/note.ts'
import { inTurn } from '../deal/inTurn.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { countHealth } from '../health/count.ts'
import { sign } from '../message/hmac.ts'
import { performFact } from '../outbox/perform.ts'
import { setting } from '../store/settings.ts'
import { type TabState, tabState } from '../tabs/state.ts'
import { isObserved, type Reading, readAgain, stands } from './reading.ts'
import { lastSeen, seenNow } from './seen.ts'
import { type Weighed, weighStage } from './weigh.ts'

/** The server takes names of stages up to this length. */
const longestName = 80

const key = (tab: number) => `stage of tab ${tab}`

/**
 * Compares a record's stage with what was read of it before. Asked for at once when the page tells: readings count in the
 * order and at the moments in which the page made them, however long the background takes over each.
 */
export function readStage(tab: number, sight: Sight, at: number): Promise<Reading | undefined> {
  return navigator.locks.request(key(tab), async () => {
    if (sight.view !== 'record' || sight.stage === undefined || sight.broken.length > 0) return undefined
    // A record known by its address alone is not kept by it.
    if (sight.address !== undefined) return undefined
    const reading = readAgain(await recall<Reading>(key(tab)), sight, Math.min(at, Date.now()))
    await remember(key(tab), reading)
    return reading
  })
}

/**
 * Takes in the stage that a tab's record shows. Only a record that somebody linked to a deal speaks of that deal, and only a
 * stage that stood is believed. What is told is the sighting: what it means is for the obligations to say.
 */
export async function takeStage(tab: number, reading: Reading): Promise<void> {
  const state = await tabState(tab)
  const deal = state?.sight.context === reading.context ? linkedTo(state) : undefined
  if (!state || deal === undefined || !stands(reading)) return
  await inTurn(deal, () => take(state.sight, deal, reading))
  await sendAndRedraw(deal)
}

/** The tab is closed. */
export function forgetReading(tab: number): Promise<void> {
  return forget(key(tab))
}

async function take(sight: Sight, deal: string, reading: Reading): Promise<void> {
  const { site, record = '', origin, revision } = sight
  const account = await setting('account')
  if (!account) return
  // Two lives of the background that saw the same tell it once.
  const id = (await sign(account.messageKey, 'sighted', deal, record, reading.stage, `${reading.at}`)).slice(0, 40)
  const local = await localDeal(deal, id)
  if (!local) return
  const names = account.session.sites.find((one) => one.origin === origin && one.adapter === site)?.stages
  const before = await lastSeen(site, record)
  const weighed = weighStage(local, names, reading.stage, before)
  if (weighed.kind === 'unmapped')
    await countHealth(site, revision, `stage:${reading.stage.slice(0, longestName)}`, 'misses')
  const told = weighed.kind === 'moved' && (await tell(local, sight, reading, weighed))
  if (told || weighed.kind === 'known' || before === undefined) await seenNow(site, record, reading.stage)
}

async function tell(
  local: Local,
  sight: Sight,
  reading: Reading,
  { to, from }: Extract<Weighed, { kind: 'moved' }>,
): Promise<boolean> {
  const { site, record = '' } = sight
  const act: Act = {
    type: 'sight stage',
    site,
    record,
    ...(from !== undefined && { from }),
    to,
    observed: isObserved(reading),
    happenedAt: reading.at,
    ...((await setting('offline')) && { unverified: true }),
  }
  const done = await performFact(local, act, JSON.stringify(['sight', local.deal, site, record, to, reading.at]))
  if (done.kind === 'refused') return false
  await sayLine(sight, local.deal, { text: 'sighted', command: done.command, undo: true })
  return true
}

function linkedTo({ match }: TabState): string | undefined {
  return match.kind === 'deal' && match.by === 'link' ? match.deal : undefined
}

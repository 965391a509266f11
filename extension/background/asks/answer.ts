import { openPage, tell } from '#extension/browser/tabs.ts'
import type { Ask } from '#extension/rooms/ask.ts'
import type { Answer, Fault } from '#extension/rooms/messages.ts'
import { cardOf } from '../card/card.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { outlineOf } from '../deal/outline.ts'
import { tellAdmin } from '../health/report.ts'
import { markSeen } from '../outbox/loss.ts'
import { performFact } from '../outbox/perform.ts'
import { dismiss, neverAgain } from '../people/memory.ts'
import { syncPeople } from '../people/sync.ts'
import { notice, pulse } from '../pulse/pulse.ts'
import { quickly } from '../pulse/when.ts'
import { set, setting } from '../store/settings.ts'
import { clear, isOpen } from '../tabs/draw.ts'
import { dealOf, isLinkable, rememberTab, type TabState } from '../tabs/state.ts'
import { sendAndRedraw } from './after.ts'
import { again } from './again.ts'
import { linkPerson, openDeal, pick, search } from './deals.ts'
import { fill } from './fill.ts'
import { linkPage } from './linkPage.ts'
import { logMessage, logUnseen } from './log.ts'
import { moveLog } from './move.ts'
import { closeStop, sayLine, sayRefused } from './note.ts'
import { tellAuthor } from './noteStep.ts'
import { colleagues, handOver, join, leave } from './people.ts'
import { advance, askApproval, askWayOut, close, goBack, goOn, reopen, ruleApproval, standStill } from './request.ts'
import { logTalk } from './talk.ts'
import { tick } from './tick.ts'

/** Answers what the panel of a tab asks: does it, once for each click, and gives the card as it is then. */
export async function answer(tab: TabState, ask: Ask, click: string): Promise<Answer> {
  if (ask.type === 'search deals') return { found: await search(tab, ask.text) }
  if (ask.type === 'colleagues') return { colleagues: (await colleagues()) ?? null }
  if (ask.type === 'pulse') {
    void pulse(quickly, dealOf(tab))
    return {}
  }
  void notice()
  const next = await aboutTab(tab, ask, click).catch(unkept)
  if (next === 'gone') return {}
  const done = next ? undefined : await aboutDeal(tab, ask, click).catch(unkept)
  const shown = next === 'unkept' ? tab : (next ?? tab)
  const card = await cardOf(shown, await isOpen(shown))
  if (next === 'unkept' || done === 'unkept') return { card: { ...card, line: { ...nothingKept, command: click } } }
  return { card, ...(done && { fault: done }) }
}

const nothingKept = { text: 'unkept' as const, kept: false, inLedger: false, undo: false }

/** A disk that is full or fails keeps nothing, and the rep is told so at once: never a first mark that is not true. */
function unkept(reason: unknown): 'unkept' {
  if (reason instanceof DOMException) return 'unkept'
  throw reason
}

/** What changes the view's own place: which deal it belongs to, whether it is folded. */
async function aboutTab(tab: TabState, ask: Ask, click: string): Promise<TabState | 'gone' | undefined> {
  switch (ask.type) {
    case 'card':
      return tab
    case 'open welcome':
      await openPage('/welcome.html')
      return tab
    case 'tell admin':
      await tellAdmin(tab.sight.site)
      return tab
    case 'show stored':
      await openPage('/privacy.html', `#stored/${dealOf(tab) ?? ''}/${ask.activity}`)
      return tab
    case 'show hidden':
      await openPage('/privacy.html')
      return tab
    case 'folded':
      return fold(tab, ask.folded)
    case 'pick':
      return pick(tab, ask.deal)
    case 'link person':
      return linkPerson(tab, ask.deal, click)
    case 'link page':
      return linkPage(tab, ask.deal, click)
    case 'new deal':
      return openDeal(tab, ask.name, ask.manual, click)
    case 'move log':
      return moveLog(tab, ask.to, click)
    case 'never':
      return never(tab, ask.what)
    default:
      return undefined
  }
}

/** Facts and requests on the deal. One at a time, so that the second of two clicks sees what the first one did. */
async function aboutDeal(tab: TabState, ask: Ask, click: string): Promise<Fault | undefined> {
  const deal = dealOf(tab)
  if (deal === undefined) return undefined
  const fault = await navigator.locks.request(`ask ${deal}`, async () => {
    const local = await localDeal(deal, click)
    const outline = local || ask.type !== 'log' ? undefined : await outlineOf(deal, click)
    if (outline) await logUnseen(outline, tab.sight)
    if (local && ask.type === 'fill') return fill(local, tab.sight, ask)
    if (local) await act(local, tab, ask)
    return undefined
  })
  void sendAndRedraw(deal)
  return fault
}

async function act(local: Local, { sight }: TabState, ask: Ask): Promise<void> {
  switch (ask.type) {
    case 'log':
      return logMessage(local, sight)
    case 'tick':
      return tick(local, sight, ask.step, ask.when)
    case 'undo':
      return undo(local, sight, ask.command)
    case 'again':
      await again(ask.command, local.click)
      return
    case 'advance':
      return advance(local, sight, ask)
    case 'way out':
      return askWayOut(local, sight, ask)
    case 'close':
      if (await close(local, sight, ask)) await syncPeople()
      return
    case 'ask approval':
      return askApproval(local, sight, ask)
    case 'rule approval':
      return ruleApproval(local, sight, ask)
    case 'hold':
      return standStill(local, sight, ask.waitsFor)
    case 'resume':
      return goOn(local, sight)
    case 'return':
      return goBack(local, sight, ask)
    case 'reopen':
      if (await reopen(local, sight, ask.reason)) await syncPeople()
      return
    case 'join':
      return join(local, sight, ask)
    case 'leave':
      return leave(local, sight, ask.user)
    case 'hand over':
      if (await handOver(local, sight, ask.to)) await syncPeople()
      return
    case 'log talk':
      return logTalk(local, sight, ask)
    case 'note step':
      return tellAuthor(local, sight, ask)
    case 'dismiss':
      return dismiss(local.account.session, sight, ask.step, local.now)
    case 'dismiss stop':
      return closeStop(sight, local.deal)
  }
}

async function undo(local: Local, sight: TabState['sight'], command: string): Promise<void> {
  const act = { type: 'undo' as const, command }
  const done = await performFact(local, act, JSON.stringify(['undo', command]))
  if (done.kind === 'refused') return sayRefused(sight, local.deal, done)
  await sayLine(sight, local.deal, { text: 'undone', command: done.command, undo: false })
}

/** How the rep left the card on this site is how it comes back. */
async function fold(tab: TabState, folded: boolean): Promise<TabState | 'gone'> {
  const others = ((await setting('open')) ?? []).filter((origin) => origin !== tab.origin)
  await set('open', folded ? others : [...others, tab.origin])
  const deal = dealOf(tab)
  if (folded && deal !== undefined) await markSeen(deal)
  const next = { ...tab, asked: !folded }
  await rememberTab(next)
  if (!folded || !isLinkable(tab)) return next
  await clear(tab.tab)
  return 'gone'
}

async function never(tab: TabState, what: 'person' | 'thread'): Promise<'gone'> {
  const account = await setting('account')
  if (account) await neverAgain(account.session, tab.sight, what, Date.now())
  await rememberTab({ ...tab, match: { kind: 'nothing' }, asked: false })
  await clear(tab.tab)
  await tell(tab.tab, { to: 'watch', type: 'look again' })
  return 'gone'
}

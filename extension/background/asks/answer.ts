import { inject, openPage, tell } from '#extension/browser/tabs.ts'
import type { Ask } from '#extension/rooms/ask.ts'
import type { Answer } from '#extension/rooms/messages.ts'
import { cardOf, noteKey } from '../card/card.ts'
import { inTurn } from '../deal/inTurn.ts'
import { localDeal } from '../deal/local.ts'
import { outlineOf } from '../deal/outline.ts'
import { tellAdmin } from '../health/report.ts'
import { markSeen } from '../outbox/loss.ts'
import { neverAgain } from '../people/memory.ts'
import { guardDraft } from '../phrases/guard.ts'
import { notice, pulse } from '../pulse/pulse.ts'
import { quickly } from '../pulse/when.ts'
import { set, setting } from '../store/settings.ts'
import { clear, isOpen } from '../tabs/draw.ts'
import { dealOf, isLinkable, rememberTab, type TabState } from '../tabs/state.ts'
import { noteTakenAway } from '../tabs/takenAway.ts'
import { act } from './act.ts'
import { sendAndRedraw } from './after.ts'
import { linkPerson, openDeal, pick, search } from './deals.ts'
import type { Done } from './fill.ts'
import { linkPage } from './linkPage.ts'
import { logUnseen } from './log.ts'
import { moveLog } from './move.ts'
import { colleagues } from './people.ts'

/**
 * Answers what the panel of a tab asks: does it, once for each click, and gives the card as it is then. A fact is answered as
 * soon as it lies on the disk, with no more than its line: the panel asks for its card after that.
 */
export async function answer(tab: TabState, ask: Ask, click: string): Promise<Answer> {
  if (ask.type === 'search deals') return { found: await search(tab, ask.text) }
  if (ask.type === 'colleagues') return { colleagues: (await colleagues()) ?? null }
  if (ask.type === 'pulse') {
    void pulse(quickly, dealOf(tab))
    return {}
  }
  if (ask.type === 'whole panel') {
    await inject(tab.tab, '/panel.js')
    return {}
  }
  void notice()
  const next = await aboutTab(tab, ask, click).catch(unkept)
  if (next === 'gone') return {}
  const done = next ? undefined : await aboutDeal(tab, ask, click).catch(unkept)
  if (done && done !== 'unkept' && done.line) return done
  const shown = next === 'unkept' ? tab : (next ?? tab)
  const card = await cardOf(shown, await isOpen(shown))
  void guardDraft(shown)
  if (next === 'unkept' || done === 'unkept') return { card: { ...card, line: { ...nothingKept, command: click } } }
  return { card, ...done }
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
    case 'taken away':
      await noteTakenAway(tab)
      return 'gone'
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
async function aboutDeal(tab: TabState, ask: Ask, click: string): Promise<Done> {
  const deal = dealOf(tab)
  if (deal === undefined) return undefined
  const done = await inTurn(deal, async () => {
    const local = await localDeal(deal, click, noteKey(tab.sight, deal))
    const outline = local || ask.type !== 'log' ? undefined : await outlineOf(deal, click)
    if (outline) await logUnseen(outline, tab.sight)
    return local && act(local, tab.sight, ask)
  })
  void sendAndRedraw(deal)
  return done
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

import type { Card, MessageCard, Trouble } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Session } from '#shared/api/session.ts'
import type { Language } from '#shared/process/text.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { type Outline, outlineOf } from '../deal/outline.ts'
import { otherSide, ownSide } from '../message/sides.ts'
import { waitingCount } from '../outbox/queue.ts'
import { dismissedOn } from '../people/memory.ts'
import { type Note, store } from '../store/open.ts'
import { type Account, setting } from '../store/settings.ts'
import { isLinkable, type TabState } from '../tabs/state.ts'
import { dealCard, toneOf } from './deal.ts'
import { lineOf, namedBy } from './line.ts'
import { messageOf, seenOf } from './message.ts'
import { openingCard, outsideOf } from './opening.ts'
import { readerLanguage } from './reader.ts'
import { type Fill, scriptCards } from './scripts.ts'
import { siteCard } from './site.ts'
import { stopNow } from './stop.ts'
import { here } from './visit.ts'

/** What the panel of a tab draws now. */
export async function cardOf(tab: TabState, open: boolean): Promise<Card> {
  const made = stamp()
  const { match, sight } = tab
  const language = await readerLanguage()
  const trouble = await troubleOf(sight)
  const bare: Card = {
    context: sight.context,
    language,
    tone: 'quiet',
    scripts: [],
    open,
    ...(tab.first && { first: true }),
    outbox: { waiting: await waitingCount() },
    made,
    ...(trouble && { trouble }),
    site: await siteCard(tab),
  }
  if (isLinkable(tab)) return { ...bare, linkable: true }
  const session = (await setting('account'))?.session
  const start = session && match.kind !== 'nothing' ? await opening(tab, session, language) : {}
  if (match.kind === 'which') return { ...bare, ...start, which: match.deals }
  if (match.kind === 'unknown') {
    const unknown = start.opening && { ...start.opening, ...(match.proposed && { proposed: match.proposed }) }
    return { ...bare, ...start, ...(unknown && { unknown }) }
  }
  if (match.kind !== 'deal') return bare
  const local = await localDeal(match.deal, undefined, noteKey(sight, match.deal))
  if (local) return { ...bare, ...start, ...(await dealParts(local, sight, language)) }
  const outline = await outlineOf(match.deal)
  return outline ? { ...bare, ...(await outlineParts(outline, sight, language)) } : bare
}

async function dealParts(local: Local, sight: Sight, language: Language): Promise<Partial<Card>> {
  const where = here(local)
  const db = await store()
  const [note, dismissed] = await Promise.all([
    db.get('notes', noteKey(sight, local.deal)),
    dismissedOn(local.account.session, sight),
  ])
  const message = isMessage(sight) ? await messageOf(local, where, sight, language) : undefined
  const showing = { shown: message?.shown, ticks: message?.card.ticks?.step, dismissed }
  const deal = dealCard(local, where, language, showing)
  const line = await lineOf(namedBy(local, language), note, language)
  const stop = note?.stop && stopNow(local, where, note.stop, language)
  return {
    deal,
    tone: toneOf(local, deal, where),
    scripts: deal.mine ? scriptCards(local, where, sight, fillOf(local, sight), language) : [],
    ...(message && { message: arriving(message.card, note) }),
    ...(line && { line }),
    ...(stop && { stop }),
  }
}

/** What was just moved here counts as logged before the server has said so: it is not to be logged twice. */
function arriving(card: MessageCard, note: Note | undefined): MessageCard {
  const line = note?.line
  if (card.logged || line?.text !== 'moved') return card
  return { ...card, logged: { at: note?.at ?? 0, by: '', command: line.command, move: false } }
}

/** Name and owner, and a message to log: no more is known here. */
async function outlineParts(outline: Outline, sight: Sight, language: Language): Promise<Partial<Card>> {
  const { deal, name, owner, mine, account } = outline
  const note = await (await store()).get('notes', noteKey(sight, deal))
  const seen = await seenOf(account, sight)
  const people = seen.others.length
  const line = await lineOf(
    { deal, step: () => undefined, field: () => undefined, people: () => people, user: () => '', again: () => false },
    note,
    language,
  )
  const logged =
    note?.line?.text === 'logged' && line?.kept
      ? { at: note.at, by: '', command: line.command, move: false }
      : undefined
  const message = { direction: seen.shown.direction, people, ...(logged && { logged }) }
  return { outline: { name, owner, mine }, ...(isMessage(sight) && { message }), ...(line && { line }) }
}

function isMessage({ view, broken }: Sight): boolean {
  return view === 'message' && broken.length === 0
}

let last = 0

/** Taken before anything is read, so that a card never counts as newer than what it was made from. */
function stamp(): number {
  last = Math.max(last + 1, Date.now())
  return last
}

/** What is said under a card belongs to one view and one deal. */
export function noteKey(sight: Sight, deal: string): string {
  return JSON.stringify([sight.context, deal])
}

async function troubleOf(sight: Sight): Promise<Trouble | undefined> {
  const [account, offline, old] = await Promise.all([setting('account'), setting('offline'), setting('updateNeeded')])
  if (!account || account.lapsed) return 'signed-out'
  if (old) return 'too-old'
  if (sight.broken.length > 0) return 'page-changed'
  return offline ? 'offline' : undefined
}

/** With whom another deal could be opened here. */
async function opening(tab: TabState, session: Session, language: Language): Promise<Pick<Card, 'opening'>> {
  const person = outsideOf(session, tab)
  return person ? { opening: await openingCard(session, tab.sight, person, language) } : {}
}

/** Scripts speak to the other side's first person by the name that the deal, else the page knows. */
function fillOf(local: Local, sight: Sight): Fill {
  const { session }: Account = local.account
  const [first] = otherSide(ownSide(session, sight), sight.participants)
  const known = local.known.view.persons.find((one) => one.address?.toLowerCase() === first?.address)
  const person = known?.name ?? first?.name ?? local.known.view.persons.find((one) => one.name)?.name
  return { deal: local.state.name, me: session.name, company: session.organisation.name, ...(person && { person }) }
}

import { tellPages } from '#extension/browser/pages.ts'
import type { PageAnswer, PageAsk, PageFault, Told } from '#extension/rooms/page.ts'
import { keepUp, resume, sendAndRedraw } from '../asks/after.ts'
import { again } from '../asks/again.ts'
import { drawBadge } from '../badge/badge.ts'
import { markRead } from '../outbox/loss.ts'
import { newId } from '../outbox/perform.ts'
import { hiddenNow, showAgain } from '../people/hidden.ts'
import { beginConnecting, lookWhetherConnected, showConnecting } from '../session/connect.ts'
import { useServer } from '../session/server.ts'
import { signOut } from '../session/signOut.ts'
import { pause, settleSites, workOn } from '../sites/work.ts'
import { set, setting } from '../store/settings.ts'
import { redraw } from '../tabs/draw.ts'
import { openPanel } from '../tabs/openPanel.ts'
import { standingNow } from './standing.ts'
import { storedNow, withdraw } from './stored.ts'

/** Answers what a page of the extension asks: does it, and tells where the way in stands then. */
export async function answerPage(ask: PageAsk, tab?: number): Promise<PageAnswer> {
  if (ask.type === 'link page' && tab !== undefined) await openPanel(tab)
  const fault = await carryOut(ask)
  if (ask.type === 'sign out') await drawBadge()
  if (!onlyReads.has(ask.type)) tellPages()
  const standing = await standingNow(tab)
  return fault === undefined ? { ok: true, standing, ...(await toldOf(ask)) } : { ok: false, fault, standing }
}

/** After these nothing stands otherwise than before: no other page needs to look. */
const onlyReads = new Set<PageAsk['type']>(['how it stands', 'what is stored', 'list hidden', 'link page'])

/** What an ask wants to hear beside how it stands. */
async function toldOf(ask: PageAsk): Promise<Told> {
  if (ask.type === 'what is stored' || ask.type === 'withdraw')
    return { stored: await storedNow(ask.deal, ask.activity) }
  return ask.type === 'list hidden' || ask.type === 'show again' ? { hidden: await hiddenNow() } : {}
}

async function carryOut(ask: PageAsk): Promise<PageFault | undefined> {
  switch (ask.type) {
    case 'how it stands':
    case 'link page':
    case 'what is stored':
    case 'list hidden':
      return undefined
    case 'withdraw':
      await withdraw(ask.deal, ask.activity)
      return undefined
    case 'show again':
      await showAgain(ask.what)
      return undefined
    case 'agree':
      await set('agreed', true)
      return undefined
    case 'use server':
      return takeServer(ask.address)
    case 'connect':
      return beginConnecting()
    case 'show sign-in':
      await showConnecting()
      return undefined
    case 'look':
      return look()
    case 'sign out':
      await signOut()
      return undefined
    case 'work here':
      return (await workOn(ask.origin)) ? undefined : 'not-granted'
    case 'pause':
      await pause(ask.origin)
      return undefined
    case 'read loss':
      await markRead(ask.command)
      return undefined
    case 'again':
      await redo(ask.command)
      return undefined
  }
}

async function redo(command: string): Promise<void> {
  const deal = await again(command, newId())
  if (deal !== undefined) await sendAndRedraw(deal)
}

/** A server is of use once somebody is signed in there: the same click goes on to that. */
async function takeServer(address: string): Promise<PageFault | undefined> {
  const fault = await useServer(address)
  const account = await setting('account')
  return fault !== undefined || (account && !account.lapsed) ? fault : beginConnecting()
}

async function look(): Promise<PageFault | undefined> {
  const looked = await lookWhetherConnected()
  if (looked !== 'entered') return looked
  await keepUp()
  await settleSites()
  await resume()
  await redraw()
  return undefined
}

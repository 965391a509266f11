import { isGranted } from '#extension/browser/permissions.ts'
import type { PageAnswer, PageAsk, PageFault, Standing, WorkSite } from '#extension/rooms/page.ts'
import { keepUp, resume, sendAndRedraw } from '../asks/after.ts'
import { again } from '../asks/again.ts'
import { markRead } from '../outbox/loss.ts'
import { parkedCount } from '../outbox/park.ts'
import { newId } from '../outbox/perform.ts'
import { waitingCount } from '../outbox/queue.ts'
import { signIn, useServer } from '../session/signIn.ts'
import { signOut } from '../session/signOut.ts'
import { settleSites, workOn } from '../sites/work.ts'
import { set, setting } from '../store/settings.ts'
import { redraw } from '../tabs/draw.ts'
import { lossesNow } from './losses.ts'

/** Answers what a page of the extension asks: does it, and tells where the way in stands then. */
export async function answerPage(ask: PageAsk): Promise<PageAnswer> {
  const fault = await carryOut(ask)
  const standing = await standingNow()
  return fault === undefined ? { ok: true, standing } : { ok: false, fault, standing }
}

async function carryOut(ask: PageAsk): Promise<PageFault | undefined> {
  switch (ask.type) {
    case 'how it stands':
      return undefined
    case 'agree':
      await set('agreed', true)
      return undefined
    case 'use server':
      return useServer(ask.address)
    case 'sign in':
      return enter(ask.email, ask.password)
    case 'sign out':
      await signOut()
      return undefined
    case 'work here':
      return (await workOn(ask.origin)) ? undefined : 'not-granted'
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

async function enter(email: string, password: string): Promise<PageFault | undefined> {
  const fault = await signIn(email, password)
  if (fault !== undefined) return fault
  await keepUp()
  await settleSites()
  await resume()
  await redraw()
  return undefined
}

async function standingNow(): Promise<Standing> {
  const [agreed, server, account, offline] = await Promise.all([
    setting('agreed'),
    setting('server'),
    setting('account'),
    setting('offline'),
  ])
  const person = account && {
    name: account.session.name,
    email: account.session.email,
    organisation: account.session.organisation.name,
    language: account.session.language,
    lapsed: account.lapsed,
  }
  return {
    agreed: agreed ?? false,
    ...(server !== undefined && { server }),
    ...(person && { person }),
    sites: await workSites(),
    waiting: await waitingCount(),
    sealed: account?.outbox !== undefined,
    parked: await parkedCount(),
    losses: account ? await lossesNow() : [],
    updateNeeded: (await setting('updateNeeded')) ?? false,
    offline: offline ?? false,
  }
}

/** The organisation's sites, then those that the rep added by hand. */
async function workSites(): Promise<WorkSite[]> {
  const [account, own] = await Promise.all([setting('account'), setting('sites')])
  const named = account?.session.sites ?? []
  const added = (own ?? []).filter((origin) => !named.some((site) => site.origin === origin))
  const all = [
    ...named.map((site) => ({ name: site.name, origin: site.origin, own: false })),
    ...added.map((origin) => ({ name: new URL(origin).host, origin, own: true })),
  ]
  const registered = new Set(own ?? [])
  return Promise.all(
    all.map(async (site) => ({ ...site, granted: registered.has(site.origin) && (await isGranted(site.origin)) })),
  )
}

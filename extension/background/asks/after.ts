import { syncAdapters } from '../adapters/sync.ts'
import { drawBadge } from '../badge/badge.ts'
import { waitingFor } from '../outbox/queue.ts'
import { sendAll, sendFor } from '../outbox/send.ts'
import { syncPeople } from '../people/sync.ts'
import { slowly } from '../pulse/when.ts'
import { forgetOld } from '../store/forget.ts'
import { setting } from '../store/settings.ts'
import { redraw } from '../tabs/draw.ts'
import { lookAgain } from '../tabs/see.ts'
import { freshenToday } from '../today/held.ts'
import { colleagues } from './people.ts'

/** Sends what waits for a deal and shows its second mark wherever that deal is open. */
export async function sendAndRedraw(deal: string): Promise<void> {
  if ((await waitingFor(deal)).length === 0) return
  void drawBadge()
  await sendFor(deal)
  await redraw([deal])
  await drawBadge()
}

/** At every start, alarm and return of the network: whatever waits is tried again. */
export async function resume(): Promise<void> {
  const deals = await sendAll()
  if (deals.length > 0) await redraw()
}

/** Everything that may have changed on the server, while somebody is signed in. */
export async function keepUp(): Promise<void> {
  await forgetOld(Date.now())
  const account = await setting('account')
  if (!account || account.lapsed) return
  await Promise.all([syncPeople(), syncAdapters()])
  if ((await setting('colleagues')) === undefined) await colleagues()
  await freshenToday(slowly)
  await drawBadge()
  await lookAgain()
}

import { canRemind } from '#extension/browser/notices.ts'
import type { AlertNow, Happened, TodayNow } from '#extension/rooms/today.ts'
import type { AlertLine } from '#shared/api/alerts.ts'
import { lostText } from '#shared/i18n/extension.refusal.ts'
import { linesOf } from '#shared/ui/today/view.ts'
import { quietNow } from '../alerts/quiet.ts'
import { readerLanguage } from '../card/reader.ts'
import { wordFor } from '../outbox/loss.ts'
import { waits } from '../outbox/queue.ts'
import { setting } from '../store/settings.ts'
import { itemsNow } from './items.ts'

/** What the page of today draws. Nothing while nobody is signed in. */
export async function todayNow(): Promise<TodayNow | undefined> {
  const found = await itemsNow()
  if (!found) return undefined
  const { user, now, held, items } = found
  const [offline, badgeOff, remind, quiet] = await Promise.all([
    setting('offline'),
    setting('badgeOff'),
    setting('remind'),
    quietNow(),
  ])
  return {
    items: linesOf(items, user, now),
    approvals: held?.answer.approvals ?? [],
    beyond: held?.answer.beyond ?? 0,
    now,
    ...(held && { asOf: held.asked }),
    offline: offline ?? false,
    alerts: (held?.alerts ?? []).map(alertNow),
    badge: badgeOff !== true,
    remind: remind === true && (await canRemind()),
    muted: quiet.muted,
  }
}

function alertNow({ id, name, deal, dealName, raised, due, overdue }: AlertLine): AlertNow {
  return { id, name: name ?? {}, dealName: dealName ?? '', raised, due, overdue, ...(deal !== undefined && { deal }) }
}

/** The marks of a click as they are now: kept, in the ledger, or why not after all. */
export async function marksOf(said: Happened): Promise<Happened> {
  const word = await wordFor(said.command)
  if (word?.ok === false)
    return { ...said, kept: false, inLedger: false, undo: false, why: lostText(word, await readerLanguage()) }
  const kept = word !== undefined || (await waits(said.command))
  return { ...said, kept, inLedger: word?.ok === true }
}

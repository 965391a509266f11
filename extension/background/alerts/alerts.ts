import { isDrafting } from '#extension/browser/drafting.ts'
import { canRemind, clearNotice, type Pressed, showNotice } from '#extension/browser/notices.ts'
import { openPage } from '#extension/browser/tabs.ts'
import { type Happened, reminderKinds } from '#extension/rooms/today.ts'
import { answerAlert } from '#shared/api/alerts.ts'
import { reminderTexts } from '#shared/i18n/extension.today.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { read } from '#shared/process/text.ts'
import { readerLanguage } from '../card/reader.ts'
import { ask } from '../request.ts'
import { set, setting } from '../store/settings.ts'
import { letGo } from '../today/held.ts'
import { type ItemsNow, itemsNow } from '../today/items.ts'
import { afterTelling, notNow, quietNow, type Reminder, tellNext, withoutKind } from './quiet.ts'

/** Answers an alert with a word; it has then left the list. */
export async function answerWith(id: string, word: string): Promise<Happened> {
  const held = await setting('today')
  const name = held?.alerts.find((one) => one.id === id)?.name ?? {}
  const answer = await ask(answerAlert, { params: { id }, body: { word } })
  const said = { what: 'answered' as const, name, deal: '', command: '', kept: false, undo: false }
  if (answer.ok) {
    await letGo({ alert: id })
    return { ...said, inLedger: true }
  }
  const text = reminderTexts[await readerLanguage()]
  const gone = 'problem' in answer && (answer.problem.status === 404 || answer.problem.status === 409)
  if (gone) await letGo({ alert: id })
  return { ...said, inLedger: false, why: gone ? text.alreadyAnswered : text.notReached }
}

export async function setReminders(on: boolean): Promise<void> {
  await set('remind', on)
}

export async function wantAllKinds(): Promise<void> {
  await set('quiet', { ...(await quietNow()), muted: [] })
}

/** Something falls due within so many milliseconds. */
const soon = 3_600_000

/** Tells one thing, if the rep wants reminders and there is one to tell: by the quiet rules. */
export async function remind(): Promise<void> {
  if ((await setting('remind')) !== true || !(await canRemind())) return
  const found = await itemsNow()
  if (!found) return
  const [quiet, account] = await Promise.all([quietNow(), setting('account')])
  const day = dayOf(account?.session.organisation.timeZone ?? 'UTC', found.now)
  const next = tellNext(remindersOf(found), quiet, { day, now: found.now, drafting: await isDrafting() })
  if (!next) return
  await set('quiet', afterTelling(quiet, next, day))
  const text = reminderTexts[await readerLanguage()]
  const { name, deal } = await wordsOf(next, found)
  const buttons: [string, string] = [text.notNow, text.notThisKind]
  await showNotice(JSON.stringify(next), { title: text.title[next.kind], text: text.about(name, deal), buttons })
}

function remindersOf({ items, held, user, now }: ItemsNow): Reminder[] {
  const own = items.filter(({ owedBy, due }) => owedBy === user && due > now && due - now <= soon)
  return [
    ...(held?.answer.approvals ?? []).map((one): Reminder => ({ kind: 'asked', key: one.case })),
    ...(held?.alerts ?? []).map(({ id }): Reminder => ({ kind: 'alert', key: id })),
    ...own.map(({ deal, obligation }): Reminder => ({ kind: 'soon', key: `${deal} ${obligation}` })),
  ]
}

async function wordsOf({ key }: Reminder, { items, held }: ItemsNow): Promise<{ name: string; deal: string }> {
  const language = await readerLanguage()
  const found =
    held?.answer.approvals.find((one) => one.case === key) ??
    held?.alerts.find(({ id }) => id === key) ??
    items.find(({ deal, obligation }) => `${deal} ${obligation}` === key)
  return { name: found?.name ? read(found.name, language) : '', deal: found?.dealName ?? '' }
}

/** What was pressed on a message: it opens the page of today, or is "not now" or "not this kind". */
export async function answerNotice(id: string, pressed: Pressed): Promise<void> {
  await clearNotice(id)
  if (pressed === 'message') return openPage('/sidepanel.html')
  const quiet = await quietNow()
  if (pressed === 0) return set('quiet', { ...quiet, until: Date.now() + notNow })
  const kind = reminderKinds.find((one) => id.includes(`"kind":"${one}"`))
  if (kind) await set('quiet', withoutKind(quiet, kind))
}

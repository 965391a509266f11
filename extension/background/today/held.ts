import { type AlertLine, listAlerts } from '#shared/api/alerts.ts'
import { getToday, type Today } from '#shared/api/today.ts'
import { isDue } from '../pulse/when.ts'
import { ask } from '../request.ts'
import { set, setting } from '../store/settings.ts'

/** What the server last said of today, and when this device asked. */
export interface HeldToday {
  asked: number
  answer: Today
  alerts: AlertLine[]
}

/** Asks the server how today stands, at most once in so many milliseconds. */
export function freshenToday(every: number): Promise<void> {
  return navigator.locks.request('today', { ifAvailable: true }, async (lock) => {
    const [account, held] = await Promise.all([setting('account'), setting('today')])
    if (!lock || !account || account.lapsed || !isDue(held?.asked, every, Date.now())) return
    const asked = Date.now()
    const [today, alerts] = await Promise.all([
      ask(getToday, { query: { limit: 100 } }),
      ask(listAlerts, { query: { state: 'open', limit: 50 } }),
    ])
    if (!today.ok) return
    const open = alerts.ok ? alerts.value.alerts.filter(({ mayAnswer, current }) => mayAnswer && current) : held?.alerts
    await set('today', { asked, answer: today.value, alerts: open ?? [] })
  })
}

/** Takes from what is held what was answered here, so that it leaves the list before the server is asked again. */
export async function letGo(what: { case?: string; alert?: string }): Promise<void> {
  const held = await setting('today')
  if (!held) return
  await set('today', {
    ...held,
    answer: { ...held.answer, approvals: held.answer.approvals.filter((one) => one.case !== what.case) },
    alerts: held.alerts.filter(({ id }) => id !== what.alert),
  })
}

import { signal } from '@preact/signals'
import { askToday } from '#extension/browser/messages.ts'
import type { TodayAnswer, TodayAsk } from '#extension/rooms/today.ts'

/** What the background last told of today, and of what is open beside it. */
export const told = signal<TodayAnswer>({})
/** What is under way: lines, cases, alerts by their ids. */
export const busyWith = signal<ReadonlySet<string>>(new Set())

/** Asks for one thing; what the answer does not speak of stays as it was. True when something came of it. */
export async function tell(ask: TodayAsk, id?: string): Promise<TodayAnswer> {
  if (id !== undefined) busyWith.value = new Set([...busyWith.value, id])
  const answer = (await askToday(ask)) ?? {}
  if (id !== undefined) busyWith.value = new Set([...busyWith.value].filter((one) => one !== id))
  told.value = after(told.value, answer)
  return answer
}

/** What is told after an answer: what it does not speak of stays as it was, but nothing of somebody who has left. */
export function after(before: TodayAnswer, answer: TodayAnswer): TodayAnswer {
  const isOther = before.who !== undefined && answer.who !== undefined && before.who !== answer.who
  return isOther ? answer : { ...before, ...answer }
}

/** How often the page looks again, in milliseconds, while it can be seen. */
const every = 2_000

/** Keeps the page up to date as long as it is open: the second mark, what others did, the clock. */
export function keepLooking(): () => void {
  const look = () => {
    if (document.visibilityState !== 'visible') return
    const { said } = told.value
    const waits = said?.kept && !said.inLedger
    void tell({ type: 'today', ...(waits && { said: said.command }) })
  }
  void tell({ type: 'today', opened: true })
  const timer = setInterval(look, every)
  return () => clearInterval(timer)
}

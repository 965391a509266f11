import { type ReadonlySignal, signal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type * as z from 'zod'
import { listCases } from '#shared/api/cases.ts'
import type { Result } from '#shared/api/client.ts'
import type { Ask } from '../models/session.ts'

export type CasesAnswer = z.output<typeof listCases.answer>

/** What waits for a ruling: one answer for the page in view and for the count in the bar. */
export interface Waiting {
  latest: ReadonlySignal<CasesAnswer | undefined>
  /** Asks anew; an answer to an earlier question never takes the place of a later one. */
  ask: () => Promise<Result<CasesAnswer>>
}

export function openWaiting(ask: Ask): Waiting {
  const latest = signal<CasesAnswer | undefined>(undefined)
  let asked = 0
  return {
    latest,
    ask: async () => {
      asked += 1
      const mine = asked
      const answer = await ask(listCases, {})
      if (answer.ok && mine === asked) latest.value = answer.value
      return answer
    },
  }
}

/** Pages that ask what waits for themselves; on all others the bar asks. */
export const pagesThatAsk: ReadonlySet<string> = new Set(['/', '/queue'])

const WaitingContext = createContext<Waiting | undefined>(undefined)
export const WaitingProvider = WaitingContext.Provider

export function useWaiting(): Waiting {
  const waiting = useContext(WaitingContext)
  if (!waiting) throw new Error('what waits is asked for outside the frame')
  return waiting
}

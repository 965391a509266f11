import { type ReadonlySignal, signal } from '@preact/signals'
import type { Result } from '#shared/api/client.ts'
import type { Problem } from '#shared/api/problem.ts'

export type Trouble = { is: 'offline' } | { is: 'problem'; problem: Problem }

/** What a view has of an answer: nothing yet, the answer (perhaps with a failed update behind it), or why not. */
export interface Load<T> {
  value: T | undefined
  /** When `value` came. */
  at: number | undefined
  trouble: Trouble | undefined
  busy: boolean
}

export interface Loader<T> {
  load: ReadonlySignal<Load<T>>
  /** Asks for `key`; an answer to an earlier question is dropped. The last answer stays until the next one comes. */
  ask: (question: () => Promise<Result<T>>) => Promise<void>
}

export function openLoader<T>(now: () => number): Loader<T> {
  const load = signal<Load<T>>({ value: undefined, at: undefined, trouble: undefined, busy: true })
  let latest = 0
  return {
    load,
    ask: async (question) => {
      latest += 1
      const mine = latest
      load.value = { ...load.value, busy: true }
      const answer = await question()
      if (mine !== latest) return
      load.value = answer.ok
        ? { value: answer.value, at: now(), trouble: undefined, busy: false }
        : { ...load.value, trouble: troubleOf(answer), busy: false }
    },
  }
}

export function troubleOf(answer: Extract<Result<unknown>, { ok: false }>): Trouble {
  return 'offline' in answer ? { is: 'offline' } : { is: 'problem', problem: answer.problem }
}

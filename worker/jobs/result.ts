import type { JobOutcome } from './tellAll.ts'

/** What a job has led to so far, as its row keeps it. */
export interface JobResult {
  /** Deals that had no need of it. */
  spared: number
  /** Deals that would not take it, and the first of them with the reason. */
  failed: number
  reasons: { deal: string; why: string }[]
  /** Deals that did not answer: they are asked again. */
  again: string[]
  /** It was given up: what it was to do cannot be read or done. */
  stopped: boolean
}

const mostReasons = 100
const mostAgain = 100

export function resultOf(text: string | null): JobResult {
  return { spared: 0, failed: 0, reasons: [], again: [], stopped: false, ...(text === null ? {} : JSON.parse(text)) }
}

/** The same with what a page led to; a second round leaves those that still do not answer. */
export function counted(result: JobResult, outcomes: readonly JobOutcome[], secondRound: boolean): JobResult {
  const silent = outcomes.filter(({ told }) => told === 'again').map(({ deal }) => deal)
  const waiting = secondRound ? silent : [...result.again, ...silent]
  const refused = outcomes.filter(({ told }) => told === 'refused')
  const lost = waiting.slice(mostAgain)
  return withFailed(
    {
      ...result,
      spared: result.spared + outcomes.filter(({ told }) => told === 'spared').length,
      again: waiting.slice(0, mostAgain),
    },
    [...refused.map(({ deal, why = '' }) => ({ deal, why })), ...lost.map(unanswered)],
  )
}

/** Those that never answered count as failed. */
export function givenUp(result: JobResult): JobResult {
  return withFailed({ ...result, again: [] }, result.again.map(unanswered))
}

const unanswered = (deal: string) => ({ deal, why: 'no answer' })

function withFailed(result: JobResult, more: JobResult['reasons']): JobResult {
  const reasons = [...result.reasons, ...more].slice(0, mostReasons)
  return { ...result, failed: result.failed + more.length, reasons }
}

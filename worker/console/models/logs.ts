import { type ReadonlySignal, signal } from '@preact/signals'
import type { JudgeEnd, JudgeRequest, Progress } from './judgement.ts'

/** Judges a file somewhere else; the answer of `hear` may come at any time until it is stopped. Returns how to stop it. */
export type Judge = (request: JudgeRequest, hear: (news: Progress | JudgeEnd) => void) => () => void

export type LogState =
  | { is: 'nothing' }
  | (Progress & { request: JudgeRequest })
  | (JudgeEnd & { request: JudgeRequest })

export interface LogModel {
  state: ReadonlySignal<LogState>
  /** Begins anew; what was under way is stopped. */
  judge: (request: JudgeRequest) => void
  /** Back to nothing. */
  cancel: () => void
}

/** One log being judged at a time. */
export function openLogs(judge: Judge): LogModel {
  const state = signal<LogState>({ is: 'nothing' })
  let stop: (() => void) | undefined
  const leave = () => {
    stop?.()
    stop = undefined
  }
  return {
    state,
    judge: (request) => {
      leave()
      state.value = { is: 'reading', rows: 0, faults: 0, request }
      stop = judge(request, (news) => {
        state.value = { ...news, request }
      })
    },
    cancel: () => {
      leave()
      state.value = { is: 'nothing' }
    },
  }
}

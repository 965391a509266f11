import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLogSay } from '../app/logsay.ts'
import { count } from '../models/figures.ts'
import type { LogName } from '../models/judgement.ts'
import type { LogState } from '../models/logs.ts'
import { LogCases } from './logcases.tsx'
import { FaultyLog, LeftOut } from './logfaults.tsx'
import { BeyondBounds, RefusedLog } from './logrefused.tsx'
import { LogDeviations, VerdictWords } from './logverdict.tsx'
import { Empty } from './notice.tsx'

interface LogEndProps {
  state: LogState
  cancel: () => void
  /** Judges the rows without a fault. */
  partial: () => void
  /** Asks what names stand for. */
  names: (names: readonly LogName[], ambiguous: boolean) => ComponentChildren
}

/** How far the judging is, or what came of it. */
export function LogEnd({ state, cancel, partial, names }: LogEndProps) {
  const { say } = useLogSay()
  switch (state.is) {
    case 'nothing':
      return null
    case 'reading':
    case 'judging':
      return <Underway state={state} cancel={cancel} />
    case 'failed':
      return (
        <div role="alert">
          <Empty title={say('failed')} help={say('failed.help')} />
        </div>
      )
    case 'faulty':
      return (
        <Answer of={state}>
          <FaultyLog faults={state.faults} all={state.faultCount} partial={partial} />
          {names(state.names, true)}
        </Answer>
      )
    case 'refused':
      return (
        <Answer of={state}>
          <RefusedLog end={state} manual={state.request.manual} />
        </Answer>
      )
    case 'out of bounds':
      return (
        <Answer of={state}>
          <BeyondBounds bounds={state.bounds} manual={state.request.manual} />
        </Answer>
      )
    case 'judged':
      return <Judged state={state} names={names} />
  }
}

function Judged({ state, names }: { state: Extract<LogState, { is: 'judged' }>; names: LogEndProps['names'] }) {
  const { say } = useLogSay()
  const { manual } = state.request
  if (state.cases === 0) return <Empty title={say('nothing')} help={say('nothing.help')} />
  return (
    <Answer of={state}>
      <section>
        <VerdictWords verdict={state} />
        <LeftOut faults={state.faults} all={state.faultCount} />
      </section>
      {names(state.names, false)}
      {state.closed > 0 && <LogDeviations verdict={state} manual={manual} />}
      <LogCases verdict={state} manual={manual} />
    </Answer>
  )
}

/** An answer, whose first heading gets the focus when it comes: what had it before is gone. */
function Answer({ of, children }: { of: LogState; children: ComponentChildren }) {
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => answer.current?.querySelector<HTMLElement>('.log-answer')?.focus(), [of])
  return (
    <div class="log-end" ref={answer}>
      {children}
    </div>
  )
}

function Underway(props: { state: Extract<LogState, { is: 'reading' | 'judging' }>; cancel: () => void }) {
  const { say, language } = useLogSay()
  const { state, cancel } = props
  const number = (n: number) => count(n, language)
  return (
    <div class="log-underway">
      <p role="status">
        {state.is === 'judging'
          ? say('judging', { n: state.cases, cases: number(state.cases) })
          : state.faults > 0
            ? say('reading.faults', { n: state.faults, rows: number(state.rows), faults: number(state.faults) })
            : say('reading', { n: state.rows, rows: number(state.rows) })}
      </p>
      <button type="button" class="button" onClick={cancel}>
        {say('cancel')}
      </button>
    </div>
  )
}

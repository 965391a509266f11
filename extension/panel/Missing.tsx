import { useState } from 'preact/hooks'
import type { MissingCard } from '#extension/rooms/stop.ts'
import { Ways } from './Choice.tsx'
import { useDrawing } from './drawing.ts'
import { Field } from './Field.tsx'
import { isBusy } from './model.ts'
import { Reason } from './Reason.tsx'
import { PairNote } from './StepWhen.tsx'
import { trusted } from './trusted.ts'

/** One thing that is missing: what it is, how it is met here, and the legal way out. */
export function Missing({ one, first, to }: { one: MissingCard; first: boolean; to: string }) {
  const { texts } = useDrawing()
  return (
    <li class="missing">
      <div class="missing-row">
        <div>
          <b>{one.what === 'approval' ? texts.approvalOf(one.name) : one.name}</b>
          {one.overdue && <span class="late"> {texts.overdue}</span>}
          {one.why !== undefined && <p class="mute">{one.why}</p>}
          {one.what === 'step' && <PairNote pair={one.pair} />}
          <Facts one={one} />
        </div>
        {one.what === 'step' && one.tick && <Done step={one.step} name={one.name} first={first} />}
      </div>
      {one.what === 'choice' && <Ways oneOf={one.oneOf} />}
      {one.what === 'attribute' && <Field key={String(one.field.value)} field={one.field} />}
      {one.what === 'approval' ? <Approval one={one} to={to} /> : <WayOut one={one} />}
    </li>
  )
}

/** What would count in full, and who can do it. */
function Facts({ one }: { one: MissingCard }) {
  const { texts } = useDrawing()
  const names = useNames(one.who)
  if (one.what === 'approval') return null
  const strongest = one.what === 'step' && one.strongest !== undefined && texts.strongest[one.strongest]
  const decides =
    one.what === 'attribute' && one.field.decides.length > 0 && texts.decides(one.field.decides.join(' · '))
  const facts = [strongest, decides, one.what !== 'attribute' && names !== '' && texts.who(names)].filter(Boolean)
  return facts.length > 0 && <p class="faint">{facts.join(' · ')}</p>
}

function Done({ step, name, first }: { step: string; name: string; first: boolean }) {
  const { texts, model, state } = useDrawing()
  return (
    <button
      type="button"
      class={first ? 'btn primary' : 'btn'}
      aria-label={texts.markDone(name)}
      disabled={isBusy(state, 'tick')}
      onClick={trusted(() => void model.ask({ type: 'tick', step }))}
    >
      {texts.done}
    </button>
  )
}

/** Asked for with a reason; then it waits for whoever gives it. */
function Approval({ one, to }: { one: Extract<MissingCard, { what: 'approval' }>; to: string }) {
  const { texts, model } = useDrawing()
  const names = useNames(one.who)
  if (one.wayOut === 'asked') return <p class="due">{texts.approvalAsked(names === '' ? one.name : names)}</p>
  return (
    <>
      {one.refused !== undefined && <p class="due">{texts.approvalRefused(one.refused)}</p>}
      <Reason
        label={texts.askApproval}
        hint={texts.approvalReason}
        onReason={(reason) => void model.ask({ type: 'ask approval', to, reason })}
      />
    </>
  )
}

function WayOut({ one: { wayOut, obligation } }: { one: MissingCard }) {
  const { texts, model } = useDrawing()
  const [asking, ask] = useState(false)
  if (wayOut === undefined) return null
  if (wayOut === 'asked') return <p class="due">{texts.asked}</p>
  const label = wayOut === 'exception' ? texts.exception : texts.contest
  if (asking)
    return (
      <Reason
        label={label}
        onReason={(reason) => void model.ask({ type: 'way out', what: wayOut, obligation, reason })}
      />
    )
  return (
    <button type="button" class="link" onClick={trusted(() => ask(true))}>
      {label}…
    </button>
  )
}

/** Any of several people. */
function useNames(names: readonly string[]): string {
  const { language } = useDrawing()
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
}

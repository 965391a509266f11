import { useState } from 'preact/hooks'
import type { ChoiceCard, DealCard, ItemCard, StepCard } from '#extension/rooms/deal.ts'
import { Ways } from './Choice.tsx'
import { useDrawing } from './drawing.ts'
import { Earlier } from './Earlier.tsx'
import { FieldsOf } from './Fields.tsx'
import { isBusy } from './model.ts'
import { StepNote } from './StepNote.tsx'
import { PairNote, StepNotes } from './StepWhen.tsx'
import { due, exact } from './time.ts'
import { trusted } from './trusted.ts'

/** The one next thing, as a verb with its time; or that the stage is complete. */
export function Next({ deal }: { deal: DealCard }) {
  const { texts } = useDrawing()
  const { next } = deal
  if (next?.kind === 'step') return <NextStep key={`${next.key} ${next.times?.done}`} step={next} />
  if (next) return <NextChoice key={next.key} choice={next} />
  if (!deal.mine || deal.outcome !== undefined || !deal.advance?.ready) return null
  return (
    <div class="next" data-due="done">
      <p class="next-what">{texts.allDone(deal.advance.toName)}</p>
    </div>
  )
}

function NextStep({ step }: { step: StepCard }) {
  const { texts, model, state } = useDrawing()
  const [shown, show] = useState<'why' | 'earlier' | 'fields' | undefined>()
  const toggle = (what: 'why' | 'earlier' | 'fields') => ({
    'aria-expanded': shown === what,
    onClick: trusted(() => show(shown === what ? undefined : what)),
  })
  return (
    <div class="next" data-due={whenDue(step, useDrawing().now)}>
      <Label item={step} />
      <p class="next-what">
        {step.name}
        <StepNotes step={step} />
      </p>
      <PairNote pair={step.pair} />
      <div class="acts">
        <button
          type="button"
          class="btn primary"
          aria-label={texts.markDone(step.name)}
          disabled={isBusy(state, 'tick')}
          onClick={trusted(() => void model.ask({ type: 'tick', step: step.key }))}
        >
          {texts.done}
        </button>
        {step.fields.length > 0 && (
          <button type="button" class="btn quiet" {...toggle('fields')}>
            {texts.fillIn}
          </button>
        )}
        <button type="button" class="btn quiet" {...toggle('earlier')}>
          {texts.earlier}
        </button>
        <button type="button" class="btn quiet" {...toggle('why')}>
          {texts.why}
        </button>
      </div>
      {shown === 'why' && <Why step={step} />}
      {shown === 'earlier' && <Earlier step={step} />}
      {shown === 'fields' && <FieldsOf keys={step.fields} />}
    </div>
  )
}

/** Several ways to do it: the first click on one picks it. */
function NextChoice({ choice }: { choice: ChoiceCard }) {
  const { texts, now } = useDrawing()
  const [open, toggle] = useState(false)
  return (
    <div class="next" data-due={whenDue(choice, now)}>
      <Label item={choice} />
      <p class="next-what">{choice.name}</p>
      <Ways oneOf={choice.oneOf} />
      {choice.why !== undefined && (
        <div class="acts">
          <button type="button" class="btn quiet" aria-expanded={open} onClick={trusted(() => toggle(!open))}>
            {texts.why}
          </button>
        </div>
      )}
      {open && <p class="why">{choice.why}</p>}
    </div>
  )
}

function Label({ item }: { item: ItemCard }) {
  const { texts, now, language } = useDrawing()
  return (
    <div class="next-label">
      <span>{texts.next}</span>
      {item.due !== undefined && <span title={exact(item.due, language)}>{due(item.due, now, language, texts)}</span>}
    </div>
  )
}

/** Why a step is asked, how it is done well, and a word to whoever wrote it. */
export function Why({ step }: { step: StepCard }) {
  return (
    <div class="why">
      <p>{step.why}</p>
      {step.help && <p class="mute">{step.help}</p>}
      <StepNote step={step.key} />
    </div>
  )
}

function whenDue({ due }: ItemCard, now: number): 'none' | 'late' | 'today' | 'later' {
  if (due === undefined) return 'none'
  if (due <= now) return 'late'
  return new Date(due).toDateString() === new Date(now).toDateString() ? 'today' : 'later'
}

import { useState } from 'preact/hooks'
import type { DealCard, StepCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { Earlier } from './Earlier.tsx'
import { isBusy } from './model.ts'
import { due, exact } from './time.ts'
import { trusted } from './trusted.ts'

/** The one next thing, as a verb with its time; or that the stage is complete. */
export function Next({ deal }: { deal: DealCard }) {
  const { texts } = useDrawing()
  if (deal.next) return <NextStep key={deal.next.key} step={deal.next} />
  if (!deal.mine || deal.outcome !== undefined || !deal.advance?.ready) return null
  return (
    <div class="next" data-due="done">
      <p class="next-what">{texts.allDone(deal.advance.toName)}</p>
    </div>
  )
}

function NextStep({ step }: { step: StepCard }) {
  const { texts, model, state, now, language } = useDrawing()
  const [shown, show] = useState<'why' | 'earlier' | undefined>()
  const toggle = (what: 'why' | 'earlier') => trusted(() => show(shown === what ? undefined : what))
  const when = step.due === undefined ? 'none' : step.due <= now ? 'late' : isToday(step.due, now) ? 'today' : 'later'
  return (
    <div class="next" data-due={when}>
      <div class="next-label">
        <span>{texts.next}</span>
        {step.due !== undefined && <span title={exact(step.due, language)}>{due(step.due, now, language, texts)}</span>}
      </div>
      <p class="next-what">{step.name}</p>
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
        <button type="button" class="btn quiet" aria-expanded={shown === 'earlier'} onClick={toggle('earlier')}>
          {texts.earlier}
        </button>
        <button type="button" class="btn quiet" aria-expanded={shown === 'why'} onClick={toggle('why')}>
          {texts.why}
        </button>
      </div>
      {shown === 'why' && <Why step={step} />}
      {shown === 'earlier' && <Earlier step={step} />}
    </div>
  )
}

/** Why a step is asked, and how it is done well. */
export function Why({ step }: { step: StepCard }) {
  return (
    <div class="why">
      <p>{step.why}</p>
      {step.help && <p class="mute">{step.help}</p>}
    </div>
  )
}

function isToday(moment: number, now: number): boolean {
  return new Date(moment).toDateString() === new Date(now).toDateString()
}

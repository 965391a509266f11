import { useState } from 'preact/hooks'
import type { DealCard, StepCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { Earlier } from './Earlier.tsx'
import { CheckIcon } from './icons.tsx'
import { Why } from './Next.tsx'
import { exact, said, shortly } from './time.ts'
import { trusted } from './trusted.ts'

/** The rest of the stage's steps; those done are folded behind a count. */
export function Steps({ deal }: { deal: DealCard }) {
  const { texts } = useDrawing()
  const [unfolded, unfold] = useState(false)
  const done = deal.steps.filter((step) => step.done)
  const open = deal.steps.filter((step) => !step.done && step.key !== deal.next?.key)
  return (
    <div class="steps">
      <ul class="list">
        {open.map((step) => (
          <StepRow key={step.key} step={step} mine={deal.mine && deal.outcome === undefined} />
        ))}
      </ul>
      {done.length > 0 && (
        <button type="button" class="fold-done" aria-expanded={unfolded} onClick={trusted(() => unfold(!unfolded))}>
          <span class="tick" aria-hidden="true">
            <CheckIcon />
          </span>
          {texts.doneSteps(done.length)}
        </button>
      )}
      {unfolded && (
        <ul class="list">
          {done.map((step) => (
            <StepRow key={step.key} step={step} mine={deal.mine && deal.outcome === undefined} />
          ))}
        </ul>
      )}
    </div>
  )
}

function StepRow({ step, mine }: { step: StepCard; mine: boolean }) {
  const { texts, model } = useDrawing()
  const [opened, open] = useState(false)
  return (
    <li class="step" data-done={step.done}>
      {step.done || !mine ? (
        <span class="box" aria-hidden="true">
          {step.done && <CheckIcon />}
        </span>
      ) : (
        <button
          type="button"
          class="box"
          data-rove
          aria-label={texts.markDone(step.name)}
          title={texts.markDone(step.name)}
          onClick={trusted(() => void model.ask({ type: 'tick', step: step.key }))}
        />
      )}
      <button type="button" class="step-name" aria-expanded={opened} onClick={trusted(() => open(!opened))}>
        {step.name}
        {!step.required && <span class="faint"> {texts.optional}</span>}
      </button>
      <StepWhen step={step} open={mine} />
      {opened && (
        <div class="step-more">
          <Why step={step} />
          {!step.done && mine && <Earlier step={step} />}
          {step.done && mine && step.command !== undefined && <UndoStep command={step.command} />}
        </div>
      )}
    </li>
  )
}

function UndoStep({ command }: { command: string }) {
  const { texts, model } = useDrawing()
  return (
    <button type="button" class="btn" onClick={trusted(() => void model.ask({ type: 'undo', command }))}>
      {texts.undo}
    </button>
  )
}

function StepWhen({ step, open }: { step: StepCard; open: boolean }) {
  const { texts, now, language } = useDrawing()
  if (step.doneAt !== undefined) {
    const by = step.doneBy === undefined ? '' : ` · ${step.doneBy}`
    return (
      <small class="faint" title={exact(step.doneAt, language)}>
        {said(step.doneAt, now, language)}
        {by}
      </small>
    )
  }
  if (step.due === undefined || !open) return <small class="faint">{step.role ?? ''}</small>
  return (
    <small class={step.due <= now ? 'late' : 'mute'} title={exact(step.due, language)}>
      {shortly(step.due, now, language, texts)}
    </small>
  )
}

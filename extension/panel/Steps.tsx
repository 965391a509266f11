import { useState } from 'preact/hooks'
import type { DealCard, ItemCard, StepCard } from '#extension/rooms/deal.ts'
import { ChoiceRow } from './Choice.tsx'
import { useDrawing } from './drawing.ts'
import { Earlier } from './Earlier.tsx'
import { FieldsOf } from './Fields.tsx'
import { CheckIcon } from './icons.tsx'
import { Why } from './Next.tsx'
import { ItemWhen, PairNote, StepNotes } from './StepWhen.tsx'
import { trusted } from './trusted.ts'

/** The rest of what the stage asks; what is done is folded behind a count. */
export function Steps({ deal }: { deal: DealCard }) {
  const { texts } = useDrawing()
  const [unfolded, unfold] = useState(false)
  const over = deal.items.filter(isOver)
  const open = deal.items.filter((one) => !isOver(one) && one.key !== deal.next?.key)
  const rows = (items: readonly ItemCard[]) =>
    items.map((one) =>
      one.kind === 'step' ? (
        <StepRow key={one.key} step={one} mine={deal.mine} />
      ) : (
        <ChoiceRow key={one.key} choice={one} mine={deal.mine} />
      ),
    )
  return (
    <div class="steps">
      <ul class="list">{rows(open)}</ul>
      {over.length > 0 && (
        <button type="button" class="fold-done" aria-expanded={unfolded} onClick={trusted(() => unfold(!unfolded))}>
          <span class="tick" aria-hidden="true">
            <CheckIcon />
          </span>
          {texts.doneSteps(over.length)}
        </button>
      )}
      {unfolded && <ul class="list">{rows(over)}</ul>}
    </div>
  )
}

function isOver(one: ItemCard): boolean {
  return one.status === 'waived' || (one.kind === 'step' && one.done)
}

function StepRow({ step, mine }: { step: StepCard; mine: boolean }) {
  const { texts, model } = useDrawing()
  const [opened, open] = useState(false)
  const tick = mine && step.tick
  return (
    <li class="step" data-done={step.done}>
      {tick ? (
        <button
          type="button"
          class="box"
          data-rove
          aria-label={texts.markDone(step.name)}
          title={texts.markDone(step.name)}
          onClick={trusted(() => void model.ask({ type: 'tick', step: step.key }))}
        />
      ) : (
        <span class="box" aria-hidden="true">
          {step.done && <CheckIcon />}
        </span>
      )}
      <button type="button" class="step-name" aria-expanded={opened} onClick={trusted(() => open(!opened))}>
        {step.name}
        <StepNotes step={step} />
      </button>
      <ItemWhen item={step} open={mine} />
      {(opened || (step.pair?.first !== undefined && !step.done)) && (
        <div class="step-more">
          <PairNote pair={step.pair} />
          {opened && <Opened step={step} mine={mine} tick={tick} />}
        </div>
      )}
    </li>
  )
}

function Opened({ step, mine, tick }: { step: StepCard; mine: boolean; tick: boolean }) {
  return (
    <>
      <Why step={step} />
      {tick && <Earlier step={step} />}
      {mine && <FieldsOf keys={step.fields} />}
      {mine && step.command !== undefined && <UndoStep command={step.command} />}
    </>
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

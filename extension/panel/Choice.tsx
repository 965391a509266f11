import { useState } from 'preact/hooks'
import type { ChoiceCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { ItemWhen } from './StepWhen.tsx'
import { trusted } from './trusted.ts'

/** One of several ways to do it, in one line; opened, each way with its own reason. */
export function ChoiceRow({ choice, mine }: { choice: ChoiceCard; mine: boolean }) {
  const { texts } = useDrawing()
  const [opened, open] = useState(false)
  return (
    <li class="step">
      <span class="box or" aria-hidden="true" />
      <button type="button" class="step-name" data-rove aria-expanded={opened} onClick={trusted(() => open(!opened))}>
        {choice.name}
        <small class="ways faint">{texts.oneOf(choice.oneOf.map(({ name }) => name).join(' · '))}</small>
      </button>
      <ItemWhen item={choice} open={mine} />
      {opened && (
        <div class="step-more">
          {choice.why !== undefined && <p class="why">{choice.why}</p>}
          {mine && <Ways oneOf={choice.oneOf} />}
        </div>
      )}
    </li>
  )
}

/** The first step of each way, to be said done; that picks it. */
export function Ways({ oneOf }: { oneOf: readonly { step: string; name: string }[] }) {
  const { texts, model, state } = useDrawing()
  return (
    <ul class="way-list" aria-label={texts.pickOne}>
      <li class="mute" aria-hidden="true">
        {texts.pickOne}
      </li>
      {oneOf.map(({ step, name }) => (
        <li key={step}>
          <button
            type="button"
            class="btn"
            aria-label={texts.markDone(name)}
            disabled={isBusy(state, 'tick')}
            onClick={trusted(() => void model.ask({ type: 'tick', step }))}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  )
}

import { scriptTexts } from '#shared/i18n/extension.scripts.ts'
import { useDrawing } from './drawing.ts'
import { PhraseLine } from './Phrases.tsx'
import { pillWords } from './pill.ts'
import { trusted } from './trusted.ts'

/** The pill beside which all the rest can be drawn: the same as the one that stood in for it. */
export function Pill() {
  const { card, model, state, now, language } = useDrawing()
  const { open, name, stage, next, late, trouble } = pillWords(card, now)
  return (
    <button
      type="button"
      class="pill"
      data-tone={card.tone}
      aria-expanded="false"
      title={open}
      onClick={trusted(() => model.toggle(true))}
    >
      <span class="pill-row">
        <span class="dot" aria-hidden="true" />
        <span class="pill-name">{name}</span>
        {stage && (
          <span class="pill-stage" title={stage.title}>
            {stage.short}
          </span>
        )}
        <span class="pill-next">{next}</span>
        {late && <span class="pill-due">{late}</span>}
      </span>
      {trouble && <span class="pill-trouble">{trouble}</span>}
      <PhraseLine />
      {state.pasteIt && <span class="pill-trouble">{scriptTexts[language].pasteIt}</span>}
    </button>
  )
}

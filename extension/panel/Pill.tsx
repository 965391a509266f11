import type { Card } from '#extension/rooms/card.ts'
import type { PanelTexts } from '#shared/i18n/extension.panel.ts'
import { scriptTexts } from '#shared/i18n/extension.scripts.ts'
import { useDrawing } from './drawing.ts'
import { PhraseLine } from './Phrases.tsx'
import { troubleTexts } from './Trouble.tsx'
import { shortly } from './time.ts'
import { trusted } from './trusted.ts'

/** Deal, stage, and one word on what is next: all that a rep sees without asking. */
export function Pill() {
  const { card, texts, model, state, now, language } = useDrawing()
  const due = card.deal?.next?.due
  const late = due !== undefined && card.tone !== 'calm' ? shortly(due, now, language, texts) : undefined
  return (
    <button
      type="button"
      class="pill"
      data-tone={card.tone}
      aria-expanded="false"
      title={texts.open}
      onClick={trusted(() => model.toggle(true))}
    >
      <span class="pill-row">
        <span class="dot" aria-hidden="true" />
        <span class="pill-name">{nameOf(card, texts)}</span>
        {card.deal && !card.deal.outcome && (
          <span class="pill-stage" title={texts.stageOf(card.deal.stage.place, card.deal.stage.of)}>
            {card.deal.stage.place}/{card.deal.stage.of}
          </span>
        )}
        <span class="pill-next">{nextOf(card, texts)}</span>
        {late && <span class="pill-due">{late}</span>}
      </span>
      {card.trouble && <span class="pill-trouble">{troubleTexts(card.trouble, texts).title}</span>}
      <PhraseLine />
      {state.pasteIt && <span class="pill-trouble">{scriptTexts[language].pasteIt}</span>}
    </button>
  )
}

function nameOf(card: Card, texts: PanelTexts): string {
  const known = card.deal ?? card.outline
  if (known) return known.name
  if (card.which) return texts.which
  if (card.unknown) return texts.unknown
  return 'Guiderail'
}

function nextOf({ deal }: Card, texts: PanelTexts): string | undefined {
  if (deal?.outcome !== undefined && !deal.next) return texts.closedAs(deal.outcome)
  if (deal?.held) return texts.held(deal.held.reason ?? '')
  if (deal?.next) return deal.next.name
  return deal?.advance?.ready ? texts.advance(deal.advance.toName) : undefined
}

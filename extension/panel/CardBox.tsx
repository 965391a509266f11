import { useEffect, useRef } from 'preact/hooks'
import { arrowTexts } from '#shared/i18n/extension.arrow.ts'
import { Arrow } from './Arrow.tsx'
import { Body } from './Body.tsx'
import { useDrawing } from './drawing.ts'
import { Foot } from './Foot.tsx'
import { takeFocus } from './focus.ts'
import { Head } from './Head.tsx'
import { LineRow } from './LineRow.tsx'
import { Trouble } from './Trouble.tsx'

/** The open card, top to bottom: what it is about, what is next, the rest, and what was just stored. */
export function CardBox() {
  const { card, texts, state, language } = useDrawing()
  const { deal } = card
  const box = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.entered) takeFocus(box.current)
  }, [state.entered])
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0
  }, [state.view, deal?.stage.key, deal?.held === undefined])
  const name = (deal ?? card.outline)?.name ?? texts.panel
  return (
    <>
      <section
        class="card"
        aria-label={card.first ? `${name}. ${Object.values(arrowTexts[language]).join('. ')}` : name}
        tabIndex={-1}
        ref={box}
        data-tone={card.tone}
      >
        <Head />
        <div class="body" ref={body}>
          {card.trouble && <Trouble trouble={card.trouble} />}
          <Body />
        </div>
        <Foot />
        <div class="line" role="status" aria-live="polite">
          {card.line && <LineRow line={card.line} />}
        </div>
      </section>
      <Arrow />
    </>
  )
}

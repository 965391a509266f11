import { useEffect, useRef } from 'preact/hooks'
import { Body } from './Body.tsx'
import { useDrawing } from './drawing.ts'
import { Foot } from './Foot.tsx'
import { takeFocus } from './focus.ts'
import { Head } from './Head.tsx'
import { LineRow } from './LineRow.tsx'
import { Trouble } from './Trouble.tsx'

/** The open card, top to bottom: what it is about, what is next, the rest, and what was just stored. */
export function CardBox() {
  const { card, texts, state } = useDrawing()
  const { deal } = card
  const box = useRef<HTMLElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.entered) takeFocus(box.current)
  }, [state.entered])
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0
  }, [state.view, deal?.stage.key, deal?.held === undefined])
  return (
    <section
      class="card"
      aria-label={(deal ?? card.outline)?.name ?? texts.panel}
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
  )
}

import type { Trouble as Kind } from '#extension/rooms/card.ts'
import type { PanelTexts } from '#shared/i18n/extension.panel.ts'
import { BrokenSite } from './AboutSite.tsx'
import { useDrawing } from './drawing.ts'
import { trusted } from './trusted.ts'

/** What is out of order, what it means, and what to do: said once, quietly. */
export function Trouble({ trouble }: { trouble: Kind }) {
  const { texts, model, card } = useDrawing()
  const { title, hint } = troubleTexts(trouble, texts)
  return (
    <div class="trouble" role="note">
      <p>
        <b>{title}</b> {card.outbox.waiting > 0 && <span>· {texts.waiting(card.outbox.waiting)}</span>}
      </p>
      <p class="mute">{hint}</p>
      {trouble === 'page-changed' && <BrokenSite />}
      {trouble === 'signed-out' && (
        <button type="button" class="btn" onClick={trusted(() => void model.ask({ type: 'open welcome' }))}>
          {texts.signIn}
        </button>
      )}
    </div>
  )
}

export function troubleTexts(trouble: Kind, texts: PanelTexts): { title: string; hint: string } {
  switch (trouble) {
    case 'offline':
      return { title: texts.offline, hint: texts.offlineHint }
    case 'signed-out':
      return { title: texts.signedOut, hint: texts.signedOutHint }
    case 'page-changed':
      return { title: texts.pageChanged, hint: texts.pageChangedHint }
    case 'update-needed':
      return { title: texts.updateNeeded, hint: texts.updateNeededHint }
    case 'too-old':
      return { title: texts.tooOld, hint: texts.tooOldHint }
  }
}

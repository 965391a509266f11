import type { Trouble as Kind } from '#extension/rooms/card.ts'
import type { PanelTexts } from '#shared/i18n/extension.panel.ts'
import { BrokenSite } from './AboutSite.tsx'
import { useDrawing } from './drawing.ts'
import { troubleTitle } from './pill.ts'
import { trusted } from './trusted.ts'

/** What is out of order, what it means, and what to do: said once, quietly. */
export function Trouble({ trouble }: { trouble: Kind }) {
  const { texts, model, card } = useDrawing()
  return (
    <div class="trouble" role="note">
      <p>
        <b>{troubleTitle(trouble, texts)}</b>{' '}
        {card.outbox.waiting > 0 && <span>· {texts.waiting(card.outbox.waiting)}</span>}
      </p>
      <p class="mute">{hintOn(trouble, texts)}</p>
      {trouble === 'page-changed' && <BrokenSite />}
      {trouble === 'signed-out' && (
        <button type="button" class="btn" onClick={trusted(() => void model.ask({ type: 'open welcome' }))}>
          {texts.signIn}
        </button>
      )}
    </div>
  )
}

function hintOn(trouble: Kind, texts: PanelTexts): string {
  return {
    offline: texts.offlineHint,
    'signed-out': texts.signedOutHint,
    'page-changed': texts.pageChangedHint,
    'update-needed': texts.updateNeededHint,
    'too-old': texts.tooOldHint,
  }[trouble]
}

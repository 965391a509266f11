import type { DealCard } from '#extension/rooms/deal.ts'
import { elsewhereTexts } from '#shared/i18n/extension.elsewhere.ts'
import { useDrawing } from './drawing.ts'
import { isBusy } from './model.ts'
import { said } from './time.ts'
import { trusted } from './trusted.ts'

/** The record was moved on in the CRM: what is still open of the stage it left, and how what was done before is added. */
export function Elsewhere({ deal: { elsewhere, mine } }: { deal: DealCard }) {
  const { model, state, now, language } = useDrawing()
  const texts = elsewhereTexts[language]
  if (!elsewhere) return null
  const { before, stage, left, open, until } = elsewhere
  return (
    <div class="trouble">
      <b>{texts.seen(stage)}</b>
      <span>{texts.open(left)}</span>
      <ul class="open">
        {open.map(({ step, name }) => (
          <li class="found-row" key={name}>
            <span>{name}</span>
            {mine && step !== undefined && (
              <button
                type="button"
                class="btn"
                aria-label={texts.wasDoneNamed(name)}
                disabled={isBusy(state, 'tick')}
                onClick={trusted(() => void model.ask({ type: 'tick', step, when: before }))}
              >
                {texts.wasDone}
              </button>
            )}
          </li>
        ))}
      </ul>
      {until !== undefined && until > now && <span class="mute">{texts.until(said(until, now, language))}</span>}
    </div>
  )
}

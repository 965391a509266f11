import type { DealCard } from '#extension/rooms/deal.ts'
import type { PanelTexts } from '#shared/i18n/extension.panel.ts'
import { useDrawing } from './drawing.ts'
import { FoldIcon, MoreIcon } from './icons.tsx'
import type { State } from './model.ts'
import { exact, said } from './time.ts'
import { trusted } from './trusted.ts'

/** Which deal, where on its path, and until when. */
export function Head() {
  const { card, texts, model, state } = useDrawing()
  const { deal } = card
  const known = deal ?? card.outline
  const title =
    known?.name ??
    (card.which ? texts.which : card.linkable ? texts.linkTo : card.unknown ? unknownTitle(state, texts) : 'Guiderail')
  return (
    <header class="head">
      <div class="head-row">
        <h2 class="deal" title={known ? `${title} · ${texts.owner(known.owner)}` : title}>
          {title}
        </h2>
        {deal && (
          <span class="score" title={texts.score}>
            <span class="hidden">{texts.score} </span>
            {deal.score === null ? '–' : (deal.score / 100).toFixed(2)}
          </span>
        )}
        {deal && (
          <button
            type="button"
            class="icon"
            aria-label={texts.more}
            title={texts.more}
            aria-pressed={state.view === 'more'}
            onClick={trusted(() => model.go(state.view === 'more' ? 'steps' : 'more'))}
          >
            <MoreIcon />
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={texts.fold}
          title={`${texts.fold} (Esc)`}
          aria-expanded="true"
          onClick={trusted(() => model.toggle(false))}
        >
          <FoldIcon />
        </button>
      </div>
      {deal && <Path deal={deal} />}
    </header>
  )
}

function unknownTitle({ view }: State, texts: PanelTexts): string {
  if (view === 'new deal') return texts.newDeal
  return view === 'find' ? texts.linkTo : texts.unknown
}

/** The stages as a path: behind, here, ahead. */
function Path({ deal }: { deal: DealCard }) {
  const { texts, language, now } = useDrawing()
  const { due } = deal.stage
  return (
    <>
      <div class="path" aria-hidden="true">
        {deal.stages.map((stage) => (
          <i key={stage.key} title={stage.name} data-at={stage.now ? 'now' : stage.done ? 'done' : 'ahead'} />
        ))}
      </div>
      <div class="stage">
        <span>
          {deal.outcome === undefined ? deal.stage.name : texts.closedAs(deal.outcome)}{' '}
          <span class="faint" title={texts.stageOf(deal.stage.place, deal.stage.of)}>
            {deal.stage.place}/{deal.stage.of}
          </span>
        </span>
        {due !== undefined && deal.outcome === undefined && (
          <span
            class={due <= now && !deal.stage.paused ? 'late' : 'mute'}
            title={`${texts.left(exact(due, language))}`}
          >
            {deal.stage.paused ? texts.paused : due <= now ? texts.overdue : texts.stageBy(said(due, now, language))}
          </span>
        )}
      </div>
    </>
  )
}

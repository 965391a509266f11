import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { CheckIcon, NextIcon, TalkIcon } from './icons.tsx'
import { isBusy } from './model.ts'
import { exact } from './time.ts'
import { trusted } from './trusted.ts'

/** Log, scripts, advance: what is always within one click. */
export function Foot() {
  const { card, state, texts, acts, model } = useDrawing()
  const { deal } = card
  if (!(deal ?? card.outline) || card.which || card.unknown) return null
  return (
    <footer class="foot">
      <Log />
      <span class="acts">
        {deal?.talk && (
          <button
            type="button"
            class="icon"
            aria-label={acts.talk}
            title={acts.talk}
            aria-pressed={state.view === 'talk'}
            onClick={trusted(() => model.go(state.view === 'talk' ? 'steps' : 'talk'))}
          >
            <TalkIcon />
          </button>
        )}
        {card.scripts.length > 0 && (
          <button
            type="button"
            class="btn quiet"
            aria-pressed={state.view === 'scripts'}
            onClick={trusted(() => model.go(state.view === 'scripts' ? 'steps' : 'scripts'))}
          >
            {texts.scripts}
          </button>
        )}
        {deal?.advance && deal.mine && <Advance deal={deal} advance={deal.advance} />}
      </span>
    </footer>
  )
}

function Log() {
  const { card, state, texts, acts, model, language } = useDrawing()
  const { message } = card
  if (!message) return <span />
  if (message.logged) {
    const { at, by, move } = message.logged
    return (
      <span class="logged" title={exact(at, language)}>
        <CheckIcon />
        <span>{texts.loggedBy(by)}</span>
        {move && (
          <button type="button" class="link" onClick={trusted(() => model.go('find'))}>
            {acts.wrongDeal}
          </button>
        )}
      </span>
    )
  }
  const ready = card.deal?.advance?.ready === true
  return (
    <button
      type="button"
      class={ready ? 'btn' : 'btn primary'}
      disabled={isBusy(state, 'log')}
      title={message.ticks && texts.logAlso(message.ticks.name)}
      onClick={trusted(() => void model.ask({ type: 'log' }))}
    >
      {texts.log}
    </button>
  )
}

function Advance({ deal, advance }: { deal: DealCard; advance: { toName: string; ready: boolean } }) {
  const { state, texts, model } = useDrawing()
  return (
    <button
      type="button"
      class={advance.ready ? 'btn primary' : 'btn'}
      title={texts.advance(advance.toName)}
      disabled={isBusy(state, 'advance')}
      onClick={trusted(() => void model.ask({ type: 'advance', from: deal.stage.key }))}
    >
      <span class="clip">{texts.advance(advance.toName)}</span>
      <NextIcon />
    </button>
  )
}

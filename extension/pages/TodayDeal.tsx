import { useEffect } from 'preact/hooks'
import { openAddress } from '#extension/browser/tabs.ts'
import type { DealCard, ItemCard } from '#extension/rooms/deal.ts'
import { sideTexts } from '#shared/i18n/extension.today.ts'
import { todayTexts } from '#shared/i18n/today.ts'
import { dayText, dueText, exact } from '#shared/ui/today/time.ts'
import { readerLanguage, standing } from './standing.ts'
import { TodayLosses } from './TodayLosses.tsx'
import { Said } from './TodayPart.tsx'
import { busyWith, keepLooking, tell, told } from './TodayState.ts'

/** A deal in the side panel: what its stage asks, ticked here, and the points that it lost. */
export function TodayDeal({ deal }: { deal: string }) {
  const language = readerLanguage()
  const text = sideTexts[language]
  useEffect(() => void tell({ type: 'deal', deal }), [deal])
  useEffect(keepLooking, [])
  const { deal: card, said, today } = told.value
  if (!card || card.deal !== deal) return <p class="mute">{today?.offline ? text.notKnown : text.loading}</p>
  const server = standing.value?.server
  return (
    <>
      <header class="side-deal">
        <h1>{card.name}</h1>
        <p class="mute">{text.stage(card.stage.name, card.stage.place, card.stage.of)}</p>
      </header>
      <StepList card={card} now={today?.now ?? 0} />
      <TodayLosses deal={deal} />
      <Said said={said} language={language} />
      {server !== undefined && (
        <button type="button" class="link" onClick={() => void openAddress(`${server}/deals/${deal}`)}>
          {text.console}
        </button>
      )}
    </>
  )
}

function StepList({ card, now }: { card: DealCard; now: number }) {
  const language = readerLanguage()
  const text = sideTexts[language]
  const isDone = (item: ItemCard) => item.kind === 'step' && item.done
  const open = card.items.filter((item) => !isDone(item))
  const done = card.items.length - open.length
  return (
    <section class="today" aria-label={text.steps}>
      <div>
        <h2 class="today-head">
          {text.steps} {done > 0 && <span class="today-count">{text.doneSteps(done)}</span>}
        </h2>
        {open.length === 0 && <p class="today-note">{text.nothingOpen}</p>}
        <ul>
          {open.map((item) => (
            <OneStep key={item.key} deal={card.deal} item={item} now={now} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function OneStep({ deal, item, now }: { deal: string; item: ItemCard; now: number }) {
  const language = readerLanguage()
  const text = todayTexts[language]
  const tick = async (step: string) => {
    await tell({ type: 'tick', deal, step }, item.key)
    await tell({ type: 'deal', deal })
  }
  const busy = busyWith.value.has(item.key)
  const late = item.due !== undefined && item.due <= now
  return (
    <li class="today-row" data-busy={busy}>
      {item.kind === 'step' && item.tick ? (
        <button
          type="button"
          class="today-ring"
          aria-label={text.doneOf(item.name)}
          title={text.done}
          disabled={busy}
          onClick={() => void tick(item.key)}
        />
      ) : (
        <span class="today-noring" />
      )}
      <span class="today-what">
        <b>{item.name}</b>
        {item.why && <span class="today-under">{item.why}</span>}
      </span>
      {item.due !== undefined && (
        <time class={late ? 'today-when late' : 'today-when'} title={exact(item.due, language)}>
          {late ? dueText(item.due, now, language) : dayText(item.due, language)}
        </time>
      )}
      {item.kind === 'choice' && (
        <ul class="today-choices">
          {item.oneOf.map(({ step, name }) => (
            <li key={step}>
              <button type="button" class="today-choice" aria-label={text.doneOf(name)} onClick={() => void tick(step)}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

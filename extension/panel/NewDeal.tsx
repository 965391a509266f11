import { useState } from 'preact/hooks'
import type { FoundDeal, UnknownCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { takeFocus } from './focus.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'
import { DealList } from './Which.tsx'

/** Filled in as far as the address tells: mostly Enter is enough. No person's name, for a deal's name stays in the ledger. */
export function NewDeal({ opening }: { opening: UnknownCard }) {
  const { texts, model, state, card } = useDrawing()
  const [name, setName] = useState(opening.company ?? '')
  const [manual, setManual] = useState(opening.manuals[0]?.key ?? '')
  return (
    <>
      <Near deals={opening.near} />
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (event.isTrusted && name.trim() !== '') void model.ask({ type: 'new deal', name: name.trim(), manual })
        }}
      >
        <label>
          {texts.dealName}
          <input
            class="field"
            value={name}
            maxLength={120}
            placeholder={texts.dealNameHint}
            required
            onInput={(event) => setName(event.currentTarget.value)}
            ref={takeFocus}
          />
        </label>
        <label>
          {texts.manual}
          <select class="field" value={manual} onChange={(event) => setManual(event.currentTarget.value)}>
            {opening.manuals.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <p class="mute">
          {texts.person(opening.name === undefined ? opening.address : `${opening.name} · ${opening.address}`)}
        </p>
        {card.trouble && card.outbox.waiting > 0 && <p class="due">{texts.waiting(card.outbox.waiting)}</p>}
        <span class="acts">
          <button type="submit" class="btn primary" disabled={manual === '' || isBusy(state, 'new deal')}>
            {texts.openDeal}
          </button>
          <button type="button" class="btn quiet" onClick={trusted(() => model.go('steps'))}>
            {texts.back}
          </button>
        </span>
      </form>
    </>
  )
}

/** Before another one is opened: what there is of the same person, company or record. */
function Near({ deals }: { deals: FoundDeal[] }) {
  const { acts, model, card } = useDrawing()
  const others = deals.filter(({ deal }) => deal !== card.deal?.deal)
  if (others.length === 0) return null
  const ask = (deal: string) => model.ask(card.unknown ? { type: 'link person', deal } : { type: 'pick', deal })
  return (
    <div class="near">
      <p class="mute pad">{acts.already}</p>
      <DealList deals={others} onPick={(deal) => void ask(deal)} />
      <p class="menu-title">{acts.newAnyway}</p>
    </div>
  )
}

import { useState } from 'preact/hooks'
import type { UnknownCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { Find } from './Find.tsx'
import { takeFocus } from './focus.ts'
import { isBusy } from './model.ts'
import { trusted } from './trusted.ts'

/** Somebody from outside who is in no deal: link, open a new deal, or never again. */
export function Unknown({ unknown }: { unknown: UnknownCard }) {
  const { texts, model, state } = useDrawing()
  if (state.view === 'find') return <Find ask="link person" />
  if (state.view === 'new deal') return <NewDeal unknown={unknown} />
  const { proposed } = unknown
  return (
    <div class="menu">
      <p class="mute pad">{texts.unknownHint(unknown.name ?? unknown.address)}</p>
      {proposed && (
        <div class="found">
          <p class="found-from">{texts.proposed}</p>
          <div class="found-row">
            <span>{proposed.closed ? `${proposed.name} (${texts.closed})` : proposed.name}</span>
            <button
              type="button"
              class="btn"
              onClick={trusted(() => void model.ask({ type: 'link person', deal: proposed.deal }))}
            >
              {texts.link}
            </button>
          </div>
        </div>
      )}
      <button type="button" class="menu-row" data-rove onClick={trusted(() => model.go('find'))}>
        {texts.linkTo}
      </button>
      <button type="button" class="menu-row" data-rove onClick={trusted(() => model.go('new deal'))}>
        {texts.newDeal}
      </button>
      {(['person', 'thread'] as const).map((what) => (
        <button
          key={what}
          type="button"
          class="menu-row mute"
          data-rove
          onClick={trusted(() => void model.ask({ type: 'never', what }))}
        >
          {what === 'person' ? texts.neverPerson : texts.neverThread}
        </button>
      ))}
    </div>
  )
}

/** Filled in as far as the address tells: mostly Enter is enough. No person's name, for a deal's name stays in the ledger. */
function NewDeal({ unknown }: { unknown: UnknownCard }) {
  const { texts, model, state, card } = useDrawing()
  const [name, setName] = useState(unknown.company ?? '')
  const [manual, setManual] = useState(unknown.manuals[0]?.key ?? '')
  return (
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
          {unknown.manuals.map((one) => (
            <option key={one.key} value={one.key}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <p class="mute">
        {texts.person(unknown.name === undefined ? unknown.address : `${unknown.name} · ${unknown.address}`)}
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
  )
}

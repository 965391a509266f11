import { useState } from 'preact/hooks'
import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { trusted } from './trusted.ts'

/** What is seldom needed: what is known of the deal, a standstill, another deal for this thread, silence on it, the end. */
export function More({ deal }: { deal: DealCard }) {
  const { texts, model } = useDrawing()
  return (
    <div class="menu">
      <p class="mute pad">{texts.owner(deal.owner)}</p>
      {deal.fields.length > 0 && <Row name={texts.fields} onPick={() => model.go('fields')} />}
      <Row name={texts.otherDeal} onPick={() => model.go('find')} />
      <Row name={texts.neverThread} onPick={() => void model.ask({ type: 'never', what: 'thread' })} />
      {deal.pauses.length > 0 && <p class="menu-title">{texts.hold}</p>}
      {deal.pauses.map(({ key, name }) => (
        <Row
          key={key}
          name={name ?? texts.hold}
          label={name === undefined ? texts.hold : texts.holdFor(name)}
          onPick={() => {
            model.go('steps')
            void model.ask({ type: 'hold', ...(key !== undefined && { waitsFor: key }) })
          }}
        />
      ))}
      {deal.closes.length > 0 && <Closes deal={deal} />}
    </div>
  )
}

/** Ends the deal, with the second click on the same line. */
function Closes({ deal }: { deal: DealCard }) {
  const { texts, model } = useDrawing()
  const [closing, close] = useState<string>()
  return (
    <>
      <p class="menu-title">{texts.closeDeal}</p>
      {deal.closes.map(({ key, name }) =>
        closing === key ? (
          <button
            key={key}
            type="button"
            class="menu-row late"
            onClick={trusted(() => void model.ask({ type: 'close', outcome: key }))}
          >
            {texts.closeAs(name)}
          </button>
        ) : (
          <Row key={key} name={name} onPick={() => close(key)} />
        ),
      )}
    </>
  )
}

function Row({ name, label, onPick }: { name: string; label?: string; onPick: () => void }) {
  return (
    <button
      type="button"
      class="menu-row"
      data-rove
      {...(label !== undefined && { 'aria-label': label })}
      onClick={trusted(() => onPick())}
    >
      {name}
    </button>
  )
}

import { useState } from 'preact/hooks'
import type { DealCard } from '#extension/rooms/deal.ts'
import { healthTexts } from '#shared/i18n/extension.health.ts'
import { AboutSite } from './AboutSite.tsx'
import { useDrawing } from './drawing.ts'
import { Reason } from './Reason.tsx'
import { trusted } from './trusted.ts'

/** What is seldom needed: people, what is known of the deal, another deal, silence, a standstill, the way back, the end. */
export function More({ deal }: { deal: DealCard }) {
  const { texts, acts, model, card, language } = useDrawing()
  const activity = card.message?.logged?.activity
  return (
    <div class="menu">
      <p class="mute pad">{texts.owner(deal.owner)}</p>
      <Row name={acts.people} onPick={() => model.go('people')} />
      {deal.people.handOver && <Row name={acts.handOver} onPick={() => model.go('hand over')} />}
      {deal.fields.length > 0 && <Row name={texts.fields} onPick={() => model.go('fields')} />}
      <Row name={texts.otherDeal} onPick={() => model.go('find')} />
      {card.opening && <Row name={texts.newDeal} onPick={() => model.go('new deal')} />}
      <Row name={texts.neverThread} onPick={() => void model.ask({ type: 'never', what: 'thread' })} />
      <Pauses deal={deal} />
      {deal.returns.length > 0 && <Returns deal={deal} />}
      {deal.closes.length > 0 && <Closes deal={deal} />}
      {activity !== undefined && (
        <Row
          name={healthTexts[language].whatIsStoredOf}
          onPick={() => void model.ask({ type: 'show stored', activity })}
        />
      )}
      <Row name={healthTexts[language].hidden} onPick={() => void model.ask({ type: 'show hidden' })} />
      <AboutSite />
    </div>
  )
}

function Pauses({ deal: { pauses } }: { deal: DealCard }) {
  const { texts, model } = useDrawing()
  if (pauses.length === 0) return null
  return (
    <>
      <p class="menu-title">{texts.hold}</p>
      {pauses.map(({ key, name }) => (
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
    </>
  )
}

/** Back to an earlier stage, with a reason where there is one to tell. */
function Returns({ deal }: { deal: DealCard }) {
  const { acts, model } = useDrawing()
  const [going, go] = useState<string>()
  const goBack = (to: string, reason: string) => {
    model.go('steps')
    void model.ask({ type: 'return', from: deal.stage.key, to, ...(reason !== '' && { reason }) })
  }
  return (
    <>
      <p class="menu-title">{acts.back}</p>
      {deal.returns.map(({ to, toName }) =>
        going === to ? (
          <div class="pad" key={to}>
            <Reason
              label={`${acts.backTo(toName)} · ${acts.reasonIfAny}`}
              hint={acts.backHint}
              submit={acts.goBack}
              free
              onReason={(reason) => goBack(to, reason)}
            />
          </div>
        ) : (
          <Row key={to} name={acts.backTo(toName)} onPick={() => go(to)} />
        ),
      )}
    </>
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
            onClick={trusted(() => {
              model.go('steps')
              void model.ask({ type: 'close', outcome: key })
            })}
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

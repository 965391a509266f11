import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { Fields, Wanted } from './Fields.tsx'
import { Find } from './Find.tsx'
import { HandOver } from './HandOver.tsx'
import { Held } from './Held.tsx'
import { InPlace } from './InPlace.tsx'
import { LinkPage } from './LinkPage.tsx'
import { More } from './More.tsx'
import { NewDeal } from './NewDeal.tsx'
import { Next } from './Next.tsx'
import { People } from './People.tsx'
import { Phrases } from './Phrases.tsx'
import { Proposals } from './Proposals.tsx'
import { Reopen } from './Reopen.tsx'
import { Ruling } from './Ruling.tsx'
import { Scripts } from './Scripts.tsx'
import { Skips } from './Skips.tsx'
import { Steps } from './Steps.tsx'
import { Talk } from './Talk.tsx'
import { Unknown } from './Unknown.tsx'
import { Which } from './Which.tsx'

/** What stands in the middle of the card: the page that the rep is on. */
export function Body() {
  const { card, state, texts } = useDrawing()
  if (card.which) return <Which deals={card.which} />
  if (card.unknown) return <Unknown unknown={card.unknown} />
  if (card.linkable) return <LinkPage />
  if (state.view === 'find' || (!card.deal && card.trouble === 'page-changed'))
    return <Find ask={card.message?.logged?.move ? 'move log' : 'pick'} />
  if (card.outline && !card.outline.mine) return <p class="mute pad">{texts.outline(card.outline.owner)}</p>
  if (!card.deal) return null
  if (state.view === 'scripts') return <Scripts scripts={card.scripts} />
  if (state.view === 'more') return <More deal={card.deal} />
  if (state.view === 'fields') return <Fields deal={card.deal} />
  if (state.view === 'new deal' && card.opening) return <NewDeal opening={card.opening} />
  if (state.view === 'people') return <People deal={card.deal} />
  if (state.view === 'hand over') return <HandOver />
  if (state.view === 'talk' && card.deal.talk) return <Talk talk={card.deal.talk} />
  return <Checklist deal={card.deal} />
}

function Checklist({ deal }: { deal: DealCard }) {
  return (
    <>
      <InPlace deal={deal} />
      <Phrases />
      <Ruling deal={deal} />
      <Held deal={deal} />
      <Elsewhere deal={deal} />
      <Reopen deal={deal} />
      <Next deal={deal} />
      <Proposals deal={deal} />
      <Steps deal={deal} />
      <Wanted deal={deal} />
      <Skips deal={deal} />
    </>
  )
}

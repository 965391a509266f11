import type { DealCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { Fields, Wanted } from './Fields.tsx'
import { Find } from './Find.tsx'
import { Held } from './Held.tsx'
import { More } from './More.tsx'
import { Next } from './Next.tsx'
import { Proposals } from './Proposals.tsx'
import { Ruling } from './Ruling.tsx'
import { Scripts } from './Scripts.tsx'
import { Skips } from './Skips.tsx'
import { Steps } from './Steps.tsx'
import { Unknown } from './Unknown.tsx'
import { Which } from './Which.tsx'

/** What stands in the middle of the card: the page that the rep is on. */
export function Body() {
  const { card, state, texts } = useDrawing()
  if (card.which) return <Which deals={card.which} />
  if (card.unknown) return <Unknown unknown={card.unknown} />
  if (state.view === 'find' || (!card.deal && card.trouble === 'page-changed')) return <Find ask="pick" />
  if (card.outline && !card.outline.mine) return <p class="mute pad">{texts.outline(card.outline.owner)}</p>
  if (!card.deal) return null
  if (state.view === 'scripts') return <Scripts scripts={card.scripts} />
  if (state.view === 'more') return <More deal={card.deal} />
  if (state.view === 'fields') return <Fields deal={card.deal} />
  return <Checklist deal={card.deal} />
}

function Checklist({ deal }: { deal: DealCard }) {
  return (
    <>
      <Ruling deal={deal} />
      <Held deal={deal} />
      <Next deal={deal} />
      <Proposals deal={deal} />
      <Steps deal={deal} />
      <Wanted deal={deal} />
      <Skips deal={deal} />
    </>
  )
}

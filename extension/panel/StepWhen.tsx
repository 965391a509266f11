import type { ItemCard, StepCard } from '#extension/rooms/deal.ts'
import { useDrawing } from './drawing.ts'
import { exact, said, shortly } from './time.ts'

/** At the end of a line: when it was done and by whom, else until when it should be. */
export function ItemWhen({ item, open }: { item: ItemCard; open: boolean }) {
  const { texts, now, language } = useDrawing()
  if (item.kind === 'step' && item.done && item.doneAt !== undefined) return <Done step={item} at={item.doneAt} />
  if (item.status === 'waived') return <small class="faint">{texts.waived}</small>
  if (item.paused) return <small class="faint">{texts.paused}</small>
  if (item.due === undefined || !open) return <small class="faint">{item.kind === 'step' ? item.role : ''}</small>
  const when = shortly(item.due, now, language, texts)
  const again = item.kind === 'step' && item.times?.again === true && item.due > now
  return (
    <small class={item.due <= now ? 'late' : 'mute'} title={exact(item.due, language)}>
      {again ? texts.againBy(when) : when}
    </small>
  )
}

function Done({ step, at }: { step: StepCard; at: number }) {
  const { now, language } = useDrawing()
  const by = step.doneBy === undefined ? '' : ` · ${step.doneBy}`
  return (
    <small class="faint" title={exact(at, language)}>
      {said(at, now, language)}
      {by}
    </small>
  )
}

/** Behind a step's name: that it is not required, how often it was done, that it takes two. */
export function StepNotes({ step }: { step: StepCard }) {
  const { texts } = useDrawing()
  const notes = [
    !step.required && texts.optional,
    step.times && (step.times.of > 1 ? texts.times(step.times.done, step.times.of) : timesText(step.times.done, texts)),
    step.pair && step.pair.first === undefined && texts.twoPeople,
  ].filter((one) => one !== undefined && one !== false && one !== '')
  return notes.length > 0 && <span class="faint"> {notes.join(' · ')}</span>
}

/** What is still missing of a step that takes two people, once the first one did it. */
export function PairNote({ pair }: { pair: { first?: string } | undefined }) {
  const { texts } = useDrawing()
  if (pair?.first === undefined) return null
  return <p class="mute">{pair.first === '' ? texts.secondNeeded : texts.secondIsYou(pair.first)}</p>
}

function timesText(done: number, texts: { again: (done: number) => string }): string {
  return done > 0 ? texts.again(done) : ''
}

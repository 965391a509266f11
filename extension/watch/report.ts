import type { Seen } from '../rooms/messages.ts'
import type { Sight } from '../rooms/sight.ts'

const nothing: Sight['view'][] = ['list', 'other']

export interface Reporter {
  /** A reading of the page: told only when it is of something else than the last one told. */
  saw: (sight: Sight) => void
  /** The same once more: the background is awake for what comes next. */
  again: (sight: Sight) => void
  /** What was told counts no more: look and tell anew. */
  forget: (look: () => void) => void
}

/**
 * Tells the background what is open, once for each context and the people in it, and passes on what to draw. An answer
 * about something that is no longer open is dropped. A view that looks broken gets a second look before it is told so:
 * pages build themselves piece by piece.
 */
export function report(to: {
  seen: (sight: Sight) => Promise<Seen | undefined>
  draw: (draw: Seen['draw']) => void
}): Reporter {
  let told = ''
  let context = ''
  let doubted = ''
  const tell = async (sight: Sight) => {
    told = keyOf(sight)
    if (sight.context !== context || nothing.includes(sight.view)) to.draw('nothing')
    context = sight.context
    const answer = await to.seen(sight)
    if (told === keyOf(sight)) to.draw(answer?.draw ?? 'nothing')
  }
  return {
    saw: (sight) => {
      const key = keyOf(sight)
      if (key === told) return
      const sure = sight.broken.length === 0 || doubted === key
      doubted = key
      if (sure) void tell(sight)
    },
    again: (sight) => void tell(sight),
    forget: (look) => {
      told = ''
      look()
    },
  }
}

/** What makes a reading another one. A draft's subject is not in it: it changes with each key. */
function keyOf({ context, broken, bulk, participants, attachments, own }: Sight): string {
  const people = participants.map(({ role, address }) => `${role} ${address}`)
  return JSON.stringify([context, broken, bulk, people, attachments, own])
}

import type { Seen } from '../rooms/messages.ts'
import type { Sight } from '../rooms/sight.ts'

/**
 * How long, in milliseconds, a reading must stand before it is told: a broken one, for pages build themselves piece by
 * piece, and an empty one, for between two messages there is a moment without any.
 */
const patience = { broken: 1000, empty: 500, whole: 0 }
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
 * about something that is no longer open is dropped.
 */
export function report(to: {
  seen: (sight: Sight) => Promise<Seen | undefined>
  draw: (draw: Seen['draw']) => void
  lookAgain: (inMilliseconds: number) => void
}): Reporter {
  let told = ''
  let context = ''
  let doubted = { key: '', since: 0 }
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
      if (key === told) {
        doubted = { key: '', since: 0 }
        return
      }
      if (doubted.key !== key) doubted = { key, since: Date.now() }
      const left = doubted.since + patience[wholeness(sight)] - Date.now()
      if (left <= 0) void tell(sight)
      else to.lookAgain(left)
    },
    again: (sight) => void tell(sight),
    forget: (look) => {
      told = ''
      look()
    },
  }
}

function wholeness({ broken, view }: Sight): keyof typeof patience {
  if (broken.length > 0) return 'broken'
  return nothing.includes(view) ? 'empty' : 'whole'
}

/** What makes a reading another one. A draft's subject is not in it: it changes with each key. */
function keyOf({ context, broken, bulk, participants, attachments, own }: Sight): string {
  const people = participants.map(({ role, address }) => `${role} ${address}`)
  return JSON.stringify([context, broken, bulk, people, attachments, own])
}

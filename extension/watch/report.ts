import type { Seen } from '../rooms/messages.ts'
import type { Sight } from '../rooms/sight.ts'

/**
 * How long, in milliseconds, a reading must stand before it is told: a broken one, for pages build themselves piece by
 * piece, an empty one, for between two messages there is a moment without any, and a record, for some sites change the
 * address before the pane.
 */
const empty = 500
const patience = { list: empty, other: empty, record: 400, message: 0, compose: 0 }
const patienceWithBroken = 1000
/** A record's stage is told once more when it was still the same after so long: one reading may catch a page at work. */
const steady = 2000

export interface Reporter {
  /** A reading of the page: told only when it is of something else than the last one told. */
  saw: (sight: Sight) => void
  /** The same once more: the background is awake for what comes next, or is told what the rep just did. */
  again: (sight: Sight) => void
  /** What was told counts no more: look and tell anew. */
  forget: (look: () => void) => void
}

/**
 * Tells the background what is open, once for each context and the people in it, and passes on what to draw. An answer
 * about something that is no longer open is dropped.
 */
export function report(to: {
  seen: (sight: Sight, at: number) => Promise<Seen | undefined>
  draw: (draw: Seen['draw']) => void
  lookAgain: (inMilliseconds: number) => void
}): Reporter {
  let told = ''
  let context = ''
  let second = 0
  let doubted = { key: '', since: 0 }
  const tell = async (sight: Sight) => {
    const now = Date.now()
    told = keyOf(sight)
    second = sight.stage ? now + steady : 0
    if (sight.context !== context || patience[sight.view] === empty) to.draw('nothing')
    context = sight.context
    const answer = await to.seen(sight, now)
    if (told === keyOf(sight)) to.draw(answer?.draw ?? 'nothing')
  }
  return {
    saw: (sight) => {
      const key = keyOf(sight)
      if (key === told) {
        doubted = { key: '', since: 0 }
        const now = Date.now()
        if (second && now >= second) {
          second = 0
          void to.seen(sight, now)
        }
        return
      }
      if (doubted.key !== key) doubted = { key, since: Date.now() }
      const left = doubted.since + (sight.broken.length > 0 ? patienceWithBroken : patience[sight.view]) - Date.now()
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

/** What makes a reading another one. A draft's subject is not in it: it changes with each key. */
function keyOf({ subject: _, moved: __, ...rest }: Sight): string {
  return JSON.stringify(rest)
}

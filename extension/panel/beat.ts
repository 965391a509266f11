import { tellPulse } from '#extension/browser/messages.ts'
import type { Door } from '#extension/rooms/door.ts'
import type { Model } from './model.ts'

const every = 2_000
/** For how long after the last input somebody is taken to look at the card, in milliseconds. */
const attentive = 60_000

/**
 * While the card is open, the page can be seen and the rep did something within the last minute, the background is asked to
 * look for news. Of the input only its moment counts, and that stays here.
 */
export function beat(model: Model, { signal }: Door, tell = tellPulse): void {
  let last = performance.now()
  const note = ({ isTrusted }: Event) => {
    if (isTrusted) last = performance.now()
  }
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    window.addEventListener(type, note, { signal, capture: true, passive: true })
  const timer = setInterval(() => {
    const { card, open } = model.state()
    const looks = open && document.visibilityState === 'visible' && performance.now() - last < attentive
    if (card?.deal && looks) void tell(card.context)
  }, every)
  signal.addEventListener('abort', () => clearInterval(timer))
}

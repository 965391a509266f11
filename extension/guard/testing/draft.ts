import { expect, vi } from 'vitest'
import { rulesOf } from '#extension/background/phrases/rules.ts'
import type { Door } from '#extension/rooms/door.ts'
import { phraseRoom } from '#extension/rooms/phrases.ts'
import { look } from '#extension/watch/look.ts'
import { modelOf } from '#extension/watch/testing/pages.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import { plainManual, plainText } from '#test/fixtures/plainManual.ts'
import { guard } from '../guard.ts'

const rule = (key: string, mode: 'block' | 'warn' | 'observe', phrase: string) => ({
  key,
  name: plainText(key),
  why: plainText('why'),
  kind: 'must not' as const,
  phrases: { en: [phrase] },
  mode,
})
const manual = Manual.parse(
  plainManual({
    phraseRules: [rule('gift', 'block', 'gift'), rule('best', 'warn', 'the best'), rule('soon', 'observe', 'soon')],
  }),
)
export const phrases = rulesOf(manual, { stage: 'needs' }, 'en')

/** A draft on Roundcube's page under these rules, with what a rep and the panel do. */
export function draft(signal: AbortSignal, o: { alive?: () => boolean } = {}) {
  document.documentElement.innerHTML = modelOf('roundcube-compose-en')
  const heard = new Map<string, (event: object) => void>()
  vi.spyOn(window, 'addEventListener').mockImplementation((type: string, listener: unknown) => {
    heard.set(type, listener as (event: object) => void)
  })
  const view = roundcube.views.find(({ kind }) => kind === 'compose')
  const door = {
    signal,
    open: () => ({ adapter: roundcube, view, document }),
    editor: () => field,
    context: () => look(roundcube, document).sight.context,
    onChange: () => {},
    insert: async () => true,
  } as unknown as Door
  const { context } = look(roundcube, document).sight
  const told: object[] = []
  const take = guard(door, { alive: o.alive ?? (() => true), tell: (pressed) => told.push(pressed) })
  const room = phraseRoom(door)
  room.canStop = (shown) => shown === context
  room.listeners.add(() => {
    room.shown = room.state?.stopped === true
  })
  const field = document.querySelector<HTMLTextAreaElement>('#composebody')
  const send = document.querySelector('button.send')
  if (!view || !field || !send) throw new Error('the page model has no draft')
  take({ context, ...(phrases && { deal: 'deal', phrases }) })
  return {
    room,
    told,
    take,
    context,
    write: (text: string) => {
      field.value = text
      heard.get('input')?.({ type: 'input' })
    },
    paused: () => vi.advanceTimersByTimeAsync(700),
    /** Whether the press reached the host. */
    press: async (more: object = {}) => {
      const event = {
        type: 'click',
        isTrusted: true,
        composedPath: () => [send],
        preventDefault: vi.fn(),
        stopImmediatePropagation: vi.fn(),
        ...more,
      }
      heard.get(event.type)?.(event)
      await vi.advanceTimersByTimeAsync(10)
      expect(event.preventDefault.mock.calls).toHaveLength(event.stopImmediatePropagation.mock.calls.length)
      return event.preventDefault.mock.calls.length === 0
    },
  }
}

import { describe, expect, test } from 'vitest'
import type { Ask } from '#extension/rooms/ask.ts'
import type { Card } from '#extension/rooms/card.ts'
import type { Answer } from '#extension/rooms/messages.ts'
import { createModel, isBusy } from './model.ts'

const card = (more: Partial<Card> = {}): Card => ({
  context: 'a',
  language: 'en',
  tone: 'calm',
  scripts: [],
  open: false,
  outbox: { waiting: 0 },
  made: 1,
  ...more,
})

/** A background that answers when it is told to. */
function background() {
  const asked: { ask: Ask; answer: (answer: Answer | undefined) => void }[] = []
  const model = createModel((_, ask) => new Promise((answer) => asked.push({ ask, answer })))
  return { asked, model }
}

describe('the panel', () => {
  test('takes two quick clicks on one button as one', async () => {
    const { asked, model } = background()
    model.take(card())
    const first = model.ask({ type: 'log' })
    await model.ask({ type: 'log' })
    expect(asked).toHaveLength(1)
    expect(isBusy(model.state(), 'log')).toBe(true)
    asked[0]?.answer({ card: card({ tone: 'due' }) })
    await first
    expect(model.state().card?.tone).toBe('due')
    expect(isBusy(model.state(), 'log')).toBe(false)
  })

  test('says what is kept before the rest of the card is there, and takes no second click until it is', async () => {
    const { asked, model } = background()
    const line = { text: 'logged' as const, command: 'c1', kept: true, inLedger: false, undo: true }
    model.take(card())
    const asking = model.ask({ type: 'log' })
    asked[0]?.answer({ line })
    await expect.poll(() => model.state().card?.line).toEqual(line)
    expect(asked.map(({ ask }) => ask.type)).toEqual(['log', 'card'])
    expect(isBusy(model.state(), 'log')).toBe(true)
    asked[1]?.answer({ card: card({ tone: 'due', made: 2, line }) })
    await asking
    expect(model.state().card).toMatchObject({ tone: 'due', line })
    expect(isBusy(model.state(), 'log')).toBe(false)
  })

  test('says nothing of what was kept under a view that is no longer open', async () => {
    const { asked, model } = background()
    model.take(card())
    const asking = model.ask({ type: 'log' })
    model.take(card({ context: 'b' }))
    asked[0]?.answer({ line: { text: 'logged', command: 'c1', kept: true, inLedger: false, undo: true } })
    await expect.poll(() => asked).toHaveLength(2)
    asked[1]?.answer({})
    await asking
    expect(model.state().card?.line).toBeUndefined()
  })

  test('drops an answer to a view that is no longer open', async () => {
    const { asked, model } = background()
    model.take(card())
    const asking = model.ask({ type: 'log' })
    model.take(card({ context: 'b', tone: 'quiet' }))
    asked[0]?.answer({ card: card({ tone: 'overdue' }) })
    await asking
    expect(model.state().card).toMatchObject({ context: 'b', tone: 'quiet' })
  })

  test('stays as the rep left it while the same view is refreshed', () => {
    const { model } = background()
    model.take(card({ open: true }))
    model.toggle(false)
    model.take(card({ open: true }))
    expect(model.state().open).toBe(false)
  })

  test('is folded on the next view unless the background says otherwise', () => {
    const { model } = background()
    model.take(card({ open: true }))
    model.take(card({ context: 'b' }))
    expect(model.state().open).toBe(false)
  })

  test('says that the page has to be reloaded when nobody answers any more', async () => {
    const { asked, model } = background()
    model.take(card())
    const asking = model.ask({ type: 'log' })
    asked[0]?.answer(undefined)
    await asking
    expect(model.state().card?.trouble).toBe('update-needed')
  })
})

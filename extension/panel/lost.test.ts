import { expect, test } from 'vitest'
import type { Card } from '#extension/rooms/card.ts'
import { lostOn } from './lost.ts'
import { createModel } from './model.ts'

const card = (context: string, made: number): Card => ({
  context,
  language: 'en',
  tone: 'calm',
  scripts: [],
  open: false,
  outbox: { waiting: 0 },
  made,
})

test('that a page takes everything away is told once for each view, and not while nothing is drawn', async () => {
  const told: string[] = []
  const model = createModel(async (context, ask) => {
    told.push(`${context}: ${ask.type}`)
    return {}
  })
  const lost = lostOn(model)
  lost()
  expect(told).toEqual([])
  model.take(card('one', 1))
  lost()
  model.take(card('one', 2))
  lost()
  expect(told).toEqual(['one: taken away'])
  await new Promise((answered) => setTimeout(answered))
  model.take(card('two', 3))
  lost()
  expect(told).toEqual(['one: taken away', 'two: taken away'])
})

import { describe, expect, test } from 'vitest'
import type { Sight } from '#extension/rooms/sight.ts'
import { hour, monday, Scene } from '#test/fixtures/scene.ts'
import { dealCard, toneOf } from './deal.ts'
import { type Message, messageOf } from './message.ts'
import { localOf } from './testing/local.ts'
import { here } from './visit.ts'

const nothing = { dismissed: new Set<string>() }
const card = (scene: Scene, now: number, user?: string) => {
  const seen = localOf(scene, now, user)
  return dealCard(seen, here(seen), 'en', nothing)
}
const tone = (scene: Scene, now: number, user?: string) => {
  const seen = localOf(scene, now, user)
  return toneOf(seen, card(scene, now, user), here(seen))
}

describe('the one next thing', () => {
  test('is the required step that is due first', () => {
    expect(card(new Scene(), monday).next?.key).toBe('call')
  })

  test('is never a step whose predecessor is still open', () => {
    const scene = new Scene(undefined, 'needs')
    const seen = card(scene, monday)
    expect(seen.next?.key).toBe('survey')
    scene.done('survey', hour(1))
    expect(card(scene, hour(1)).next?.key).toBe('confirm')
  })

  test('is nothing once all that is required is done: then the way forward is ready', () => {
    const scene = new Scene()
    scene.done('call', hour(1))
    const seen = card(scene, hour(1))
    expect(seen.next).toBeUndefined()
    expect(seen.advance).toEqual({ to: 'needs', toName: 'needs', ready: true })
  })

  test('is not told to somebody who has no part in the deal', () => {
    const seen = card(new Scene(), monday, 'stranger')
    expect(seen.mine).toBe(false)
    expect(seen.next).toBeUndefined()
    expect(seen.advance).toBeUndefined()
  })
})

describe('tone', () => {
  test('is amber on the day on which something falls due, and red once it is overdue', () => {
    const scene = new Scene(undefined, 'needs')
    expect(tone(scene, monday)).toBe('calm')
    expect(tone(scene, hour(10))).toBe('due')
    expect(tone(scene, hour(17))).toBe('overdue')
  })

  test('is quiet where the reader has no part, and on a closed deal', () => {
    const scene = new Scene()
    expect(tone(scene, hour(17), 'stranger')).toBe('quiet')
    scene.tell({ type: 'close', outcome: 'lost' }, hour(1))
    expect(tone(scene, hour(17))).toBe('quiet')
  })
})

describe('steps', () => {
  test('say who did them and by which command the reader can take them back', () => {
    const scene = new Scene()
    const [event] = scene.done('call', hour(1))
    expect(card(scene, hour(2)).items[0]).toMatchObject({
      done: true,
      doneAt: hour(1),
      doneBy: 'Rita Rep',
      command: event?.command,
    })
  })

  test('do not offer to undo what a colleague did', () => {
    const scene = new Scene()
    scene.tell({ type: 'join member', user: 'colleague', role: 'presales' }, hour(1))
    scene.done('call', hour(2), 'colleague')
    const [step] = card(scene, hour(3)).items
    expect(step).toMatchObject({ done: true, doneBy: 'Carl' })
    expect(step).not.toHaveProperty('command')
  })
})

describe('a message', () => {
  const sight = (more: Partial<Sight>): Sight => ({
    site: 'roundcube',
    revision: 1,
    origin: 'http://mail.example',
    context: 'c',
    view: 'message',
    own: ['rep@sales.test'],
    participants: [
      { role: 'from', address: 'rep@sales.test' },
      { role: 'to', address: 'wang@hongda.example' },
    ],
    subject: 'Quote',
    siteMessage: 'Sent/1',
    attachments: ['document'],
    bulk: false,
    broken: [],
    ...more,
  })
  const seen = async (scene: Scene, more: Partial<Sight> = {}) => {
    const at = localOf(scene, hour(1))
    return messageOf(at, here(at), sight(more), 'en')
  }

  const logOf = ({ marks: { keys, account } }: Message) => ({
    type: 'log activity' as const,
    activity: 'a1',
    kind: 'email' as const,
    persons: [],
    people: 1,
    attachments: [],
    keys,
    account,
  })

  test('ticks the one open step that it proves by the manual’s own rule', async () => {
    const scene = new Scene(undefined, 'needs')
    expect((await seen(scene)).card).toMatchObject({ direction: 'out', people: 1, ticks: { step: 'survey' } })
  })

  test('ticks nothing when direction or file do not fit, or the step is done', async () => {
    const scene = new Scene(undefined, 'needs')
    const incoming = { participants: [{ role: 'from' as const, address: 'wang@hongda.example' }] }
    expect((await seen(scene, incoming)).card.ticks).toBeUndefined()
    expect((await seen(scene, { attachments: ['image'] })).card.ticks).toBeUndefined()
    scene.done('survey', hour(1))
    expect((await seen(scene)).card.ticks).toBeUndefined()
  })

  test("that is in the ledger is shown as logged, by whom unless it was the reader's own doing", async () => {
    const scene = new Scene(undefined, 'needs')
    scene.tell(logOf(await seen(scene)), hour(1))
    expect((await seen(scene)).card.logged).toMatchObject({ by: '' })
    const shared = new Scene(undefined, 'needs')
    shared.tell(logOf(await seen(shared)), hour(1), { user: 'colleague' })
    expect((await seen(shared)).card.logged).not.toMatchObject({ by: '' })
  })

  test.each([
    ['the same minute', 0, true],
    ['a minute before', -60_000, true],
    ['two minutes before', -120_000, false],
  ])('seen being sent is known again among the sent ones, dated %s', async (_, off, known) => {
    const scene = new Scene(undefined, 'needs')
    const { siteMessage: _id, ...compose } = sight({ view: 'compose', at: hour(1), minute: true })
    const at = localOf(scene, hour(1))
    const sent = await messageOf(at, here(at), compose, 'en')
    scene.tell(logOf(sent), hour(1))
    const opened = await seen(scene, { at: hour(1) + off, minute: true })
    expect(opened.card.logged !== undefined).toBe(known)
  })

  test('sent twice in one minute in the same words is two', async () => {
    const scene = new Scene(undefined, 'needs')
    const { siteMessage: _id, ...compose } = sight({ view: 'compose', at: hour(1), minute: true })
    const at = localOf(scene, hour(1))
    scene.tell(logOf(await messageOf(at, here(at), compose, 'en')), hour(1))
    const after = localOf(scene, hour(1))
    expect((await messageOf(after, here(after), compose, 'en')).row).toBeUndefined()
  })
})

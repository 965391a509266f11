// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { guardKeys } from './keys.ts'

/** A page that listens for keys wherever it can, our own field, and what each of them heard. */
function page() {
  const life = new AbortController()
  const guard = guardKeys(life.signal)
  const heard: string[] = []
  for (const target of [window, document]) {
    target.addEventListener('keydown', (event) => heard.push((event as KeyboardEvent).key), {
      capture: true,
      signal: life.signal,
    })
  }
  const host = document.createElement('div')
  const field = document.createElement('input')
  host.attachShadow({ mode: 'open' }).append(field)
  document.body.append(host)
  const ours: string[] = []
  guard(host, (event) => ours.push(event.key))
  const press = (on: Element, key: string, more = {}) =>
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...more }))
  return { life, heard, ours, field, press }
}

test('a key pressed in our field is ours alone', () => {
  const { life, heard, ours, field, press } = page()
  press(field, 'r')
  expect([heard, ours]).toEqual([[], ['r']])
  life.abort()
})

test("a key that builds a character in an input method is nobody's", () => {
  const { life, heard, ours, field, press } = page()
  press(field, 'n', { isComposing: true })
  expect([heard, ours]).toEqual([[], []])
  life.abort()
})

test("a key pressed in the page stays the page's, and so do all once we are gone", () => {
  const { life, heard, ours, press } = page()
  press(document.body, 'j')
  expect([heard, ours]).toEqual([['j', 'j'], []])
  life.abort()
})

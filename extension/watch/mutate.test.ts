import { expect, test } from 'vitest'
import { roundcube } from '#shared/sites/roundcube.ts'
import { look } from './look.ts'
import { modelOf, pageOf } from './testing/pages.ts'

/** A small generator of numbers from 0 to 1 with a seed, so that a page that once misled us can be looked at again. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** What a host's developers do to a page between two releases. */
const changes: ((element: Element, pick: () => number) => void)[] = [
  (element) => element.setAttribute('class', `x${element.className.length}`),
  (element) => element.removeAttribute('id'),
  (element) => element.removeAttribute('href'),
  (element) => element.removeAttribute('class'),
  (element, pick) => {
    const { attributes } = element
    const attribute = attributes[Math.floor(pick() * attributes.length)]
    if (attribute) element.removeAttribute(attribute.name)
  },
  (element) => {
    const wrap = element.ownerDocument.createElement('div')
    element.parentNode?.insertBefore(wrap, element)
    wrap.insertBefore(element, null)
  },
]

const pages = [
  ['roundcube-show-en', '?_task=mail&_mbox=INBOX&_uid=3&_action=show'],
  ['roundcube-show-zh', '?_task=mail&_mbox=INBOX&_uid=1&_action=show'],
  ['roundcube-compose-en', '?_task=mail&_action=compose&_id=536'],
  ['roundcube-compose-zh', '?_task=mail&_action=compose&_id=560'],
] as const

const within = '#layout, #layout *:not(#messagebody *)'
const open = (model: string, query: string) => pageOf(modelOf(model), `https://mail.sales.test/${query}`)

test.each(pages)('%s, changed in fifty ways, is read right or not at all', { timeout: 30_000 }, (model, query) => {
  const right = look(roundcube, open(model, query)).sight
  let read = 0
  for (let seed = 1; seed <= 50; seed++) {
    const pick = numbers(seed)
    const page = open(model, query)
    for (let times = 1 + Math.floor(pick() * 3); times > 0; times--) {
      const elements = page.querySelectorAll(within)
      const element = elements[Math.floor(pick() * elements.length)]
      if (element) changes[Math.floor(pick() * changes.length)]?.(element, pick)
    }
    const { sight } = look(roundcube, page)
    if (sight.participants.length === 0) continue
    read++
    const addresses = (people: typeof right.participants) => people.map(({ role, address }) => `${role} ${address}`)
    expect(addresses(sight.participants), `seed ${seed}`).toEqual(addresses(right.participants))
    expect(sight.context, `seed ${seed}`).toBe(right.context)
    expect(sight.siteMessage, `seed ${seed}`).toBe(right.siteMessage)
  }
  expect(read).toBeGreaterThan(10)
})

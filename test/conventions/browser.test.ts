import { expect, test } from 'vitest'
import { imports, places, product, under } from './sources.ts'

const rooms = product.filter((source) => under('extension')(source) && !under('extension/browser')(source))

test("the browser's interface is reached through its own door only, for it differs from browser to browser", () => {
  expect(places(rooms, /(?<![\w'/.-])(browser|chrome)\.[a-z]\w+/)).toEqual([])
  const past = rooms.filter((source) =>
    imports(source).some((name) => name === 'wxt/browser' || name.startsWith('@wxt-dev/browser')),
  )
  expect(past.map(({ path }) => path)).toEqual([])
})

const entering = ['extension/watch', 'extension/guard', 'extension/panel']
const inPages = product.filter((source) => entering.some((room) => under(room)(source)))

test('a listener in a page ends with a signal, for navigation and update are one abort', () => {
  const listening = /(?<!signal)\.addEventListener\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/
  expect(places(inPages, listening).filter((place) => !/\bsignal\b/.test(place))).toEqual([])
})

test('the database is opened at one door, for there every change of it is counted', () => {
  const doors = places(rooms, /\bopenDB[<(]|\bindexedDB\b/).map((place) => place.split(':')[0])
  expect(doors).toEqual(['extension/background/store/open.ts'])
})

test('requests leave a part by one door, for there the token is added and what may leave is written down', () => {
  const shipped = product.filter((source) => !under('worker/local')(source))
  const doors = [...new Set(places(shipped, /(?<![.\w])fetch\(/).map((place) => place.split(':')[0]))]
  expect(doors.toSorted()).toEqual(['extension/background/request.ts', 'worker/console/send.ts'])
})

test('what stands in a page fetches nothing and keeps nothing, for there the network and the databases are the page’s', () => {
  expect(
    places(inPages, /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bindexedDB\b|\blocalStorage\b|\bsessionStorage\b/),
  ).toEqual([])
})

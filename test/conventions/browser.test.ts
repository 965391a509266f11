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

test('what stands in a page fetches nothing and keeps nothing, for there the network and the databases are the page’s', () => {
  const inPages = product.filter((source) => under('extension/watch')(source) || under('extension/panel')(source))
  expect(
    places(inPages, /(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bindexedDB\b|\blocalStorage\b|\bsessionStorage\b/),
  ).toEqual([])
})

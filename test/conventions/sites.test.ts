import { expect, test } from 'vitest'
import { imports, places, product, under } from './sources.ts'

const inSites = product.filter(under('shared/sites'))
const list = inSites.find(({ path }) => path === 'shared/sites/list.ts')
const adapters = inSites.filter(({ code }) =>
  /^export const \w+(: Adapter = | = \{[\s\S]*\} satisfies Adapter)/m.test(code),
)
const names = adapters.map(({ path }) => /([^/]+?)(\/adapter)?\.ts$/.exec(path)?.[1] ?? path)

test('each site stands in the list, for the list says what is in the product', () => {
  expect(adapters).not.toEqual([])
  const listed = list === undefined ? [] : imports(list)
  expect(adapters.map(({ path }) => path).filter((path) => !listed.includes(path))).toEqual([])
})

/** `gmail.com` is no site but where anybody may have an address. */
test("a site's name stands nowhere else, for elsewhere it would be a special case", () => {
  const elsewhere = product.filter((source) => !under('shared/sites')(source) && !under('worker/local')(source))
  expect(places(elsewhere, new RegExp(`\\b(${names.join('|')})\\b(?!\\.(com|live))`, 'i'))).toEqual([])
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { siteTexts } from '#shared/i18n/extension.sites.ts'
import { sites } from '#shared/sites/list.ts'
import { imports, places, product, root, under } from './sources.ts'

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

test('README and card say in the same words on what a site was tried', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const { tested: words } = siteTexts.en
  for (const { id, tested } of sites) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${id}\` |`))
    expect(row, id).toBeDefined()
    if (tested) expect(row).toContain(tested.by === 'model' ? words.model(tested.on) : words.application)
  }
})

import { expect, test } from 'vitest'
import { roundcube } from '#shared/sites/roundcube.ts'
import type { Reader } from '#shared/sites/schema.ts'
import { partOf, readAll } from './read.ts'
import { pageOf } from './testing/pages.ts'

const html = `<body><script>set({"username":"a\\u0040b","uid":"12","list_post":true,"mailbox":null});</script>
<div id="layout-content"><h2>one</h2></div><div id="messagebody"><div id="layout-content">two</div></div>
<select id="_from"><option>first</option><option selected>second</option></select></body>`
const page = pageOf(html, 'https://mail.test/x?_uid=7')
const read = (reader: Reader) => readAll(roundcube, [reader], { view: page, top: page, root: page })
const field = (jsonField: string) => read({ from: 'settings', by: [{ jsonField }] })

test("a field of the page's own settings is read by its name", () => {
  expect(field('username')).toEqual(['a@b'])
  expect(field('uid')).toEqual(['12'])
  expect(field('list_post')).toEqual(['true'])
  expect(field('mailbox')).toEqual([])
  expect(field('user')).toEqual([])
})

test('what lies in a message body is not the page', () =>
  expect(read({ from: 'content', as: 'countOf' })).toEqual(['1']))

test('a choice is read as what was chosen', () => expect(read({ from: 'identity' })).toEqual(['second']))

test('the first reader that yields something is taken', () => {
  const readers: Reader[] = [{ from: 'header' }, { as: 'urlParam', name: '_uid' }, { from: 'content' }]
  expect(readAll(roundcube, readers, { view: page, top: page, root: page })).toEqual(['7'])
})

test('no text is longer than 200 characters', () => {
  const long = pageOf(`<body><div id="layout-content">${'x'.repeat(999)}</div></body>`, 'https://mail.test/')
  expect(readAll(roundcube, [{ from: 'content' }], { view: long, top: long, root: long })[0]).toHaveLength(200)
})

test.each([
  ['https://x.test/deal/12', '/deal/{}', '12'],
  ['https://x.test/a/b/record/0-3/9', '/*/*/record/0-3/{}', '9'],
  ['https://x.test/#crm/model/sale.opportunity/1;name=x', '#*/model/sale.opportunity/{}', '1'],
  ['https://x.test/deals/12', '/deal/{}', undefined],
  ['https://x.test/deal/', '/deal/{}', undefined],
])('%s by %s is %s', (url, pattern, part) => expect(partOf(new URL(url), pattern)).toBe(part))

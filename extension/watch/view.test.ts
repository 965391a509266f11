import { expect, test } from 'vitest'
import { anyPage } from '#shared/sites/anyPage.ts'
import { type Example, examples } from '#shared/sites/examples.ts'
import { sites, sitesFor } from '#shared/sites/list.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import { all } from './anchors.ts'
import { loadInto, modelOf, pageOf } from './testing/pages.ts'
import { openView, siteOf } from './view.ts'

function pageFrom({ url, model, frame }: Example): Document {
  const page = pageOf(model ? modelOf(model) : '<!doctype html><body><main>Hello</main></body>', url)
  if (frame) loadInto(page, frame.css, pageOf(modelOf(frame.model), frame.url))
  return page
}

const nameOf = ({ model, frame, url }: Example) => frame?.model ?? model ?? url

test.each(examples.map((example) => [nameOf(example), example] as const))(
  '%s is its own site and no other',
  (_, example) => {
    const page = pageFrom(example)
    const known = sitesFor(new URL(example.url).origin)
    expect(siteOf(known, page)).toBe(sites.find(({ id }) => id === example.site) ?? anyPage)
    const found = known.filter((adapter) => adapter !== anyPage && siteOf([adapter], page))
    expect(found.map(({ id }) => id)).toEqual(example.site === 'none' ? [] : [example.site])
    expect(found.map((adapter) => openView(adapter, page)?.view.kind)).toEqual(
      example.view === 'none' ? [] : [example.view],
    )
  },
)

test('every site has a page in both languages', () => {
  for (const { id } of sites.filter((adapter) => adapter !== anyPage)) {
    const models = examples.filter(({ site }) => site === id).map(nameOf)
    expect(new Set(models.map((model) => model.slice(-3)))).toEqual(new Set(['-en', '-zh']))
  }
})

test.each(examples.flatMap((example) => (example.view === 'none' ? [] : [[nameOf(example), example] as const])))(
  '%s passes its own self-test',
  (_, example) => {
    const page = pageFrom(example)
    const open = openView(sites.find(({ id }) => id === example.site)!, page)!
    const names = [...open.view.must, ...open.view.should, open.view.root]
    expect(names.filter((name) => all(open.adapter, name, open.document).length === 0)).toEqual([])
  },
)

test('a frame that shows no message leaves the list', () => {
  const page = pageOf(modelOf('roundcube-list-en'), 'https://mail.sales.test/?_task=mail')
  loadInto(
    page,
    'iframe#messagecontframe',
    pageOf('<body></body>', 'https://mail.sales.test/skins/elastic/watermark.html'),
  )
  expect(siteOf([roundcube], page) && openView(roundcube, page)?.view.kind).toBe('list')
})

test('a frame that is hidden shows nothing', () => {
  const page = pageFrom(examples.find(({ frame }) => frame)!)
  page.querySelector('iframe')!.setAttribute('style', 'display: none')
  expect(openView(roundcube, page)?.view.kind).toBe('list')
})

import { expect, test } from 'vitest'
import { anyPage } from '#shared/sites/anyPage.ts'
import { look } from './look.ts'
import { pageOf } from './testing/pages.ts'

const order = 'http://intranet.test/orders/show?id=7'
const html = '<title>Order 7</title><body><a href="mailto:jane@acme.example">Jane</a></body>'

test('of any other page address and title are read, and nobody', () => {
  const { sight } = look(anyPage, pageOf(html, order))
  expect(sight).toMatchObject({ view: 'record', address: order, subject: 'Order 7', participants: [], broken: [] })
  expect(sight).not.toHaveProperty('record')
})

test('another query and another hash are another thing, however long the address', () => {
  const long = `${order}&note=${'x'.repeat(700)}`
  const all = [order, `${order}8`, `${order}#lines`, long, `${long}y`].map(
    (url) => look(anyPage, pageOf(html, url)).sight,
  )
  expect(new Set(all.map(({ context }) => context)).size).toBe(5)
  expect(new Set(all.map(({ address }) => address)).size).toBe(5)
})

import { describe, expect, test } from 'vitest'
import { type Example, examples } from '#shared/sites/examples.ts'
import { sites } from '#shared/sites/list.ts'
import { healthOf } from './health.ts'
import { loadInto, modelOf, pageOf } from './testing/pages.ts'
import { openView } from './view.ts'

const known = examples.filter(({ model, view }) => model !== undefined && view !== 'none')
const nameOf = ({ model, frame }: Example) => frame?.model ?? model ?? ''

/** How the anchors of an example's page fare, after something of it was changed. */
function fared(name: string, alter: (page: Document) => void = () => {}) {
  const { site, url, model = '', frame } = known.find((one) => nameOf(one) === name)!
  const page = pageOf(modelOf(model), url)
  if (frame) loadInto(page, frame.css, pageOf(modelOf(frame.model), frame.url))
  alter(page)
  return healthOf(openView(sites.find(({ id }) => id === site)!, page)!)
}

test.each(known.map(nameOf))('on %s no anchor is missed, and no two of its candidates disagree', (name) => {
  expect(new Set(Object.values(fared(name)))).toEqual(new Set(['hits']))
})

describe('after the page changed', () => {
  test('an anchor that is gone is missed, and the others are not', () => {
    const health = fared('roundcube-show-en', (page) => page.querySelector('td.header.from')?.removeAttribute('class'))
    expect(health).toMatchObject({ senderCell: 'misses', header: 'hits', subject: 'hits' })
  })

  test('an anchor whose candidates mean elements apart from each other disagrees', () => {
    const health = fared('roundcube-show-en', (page) => {
      const subject = page.querySelector('h2.subject')
      subject?.insertAdjacentHTML('beforebegin', '<h2>Newsletter</h2><div></div>')
      subject?.previousElementSibling?.append(subject)
    })
    expect(health).toMatchObject({ subject: 'disagreements', header: 'hits' })
  })

  test('what is said is the names of anchors and nothing of the page', () => {
    const health = fared('roundcube-show-en')
    expect(Object.values(health).every((each) => ['hits', 'misses', 'disagreements'].includes(each))).toBe(true)
    expect(JSON.stringify(health)).not.toMatch(/@|Pricing|Jane/)
  })
})

import { describe, expect, test } from 'vitest'
import { sites, sitesFor } from './list.ts'
import { roundcube } from './roundcube.ts'
import { Adapter } from './schema.ts'

const problems = (adapter: unknown) => Adapter.safeParse(adapter).error?.issues.map(({ message }) => message) ?? []

describe.each(sites.map((adapter) => [adapter.id, adapter] as const))('the adapter of %s', (_, adapter) => {
  test('keeps to the schema', () => expect(problems(adapter)).toEqual([]))

  test('uses every anchor that it names', () => {
    const { anchors, ...rest } = adapter
    const said = JSON.stringify(rest)
    expect(Object.keys(anchors).filter((name) => !said.includes(`"${name}"`))).toEqual([])
  })

  test('says the heaviest candidate first', () => {
    for (const anchor of Object.values(adapter.anchors)) {
      expect(anchor.map(({ w }) => w)).toEqual(anchor.map(({ w }) => w).sort((a, b) => b - a))
    }
  })
})

describe('an adapter is refused', () => {
  test('when it speaks of an anchor that it does not have', () => {
    expect(problems({ ...roundcube, shows: ['nowhere'] })).toEqual(['no anchor is called nowhere'])
  })

  test('when it finds things by the words of one language', () => {
    const send = [{ css: 'button[title="Send"]', w: 3, since: '2026' }]
    expect(problems({ ...roundcube, anchors: { ...roundcube.anchors, send } })).toHaveLength(1)
  })

  test('when it brings anything of its own to run or to fetch', () => {
    expect(problems({ ...roundcube, script: 'alert(1)' })).toHaveLength(1)
    expect(problems({ ...roundcube, own: [{ as: 'eval', name: '1' }] })).toHaveLength(1)
  })
})

test('a page is asked only whether it is a site that its host may be', () => {
  expect(sitesFor('http://127.0.0.1:8081').map(({ id }) => id)).toContain('roundcube')
  expect(sitesFor('not an address')).toEqual(sitesFor('https://mail.sales.test'))
})

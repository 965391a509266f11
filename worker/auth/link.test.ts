import { describe, expect, it } from 'vitest'
import { sha256 } from '#worker/chain/hash.ts'
import { mintLink, parseLink } from './link.ts'

const home = { shard: 2, org: 'acme' }

describe('a link that works once', () => {
  it('carries its secret behind the #, and is known again by a hash alone', async () => {
    const { link, hash } = await mintLink('rst', home, 'https://guiderail.test')
    const [before, token = ''] = link.split('#')
    expect(before).toBe('https://guiderail.test/invitation')
    expect(await parseLink(token)).toEqual({ purpose: 'rst', ...home, hash })
    expect(hash).toBe(await sha256(token))
    expect((await mintLink('rst', home, 'https://guiderail.test')).link).not.toBe(link)
  })

  it.each([
    '',
    'inv_',
    'abc_0.acme.x',
    `inv_0.acme.${'A'.repeat(42)}`,
    `inv_0.ac/me.${'A'.repeat(43)}`,
    'x'.repeat(300),
  ])('is none of ours: %s', async (token) => {
    expect(await parseLink(token)).toBeUndefined()
  })
})

import { beforeAll, describe, expect, test } from 'vitest'
import type { SignedAdapter } from '#shared/api/adapters.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import type { OwnAdapter } from '../store/open.ts'
import { heldAfter } from './held.ts'

let pair: CryptoKeyPair
let key: string
beforeAll(async () => {
  pair = await newPair()
  key = await publicHalf(pair)
})

const newPair = async () => (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
const publicHalf = async ({ publicKey }: CryptoKeyPair) =>
  Buffer.from(await crypto.subtle.exportKey('raw', publicKey)).toString('base64url')

async function signed(revision: number, change: object = {}, by = pair): Promise<SignedAdapter> {
  const document = JSON.stringify({ ...roundcube, revision, hosts: ['mail.acme.example'], ...change })
  const signature = await crypto.subtle.sign('Ed25519', by.privateKey, new TextEncoder().encode(document))
  return { document, signature: Buffer.from(signature).toString('base64url') }
}
const word = (adapters: SignedAdapter[], ...blocked: number[]) => ({
  adapters,
  blocked: blocked.map((revision) => ({ adapter: 'roundcube', revision })),
})
const told = (rows: readonly OwnAdapter[]) => rows.map(({ revision, state }) => `${revision} ${state}`).toSorted()

describe('an own adapter comes in', () => {
  test('when the pinned key signed it: the newest, and the one before it', async () => {
    expect(told(await heldAfter([], word([await signed(12), await signed(11)]), key))).toEqual(['11 new', '12 new'])
  })

  test('not when another key signed it, none is pinned, or a letter was changed', async () => {
    const one = await signed(12)
    const forged = { ...one, document: one.document.replace('acme', 'evil') }
    for (const each of [forged, await signed(12, {}, await newPair())])
      expect(await heldAfter([], word([each]), key)).toEqual([])
    expect(await heldAfter([], word([one]), null)).toEqual([])
  })

  test('not when it reads what an own one may not, however well it is signed', async () => {
    const anchors = { ...roundcube.anchors, subject: [{ css: '#messagebody p', w: 3, since: '2026' }] }
    expect(await heldAfter([], word([await signed(12, { anchors })]), key)).toEqual([])
    expect(await heldAfter([], word([await signed(12, { hosts: undefined })]), key)).toEqual([])
  })

  test('not when it is older than what is held: revisions only rise', async () => {
    const held = await heldAfter([], word([await signed(12)]), key)
    expect(told(await heldAfter(held, word([await signed(11)]), key))).toEqual(['12 new'])
    expect(told(await heldAfter(held, word([await signed(13), await signed(12)]), key))).toEqual(['12 new', '13 new'])
  })

  test('once: what became of it on this device stays', async () => {
    const [row] = await heldAfter([], word([await signed(12)]), key)
    const good = { ...row!, state: 'good' as const }
    expect(told(await heldAfter([good], word([await signed(12)]), key))).toEqual(['12 good'])
  })
})

describe('a revision that is called back', () => {
  test('is not used, also when it is told again, and is tried anew once it is let go on', async () => {
    const held = await heldAfter([], word([await signed(12), await signed(11)]), key)
    const without = await heldAfter(held, word([await signed(11)], 12), key)
    expect(told(without)).toEqual(['11 new', '12 called back'])
    expect(told(await heldAfter(without, word([await signed(12), await signed(11)]), key))).toEqual([
      '11 new',
      '12 new',
    ])
  })

  test('is called back by a server whose key changed too: less is never a danger', async () => {
    const held = await heldAfter([], word([await signed(12)]), key)
    expect(told(await heldAfter(held, word([], 12), null))).toEqual(['12 called back'])
  })
})

test('of a site no more than three revisions are kept', async () => {
  let held: OwnAdapter[] = []
  for (const revision of [1, 2, 3, 4, 5]) held = await heldAfter(held, word([await signed(revision)]), key)
  expect(told(held)).toEqual(['3 new', '4 new', '5 new'])
})

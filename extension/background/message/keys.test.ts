import { beforeAll, describe, expect, test } from 'vitest'
import type { Sight } from '#extension/rooms/sight.ts'
import { sameMessage } from '#shared/process/ledger/message.ts'
import { importMessageKey } from './hmac.ts'
import { marks } from './keys.ts'

let key: CryptoKey
let otherKey: CryptoKey
beforeAll(async () => {
  key = await importMessageKey(btoa('an organisation’s key of 32 bytes'.replace('’', "'")))
  otherKey = await importMessageKey(btoa('the key of somebody else, 32 bytes'))
})

const own = { addresses: new Set(['alice@sales.test', 'bob@sales.test']), domains: new Set(['sales.test']) }
const minute = Date.UTC(2026, 10, 22, 8, 30)
const sight = (more: Partial<Sight> = {}): Sight => ({
  site: 'roundcube',
  revision: 1,
  origin: 'http://mail.example',
  context: 'c',
  view: 'message',
  own: ['alice@sales.test'],
  participants: [
    { role: 'from', address: 'wang@hongda.example' },
    { role: 'to', address: 'alice@sales.test' },
    { role: 'cc', address: 'zhao@hongda.example' },
  ],
  subject: '回复：报价',
  siteMessage: 'INBOX/7',
  at: minute,
  minute: true,
  attachments: [],
  bulk: false,
  broken: [],
  ...more,
})
const same = async (a: Sight, b: Sight) => sameMessage(await marks(key, own, a), await marks(key, own, b))

describe('message keys', () => {
  test('the same message of one account is one, wherever it is opened', async () => {
    expect(await same(sight(), sight({ context: 'another tab', subject: 'changed' }))).toBe(true)
  })

  test('two equal short replies in one minute to one account stay two', async () => {
    expect(await same(sight(), sight({ siteMessage: 'INBOX/8' }))).toBe(false)
  })

  test('a colleague with the same message in another mailbox sees the same one', async () => {
    const bobs = sight({ own: ['bob@sales.test'], siteMessage: 'INBOX/3', subject: 'Re: 报价', at: minute + 59_000 })
    expect(await same(sight(), bobs)).toBe(true)
  })

  test('another minute, subject or person is another message', async () => {
    const bobs = { own: ['bob@sales.test'], siteMessage: 'INBOX/3' }
    expect(await same(sight(), sight({ ...bobs, at: minute + 60_000 }))).toBe(false)
    expect(await same(sight(), sight({ ...bobs, subject: 'contract' }))).toBe(false)
    expect(await same(sight(), sight({ ...bobs, participants: sight().participants.slice(0, 2) }))).toBe(false)
  })

  test('differing Message-IDs are two messages however alike they look', async () => {
    const bobs = sight({ own: ['bob@sales.test'], siteMessage: 'INBOX/3', messageId: '<2@hongda.example>' })
    expect(await same(sight({ messageId: '<1@hongda.example>' }), bobs)).toBe(false)
  })

  test('without an unambiguous minute nothing is guessed from the looks', async () => {
    expect((await marks(key, own, sight({ minute: false }))).keys.k3).toBeUndefined()
  })

  test('they are hashes of this organisation only, and say nothing of the message', async () => {
    const ours = await marks(key, own, sight({ messageId: '<1@hongda.example>', thread: 't' }))
    const theirs = await marks(otherKey, own, sight({ messageId: '<1@hongda.example>', thread: 't' }))
    expect(JSON.stringify(ours)).not.toMatch(/hongda|报价|INBOX/)
    expect(Object.values(ours.keys).every((value) => value !== undefined && /^[0-9a-f]{64}$/.test(value))).toBe(true)
    expect(ours.keys.k1).not.toBe(theirs.keys.k1)
    expect(ours.thread).not.toBe(theirs.thread)
  })

  test('the key itself cannot be read out again', async () => {
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })
})

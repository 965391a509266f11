import { describe, expect, test } from 'vitest'
import type { Entry } from '../store/open.ts'
import { importOutboxKeys, markOf, openRow, sealEntry, unseal } from './seal.ts'

const keyOf = (letter: string) => importOutboxKeys(btoa(letter.repeat(32)))
const bob = await keyOf('b')
const carol = await keyOf('c')

const entry: Entry = {
  place: 7,
  id: 'c1',
  deal: 'd1',
  same: '["tick","d1","宏达科技"]',
  kind: 'request',
  command: { v: 1, id: 'c1', deal: 'd1', acted: 5, act: { type: 'close', outcome: 'lost', reason: '预算取消' } },
}
const held = await sealEntry(bob, entry)

describe('a click at rest', () => {
  test('comes back whole under its person’s key, in its place', async () => {
    expect(await openRow(bob, held)).toEqual({ ...entry, same: held.same })
    expect(await openRow(bob, { ...held, doubted: true })).toMatchObject({ doubted: true, id: 'c1' })
  })

  test('says nothing under another key, or without one', async () => {
    expect(await openRow(carol, held)).toBeUndefined()
    expect(await openRow(undefined, held)).toBeUndefined()
  })

  test('shows neither its words nor what was clicked', () => {
    const { iv, data, ...plain } = held
    const bytes = new TextDecoder().decode(data)
    for (const word of ['预算取消', 'close', '宏达科技', 'tick']) {
      expect(bytes).not.toContain(word)
      expect(JSON.stringify(plain)).not.toContain(word)
    }
    expect(iv).toHaveLength(12)
  })

  test('that was changed by a single bit is not taken for one', async () => {
    const bytes = new Uint8Array(held.data.slice(0))
    bytes[3] = (bytes[3] ?? 0) ^ 1
    expect(await unseal(bob, { iv: held.iv, data: bytes.buffer })).toBeUndefined()
  })

  test('that was written before there were keys is read as it is', async () => {
    expect(await openRow(undefined, entry)).toBe(entry)
  })
})

test('no two clicks are sealed alike, and the same click is known again', async () => {
  const second = await sealEntry(bob, entry)
  expect(new Uint8Array(second.data)).not.toEqual(new Uint8Array(held.data))
  expect(second.same).toBe(held.same)
  expect(await markOf(carol, entry.same)).not.toBe(held.same)
})

test('none of the keys can be read out, and the same key names the same owner', async () => {
  for (const key of [bob.seal, bob.mark]) expect(key.extractable).toBe(false)
  expect((await keyOf('b')).owner).toBe(bob.owner)
  expect(carol.owner).not.toBe(bob.owner)
})

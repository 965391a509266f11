import { base64url } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { blockAdapter, listAdapters, publishAdapter, registerAdapterKey } from '#shared/api/adapters.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import { given, type Office, openOffice, problemOf } from '#test/worker/office.ts'

let office: Office
let pair: CryptoKeyPair
const key = async ({ publicKey }: CryptoKeyPair) =>
  base64url.encode(new Uint8Array((await crypto.subtle.exportKey('raw', publicKey)) as ArrayBuffer))
const newPair = async () => (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair

beforeAll(async () => {
  office = await openOffice()
  pair = await newPair()
  given(await office.as('admin').call(registerAdapterKey, { body: { key: await key(pair) } }))
})

async function signed(change: object, by: CryptoKeyPair = pair) {
  const document = JSON.stringify({ ...roundcube, hosts: ['mail.acme.example'], ...change })
  const signature = await crypto.subtle.sign('Ed25519', by.privateKey, new TextEncoder().encode(document))
  return { document, signature: base64url.encode(new Uint8Array(signature)) }
}
const publish = async (body: { document: string; signature: string }) =>
  office.as('admin').call(publishAdapter, { body })
const list = async () => given(await office.as('rep').call(listAdapters, {}))
const revisions = async () => (await list()).adapters.map(({ document }) => JSON.parse(document).revision)

describe('an own adapter', () => {
  it('that the registered key signed reaches every rep, byte for byte, with the revision before it', async () => {
    const bodies = await Promise.all([10, 11, 12].map((revision) => signed({ revision })))
    for (const body of bodies) given(await publish(body))
    expect(await revisions()).toEqual([12, 11])
    expect((await list()).adapters[0]).toEqual(bodies[2])
    expect((await list()).key).toBe(await key(pair))
  })

  it('of an equal or a lower revision is refused: revisions only rise', async () => {
    for (const revision of [12, 3])
      expect(await publish(await signed({ revision }))).toMatchObject({
        problem: { status: 400, faults: [{ at: 'document.revision' }] },
      })
  })

  it('is called back, and the one before it is the newest again', async () => {
    const body = { adapter: 'roundcube', revision: 12, blocked: true }
    given(await office.as('admin').call(blockAdapter, { body }))
    expect(await revisions()).toEqual([11, 10])
    given(await office.as('admin').call(blockAdapter, { body: { adapter: 'practice', revision: 1, blocked: true } }))
    expect((await list()).blocked).toEqual([
      { adapter: 'practice', revision: 1 },
      { adapter: 'roundcube', revision: 12 },
    ])
    given(await office.as('admin').call(blockAdapter, { body: { ...body, blocked: false } }))
    expect(await revisions()).toEqual([12, 11])
  })
})

describe('an own adapter is refused', () => {
  it('when another key signed it, or one letter was changed since', async () => {
    const faults = { problem: { status: 400, faults: [{ at: 'signature' }] } }
    expect(await publish(await signed({ revision: 20 }, await newPair()))).toMatchObject(faults)
    const body = await signed({ revision: 20 })
    expect(await publish({ ...body, document: body.document.replace('acme', 'evil') })).toMatchObject(faults)
  })

  it('with every fault of its document', async () => {
    const anchors = { ...roundcube.anchors, subject: [{ css: 'input[type=password]', w: 3, since: '2026' }] }
    expect(await publish(await signed({ revision: 21, anchors, hosts: [] }))).toMatchObject({
      problem: { status: 400, faults: [{ at: 'hosts' }, { at: 'anchors.subject.0.css' }] },
    })
  })

  it('from anybody but an admin', async () => {
    const body = await signed({ revision: 22 })
    for (const who of ['rep', 'boss'] as const)
      expect(problemOf(await office.as(who).call(publishAdapter, { body }))).toEqual({ status: 403 })
    expect(problemOf(await office.key.call(publishAdapter, { body }))).toEqual({ status: 403 })
  })
})

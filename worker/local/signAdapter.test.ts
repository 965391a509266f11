import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isSignedBy } from '#extension/background/adapters/verify.ts'
import { registerAdapterKey, SignedAdapter } from '#shared/api/adapters.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import { makeKey, signAdapter } from './signAdapter.ts'

let folder: string
let file: string
let key: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guiderail-key-'))
  file = join(folder, 'adapters.key')
  key = await makeKey(file)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const document = JSON.stringify({ ...roundcube, revision: 7, hosts: ['mail.acme.example'] }, null, 2)

describe('a key for own adapters', () => {
  test('is one that the server registers, and its private half is for its owner alone', async () => {
    expect(registerAdapterKey.body.safeParse({ key }).success).toBe(true)
    expect((await stat(file)).mode & 0o077).toBe(0)
    expect(await readFile(file, 'utf8')).toContain('"d"')
  })

  test('is never written over', async () => {
    await expect(makeKey(file)).rejects.toThrow('EEXIST')
  })
})

describe('a signed adapter', () => {
  test('is what the server takes, byte for byte, and what a browser believes', async () => {
    const result = await signAdapter(file, document)
    const signed = SignedAdapter.parse(result.ok && result.signed)
    expect(signed.document).toBe(document)
    expect(await isSignedBy(key, signed.document, signed.signature)).toBe(true)
    expect(await isSignedBy(key, signed.document.replace('acme', 'evil'), signed.signature)).toBe(false)
    expect(await isSignedBy(await makeKey(join(folder, 'other.key')), signed.document, signed.signature)).toBe(false)
  })

  test('is refused here with every fault that the server would find', async () => {
    const anchors = { ...roundcube.anchors, subject: [{ css: 'input[type=password]', w: 3, since: '2026' }] }
    const result = await signAdapter(file, JSON.stringify({ ...roundcube, anchors }))
    expect(result.ok ? [] : result.faults.map(({ at }) => at)).toEqual(['hosts', 'anchors.subject.0.css'])
  })
})

import { readFile, writeFile } from 'node:fs/promises'
import type { SignedAdapter } from '#shared/api/adapters.ts'
import { type AdapterFault, ownAdapter } from '#shared/sites/own.ts'

const usage = `node worker/local/signAdapter.ts key NEW_KEY_FILE
node worker/local/signAdapter.ts sign KEY_FILE ADAPTER.json [SIGNED.json]`

export type Signed = { ok: true; signed: SignedAdapter } | { ok: false; faults: AdapterFault[] }

/**
 * Makes a key for an organisation's own adapters. The file holds the private half and is readable by its owner alone; an
 * existing one is never written over. Answers the public half as the server registers it: raw bytes in base64url.
 */
export async function makeKey(file: string): Promise<string> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  await writeFile(file, `${JSON.stringify(jwk)}\n`, { mode: 0o600, flag: 'wx' })
  return jwk.x ?? ''
}

/** Signs an adapter's text byte for byte, after the server's own look at it: what it would refuse is told here first. */
export async function signAdapter(keyFile: string, document: string): Promise<Signed> {
  const read = ownAdapter(document)
  if (!read.ok) return { ok: false, faults: read.faults }
  const jwk: JsonWebKey = JSON.parse(await readFile(keyFile, 'utf8'))
  const key = await crypto.subtle.importKey('jwk', jwk, { name: 'Ed25519' }, false, ['sign'])
  const signature = await crypto.subtle.sign('Ed25519', key, new TextEncoder().encode(document))
  return { ok: true, signed: { document, signature: Buffer.from(signature).toString('base64url') } }
}

/** `key` makes a key, `sign` writes what is sent to the server as it stands: { document, signature }. */
async function main([what, keyFile, adapter, to]: string[]): Promise<void> {
  if (what === 'key' && keyFile !== undefined && adapter === undefined) {
    process.stdout.write(`${await makeKey(keyFile)}\n`)
    return
  }
  if (what !== 'sign' || keyFile === undefined || adapter === undefined) throw new Error(usage)
  const result = await signAdapter(keyFile, await readFile(adapter, 'utf8'))
  if (!result.ok) {
    for (const { at, expected } of result.faults) process.stderr.write(`${at}: expected ${expected}\n`)
    process.exitCode = 1
    return
  }
  const text = `${JSON.stringify(result.signed)}\n`
  if (to === undefined) process.stdout.write(text)
  else await writeFile(to, text)
}

if (import.meta.main) await main(process.argv.slice(2))

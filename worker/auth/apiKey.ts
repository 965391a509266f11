import { base64url } from 'jose'
import { sha256 } from '#worker/chain/hash.ts'
import type { Caller } from './caller.ts'

/** An API key says where to look it up; only its hash is stored. */
export async function mintApiKey(shard: number, org: string): Promise<{ key: string; hash: string }> {
  const secret = base64url.encode(crypto.getRandomValues(new Uint8Array(32)))
  const key = `gr_${shard}.${org}.${secret}`
  return { key, hash: await sha256(key) }
}

export async function parseApiKey(key: string): Promise<Caller | undefined> {
  const [, shard, org] = /^gr_(\d{1,3})\.([A-Za-z0-9_.:-]{1,64})\.[A-Za-z0-9_-]{43}$/.exec(key) ?? []
  if (shard === undefined || org === undefined) return undefined
  return { kind: 'key', hash: await sha256(key), org, shard: Number(shard) }
}

import { base64url } from 'jose'
import { sha256 } from '#worker/chain/hash.ts'

/** Why a link was made: `inv` to join an organisation, `rst` to set a new password. */
export type Purpose = 'inv' | 'rst'

export interface LinkToken {
  purpose: Purpose
  shard: number
  org: string
  /** All that is stored of it. */
  hash: string
}

/** A link that works once. Its secret stands behind the `#`, so that no server and no log is ever sent it. */
export async function mintLink(
  purpose: Purpose,
  { shard, org }: { shard: number; org: string },
  origin: string,
): Promise<{ link: string; hash: string }> {
  const secret = base64url.encode(crypto.getRandomValues(new Uint8Array(32)))
  const token = `${purpose}_${shard}.${org}.${secret}`
  return { link: `${origin}/invitation#${token}`, hash: await sha256(token) }
}

/** Where to look a link up; nothing when it is none of ours. */
export async function parseLink(token: string): Promise<LinkToken | undefined> {
  const [, purpose, shard, org] = /^(inv|rst)_(\d{1,3})\.([A-Za-z0-9_.:-]{1,64})\.[A-Za-z0-9_-]{43}$/.exec(token) ?? []
  if (shard === undefined || org === undefined) return undefined
  return { purpose: purpose === 'rst' ? 'rst' : 'inv', shard: Number(shard), org, hash: await sha256(token) }
}

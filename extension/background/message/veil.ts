import type { Sight } from '#extension/rooms/sight.ts'
import { setting } from '../store/settings.ts'
import { sign } from './hmac.ts'

/**
 * A page that is known by nothing but its address becomes a record of which only the organisation's keyed hash is kept: all
 * of the address counts, for behind another query or hash lies another record. Signed out, it is nothing.
 */
export async function veil({ address, ...sight }: Sight): Promise<Sight> {
  if (address === undefined) return sight
  const account = await setting('account')
  if (!account || !URL.canParse(address)) return { ...sight, view: 'other', context: `${sight.site}/other` }
  const { origin, pathname, search, hash } = new URL(address)
  const record = await sign(account.messageKey, 'page', origin, pathname, search, hash)
  return { ...sight, record, context: `${sight.site}/record/${record}` }
}

import * as z from 'zod'
import { managed } from '#extension/browser/managed.ts'
import { originOfAddress } from '#extension/rooms/address.ts'

const Origin = z.string().transform((typed, context) => {
  const origin = originOfAddress(typed)
  if (origin === undefined) context.addIssue('no address')
  return origin ?? z.NEVER
})
const Site = z.object({ name: z.string().trim().min(1).max(80), origin: Origin })

/** What the browser's policy settles for everybody in the organisation: where the server is, and where people work. */
export interface Policy {
  server?: string
  sites: { name: string; origin: string }[]
}

/** The browser's policy for this extension. */
export async function policy(): Promise<Policy> {
  return readPolicy(await managed())
}

/** A value that is not what it should be counts as not set: a slip in a policy must not keep anybody out. */
export function readPolicy(given: unknown): Policy {
  const { server, sites } = z.object({ server: z.unknown(), sites: z.unknown() }).partial().catch({}).parse(given)
  const origin = Origin.safeParse(server)
  const named = Array.isArray(sites) ? sites.flatMap((site) => Site.safeParse(site).data ?? []) : []
  return { ...(origin.success && { server: origin.data }), sites: named }
}

import type { Adapter } from '#shared/sites/schema.ts'

/** What the panel says of the site that it lies over. */
export interface SiteCard {
  /** What the organisation calls it. */
  name?: string
  adapter: string
  revision: number
  /** The organisation's own, signed by it. */
  own: boolean
  /** On what the reading of this site was tried, and when. */
  tested?: NonNullable<Adapter['tested']>
  /** A newer revision that failed its self-test. */
  failed?: number
  /** Since when it cannot be read whole, and whether the rep wants the admin to know. */
  broken?: { since: number; told?: 'asked' | 'done' }
}

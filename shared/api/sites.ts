import * as z from 'zod'
import { operation } from './operation.ts'
import { Site } from './session.ts'

const adapter = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'an adapter’s id')

/** A site as an admin may write it. `generic` reads no page: what is logged there is logged by hand. */
export const NewSite = z.strictObject({
  ...Site.shape,
  name: z.string().trim().min(1).max(80),
  origin: z.string().max(200),
  adapter,
})

export const listSites = operation({
  method: 'GET',
  path: '/api/v1/sites',
  summary: 'The sites that the organisation works in, with what their stages are called there',
  access: 'rep',
  answer: z.strictObject({ sites: z.array(Site) }),
})

export const changeSites = operation({
  method: 'PUT',
  path: '/api/v1/sites',
  summary: 'Replace the sites; with If-Match only where they are still as the caller read them',
  access: 'admin',
  conditional: true,
  body: z.strictObject({ sites: z.array(NewSite).max(50) }),
  answer: z.strictObject({ sites: z.array(Site) }),
})

/** An anchor of an adapter, or `stage:` and the name of a stage that is not mapped, as it stands on the page. */
const anchor = z.string().regex(/^([a-z][A-Za-z0-9]{1,39}|stage:.{1,80})$/u, 'an anchor’s name, or stage: and a name')
const count = z.int().min(0).max(10_000).default(0)

export const reportSiteHealth = operation({
  method: 'POST',
  path: '/api/v1/sites/health',
  summary: 'Add to how often the anchors of an adapter were found, missed, or disagreed: counts without text or person',
  access: 'rep',
  body: z.strictObject({
    reports: z
      .array(
        z.strictObject({
          adapter,
          revision: z.int().min(1).max(1_000_000),
          anchor,
          hits: count,
          misses: count,
          disagreements: count,
        }),
      )
      .min(1)
      .max(200),
  }),
  answer: z.strictObject({ counted: z.int() }),
})

/** How one anchor fares, or a stage’s name that nobody mapped. `share` of hits in hits and misses, in basis points. */
export const HealthFinding = z.strictObject({
  kind: z.enum(['anchor', 'unmapped stage']),
  adapter: z.string(),
  revision: z.int(),
  anchor: z.string(),
  hits: z.int(),
  misses: z.int(),
  disagreements: z.int(),
  share: z.int().nullable(),
})
export type HealthFinding = z.infer<typeof HealthFinding>

export const listSiteHealth = operation({
  method: 'GET',
  path: '/api/v1/sites/health',
  summary: 'What the adapters found on their pages, the worst first, at most 500 lines; by default the last 7 days',
  access: 'admin',
  query: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
  answer: z.strictObject({ from: z.iso.date(), to: z.iso.date(), findings: z.array(HealthFinding) }),
})

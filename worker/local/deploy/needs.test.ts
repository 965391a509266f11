import { describe, expect, it } from 'vitest'
import { type Facts, needs } from './needs.ts'

const ready: Facts = {
  account: true,
  databases: [
    { binding: 'DIRECTORY', name: 'guiderail-directory', id: '5f1c9a52-3f0f-4a7e-9f41-3d1a52f1c9aa' },
    { binding: 'SHARD_0', name: 'guiderail-shard-0', id: '0b7d0f5e-91f2-4f6c-8b7a-77c1d3f5e901' },
  ],
  secrets: ['AUTH_SECRET', 'TOKEN_SECRET', 'OUTBOX_SECRET', 'FOUNDING_SECRET', 'ANOTHER'],
  changes: [],
  checked: true,
  url: 'https://sales.example',
}
const whats = (facts: Partial<Facts>) => needs({ ...ready, ...facts }).map(({ what }) => what)
const hows = (facts: Partial<Facts>) => needs({ ...ready, ...facts }).map(({ how }) => how)

describe('what a deployment needs', () => {
  it('is nothing when all is there', () => {
    expect(needs(ready)).toEqual([])
  })

  it('is a sign-in, without which the secrets are not asked about', () => {
    expect(whats({ account: false, secrets: undefined })).toEqual(['Nobody is signed in to Cloudflare here'])
  })

  it('is a database for each binding that still has the id it came with', () => {
    const databases = ready.databases.map((one, at) => ({ ...one, id: `00000000-0000-0000-0000-00000000000${at + 1}` }))
    expect(hows({ databases })).toEqual([
      'npx wrangler d1 create guiderail-directory, and write the database_id that it tells into wrangler.toml',
      'npx wrangler d1 create guiderail-shard-0, and write the database_id that it tells into wrangler.toml',
    ])
  })

  it('is each secret that is not set, with the command that makes one', () => {
    expect(hows({ secrets: ['TOKEN_SECRET', 'FOUNDING_SECRET'] })).toEqual([
      'openssl rand -base64 32 | npx wrangler secret put AUTH_SECRET',
      'openssl rand -base64 32 | npx wrangler secret put OUTBOX_SECRET',
    ])
  })

  it('is an address, a clean tree with its first files named, and a check that passed', () => {
    const changes = ['a.ts', 'b.ts', 'c.ts', 'd.ts', 'e.ts', 'f.ts']
    expect(whats({ changes, checked: false, url: undefined })).toEqual([
      'It is not said under which address the Worker answers',
      'Not all is committed: a.ts, b.ts, c.ts, d.ts, e.ts, …',
      'npm run check did not pass',
    ])
  })

  it('names everything at once, so that nobody comes back six times', () => {
    const all = { account: false, secrets: [], changes: ['a'], checked: false, url: undefined }
    expect(whats(all)).toHaveLength(8)
  })
})

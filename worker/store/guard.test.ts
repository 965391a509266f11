import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'

const db = env.SHARD_0
const put = (seq: number) =>
  db.batch([
    db
      .prepare(`INSERT INTO guard SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM placement WHERE org = 'o' AND state = ?)`)
      .bind(String(seq)),
    db.prepare(`UPDATE placement SET state = ? WHERE org = 'o'`).bind(String(seq + 1)),
  ])

describe('the guard on D1', () => {
  it('rolls a stale batch back, leaves no row, and lets exactly one of three writers through', async () => {
    await db.prepare(`INSERT INTO placement (org, state) VALUES ('o', '0')`).run()
    const outcomes = await Promise.allSettled([put(0), put(0), put(0)])
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    expect(await db.prepare('SELECT state FROM placement').first('state')).toBe('1')
    expect(await db.prepare('SELECT count(*) AS n FROM guard').first('n')).toBe(0)
  })
})

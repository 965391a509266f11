import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { importDeal } from '#shared/api/commands.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { exported, putBack } from '#test/worker/files.ts'
import { given, type Office, openAct, openOffice } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'

const events = 1150
const note = (place: number): Act => ({
  type: 'log activity',
  activity: `n${place}`,
  kind: 'note',
  persons: [],
  people: 0,
  attachments: [],
  keys: { k1: `${10_000 + place}`.padEnd(64, '0') },
})

/** A deal whose ledger takes several pages, imported in parts. */
async function importLong(office: Office): Promise<void> {
  const start = office.clock.now - 86_400_000
  const acts = [openAct({ origin: 'import' }), ...Array.from({ length: events - 1 }, (_, place) => note(place))]
  const commands = acts.map((act, place) => ({
    command: office.as('rep').command('long', act, { acted: start + place * 1000, sent: start + place * 1000 }),
    actor: office.user('rep'),
  }))
  for (let at = 0; at < commands.length; at += 400)
    given(await office.key.call(importDeal, { body: { commands: commands.slice(at, at + 400) } }))
}

it('a ledger longer than a page comes back whole, with the keys of all its messages', async () => {
  const source = await openOffice('source')
  await importLong(source)
  const target = await openOffice('target')
  target.clock.now = source.clock.now
  given(await putBack(target, 'session', await exported(source), 500))
  for (const sql of [
    'SELECT id, seq, hash, score, lost, vector FROM deal WHERE org = ?',
    'SELECT activity, kind, key, command FROM message WHERE org = ? ORDER BY 1',
    'SELECT seq, body, hash FROM event WHERE org = ? ORDER BY 1',
  ]) {
    const [there, here] = await Promise.all(['source', 'target'].map((org) => env.SHARD_0.prepare(sql).bind(org).all()))
    expect(here?.results).toEqual(there?.results)
  }
  const { stored, recomputed } = await bothRollups('target', target.clock.now)
  expect(stored).toEqual(recomputed)
})

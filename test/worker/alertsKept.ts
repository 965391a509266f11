import { env } from 'cloudflare:workers'
import { owedNow } from '#shared/process/alerts/over.ts'
import { raisedBy } from '#shared/process/alerts/raised.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'

interface AlertRow {
  tier: number
  subject: string
  rung: number
  rep: string | null
  answered: number | null
}

/** The alerts of an organisation as they are stored, against what every ledger of it asks and raises once more from nothing. */
export async function alertsKept(org: string, now: number) {
  const rows = async <T>(table: string, order = '') =>
    (await env.SHARD_0.prepare(`SELECT * FROM ${table} WHERE org = ? ${order}`).bind(org).all<T>()).results
  const documents = async (table: string) => await rows<{ hash: string; content: string }>(table)
  const parsed = <T>(found: { hash: string; content: string }[], parse: (document: unknown) => T) =>
    new Map(found.map(({ hash, content }) => [hash, parse(JSON.parse(content))]))
  const world = {
    manuals: parsed(await documents('manual'), (one) => Manual.parse(one)),
    calendars: parsed(await documents('calendar'), (one) => Calendar.parse(one)),
    timeZone: 'UTC',
  }
  const alerts = await rows<AlertRow>('alert')
  const events = await rows<{ deal: string; body: string }>('event', 'ORDER BY deal, seq')
  const raised: string[] = []
  const owed = new Map<string, string | null>()
  for (const ledger of Map.groupBy(events, ({ deal }) => deal).values()) {
    const state = replay(ledger.map(({ body }) => LedgerEvent.parse(JSON.parse(body))))
    const judged = obligations(world, state, now)
    raised.push(...raisedBy(world, state, judged, now).map(keyOf))
    if (!state.closed) for (const { subject, rep = null } of owedNow(state, judged)) owed.set(subject, rep)
  }
  return {
    raised,
    owed,
    known: new Set(alerts.map(keyOf)),
    open: alerts.filter(({ tier, answered }) => tier === 3 && answered === null),
  }
}

const keyOf = ({ tier, subject, rung }: Pick<AlertRow, 'tier' | 'subject' | 'rung'>) => `${tier} ${subject} ${rung}`

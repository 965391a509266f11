import { type StoredField, whatIsStored } from '#shared/api/stored.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { headOf } from '#worker/commands/head.ts'
import { done, notFound } from '#worker/outcome.ts'
import { reads } from '#worker/rights.ts'
import { type App, serve } from '#worker/serve.ts'
import { headQuery } from '#worker/store/situation.ts'
import { keysOfQuery, textsOfQuery, toldOfQuery, witnessesQuery } from '#worker/store/stored.ts'

/** What is stored of one message, for whoever may see its deal, and for whoever logged it. */
export function stored(app: App): void {
  serve(app, whatIsStored, async ({ params: { deal, activity }, now }, desk) => {
    const trip = await desk.trip([
      headQuery(deal),
      toldOfQuery(deal, activity),
      keysOfQuery(deal, activity),
      witnessesQuery(deal, activity),
      textsOfQuery(deal, activity),
    ])
    if (!trip.ok) return trip
    const [[row], told, keys, witnesses, texts] = trip.value.rows
    const { who } = trip.value.standing
    const events = told.map(({ body }) => LedgerEvent.parse(JSON.parse(body)))
    const logged = events.find(({ happening }) => happening.type === 'activity logged')
    const state = row && (await headOf(desk.store, deal, row))?.state
    if (!state || !logged) return notFound
    if (!reads(who, state, now) && (who.kind !== 'user' || logged.actor.id !== who.user)) return notFound
    return done({
      deal,
      activity,
      withdrawn: events.some(({ happening }) => happening.type === 'activity withdrawn'),
      fields: [
        ...events.flatMap(fieldsOf),
        ...keys.flatMap(({ kind, key, account }): StoredField[] => [
          { table: 'message', name: kind, value: key },
          ...(account === null ? [] : [{ table: 'message' as const, name: `${kind}.account`, value: account }]),
        ]),
        ...witnesses.map(({ account }): StoredField => ({ table: 'witness', name: 'account', value: account })),
        ...texts.map(({ field, value }): StoredField => ({ table: 'personal', name: field, value })),
      ],
    })
  })
}

/** An event's fields by their paths, as they stand in the ledger. */
function fieldsOf(event: LedgerEvent): StoredField[] {
  return flat('', event).map(([name, value]) => ({ table: 'event', name, value }))
}

function flat(path: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  const inner = Array.isArray(value) ? value.entries() : Object.entries(value)
  return [...inner].flatMap(([key, one]) => flat(path === '' ? String(key) : `${path}.${key}`, one))
}

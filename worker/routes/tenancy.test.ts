import { beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '#shared/api/cases.ts'
import { sendCommand } from '#shared/api/commands.ts'
import { contract } from '#shared/api/contract.ts'
import { getDeal, getIndex, getLedger, listDeals } from '#shared/api/deals.ts'
import { getCalendar, getManual } from '#shared/api/manuals.ts'
import type { Operation } from '#shared/api/operation.ts'
import { getBoard, getDealScore, getRepScore } from '#shared/api/scores.ts'
import { fits, fittingFor, inputFor } from '#test/worker/asks/inputs.ts'
import { type Place, placesOf } from '#test/worker/asks/places.ts'
import { samples } from '#test/worker/asks/samples.ts'
import { given, type Office, openAct, openOffice, problemOf, type Who } from '#test/worker/office.ts'
import { type Ids, idsOf, nowhere } from '#test/worker/ways/ids.ts'
import { askerOf } from '#test/worker/ways/way.ts'
import { ways } from '#test/worker/ways/ways.ts'

let own: Office
let foreign: Office
/** Ids that exist in the other organisation only. */
let there: Ids

beforeAll(async () => {
  own = await openOffice('own')
  foreign = await openOffice('foreign')
  await own.as('rep').open('own-deal')
  there = await idsOf(foreign)
})

/** An answer without what differs from one request to the next, or only repeats what was asked. */
function plain(result: unknown, ids: Record<string, string>): string {
  let text = JSON.stringify(result).replace(/urn:uuid:[0-9a-f-]+/g, '')
  for (const [name, id] of Object.entries(ids)) text = text.replaceAll(`"${id}"`, `"${name}"`)
  return text.replace(/\b[a-z]+-\d+\b/g, 'fresh').replace(/"seq":\d+/g, '"seq":0')
}

/** Of which kinds an id at a place could be: by the property's name, else all that its shape allows. */
const byProperty: Record<string, (keyof Ids)[]> = {
  deal: ['deal'],
  team: ['team'],
  teams: ['team'],
  above: ['team'],
  command: ['command'],
  calendar: ['calendar'],
  session: ['session'],
  ...Object.fromEntries(['user', 'owner', 'rep', 'actor', 'approver', 'delegate'].map((name) => [name, ['rep']])),
}
const byShape: Record<Place['kind'], (keyof Ids)[]> = {
  Hash: ['manual', 'calendar'],
  Key: ['key'],
  Id: (Object.keys(nowhere) as (keyof Ids)[]).filter((kind) => !['manual', 'calendar', 'key'].includes(kind)),
}
const kindsAt = ({ property, kind }: Place) => byProperty[property] ?? byShape[kind]

/** Where an id is the caller's own new word: nothing is looked up by it, and what was made here by that name is then here. */
const ownWords = [
  'takeOutboxKey body.installation',
  'publishManual body.manual.scope.teams[]',
  'sendCommand body.id',
  'sendCommand body.act(log activity).activity',
  'importDeal body.commands[].command.id',
  // Both of a deal that is opened; the ways ask everything else of a deal that lies elsewhere.
  'sendCommand body.deal',
  'importDeal body.commands[].command.deal',
]

/** Who asks, and for what: the answer to theirs must be the answer to what is nowhere. */
async function compare(operation: Operation, who: Who, ask: (id: Ids) => object, label: string): Promise<void> {
  const theirs = await own.as(who).call(operation, ask(there))
  const none = await own.as(who).call(operation, ask(nowhere))
  expect(plain(theirs, there), `${label}, asked by ${who}`).toBe(plain(none, nowhere))
  expect(JSON.stringify(theirs)).not.toContain('secret')
}

describe('an id of another organisation', () => {
  it.each(Object.entries(ways))('in %s answers as one that exists nowhere', async (name, asks) => {
    for (const [at, ask] of asks.entries())
      for (const who of ['rep', 'boss', 'admin'] as const)
        await compare(contract[name as keyof typeof contract], who, (id) => ask(id, askerOf(own, who)), `way ${at}`)
  })

  it.each(Object.entries<Operation>(contract))(
    'at every place of %s answers as one that exists nowhere',
    async (name, operation) => {
      const sample = samples[name as keyof typeof samples]
      const places = placesOf(operation).filter(({ label }) => !ownWords.includes(`${name} ${label}`))
      for (const place of places)
        for (const kind of kindsAt(place))
          for (const who of ['rep', 'admin'] as const) {
            const ask = (id: Ids) => inputFor(operation, sample ?? fittingFor(own), place, id[kind])
            expect(fits(operation, ask(there)), `${place.label} ${JSON.stringify(ask(there))}`).toBe(true)
            await compare(operation, who, ask, `${place.label} as ${kind}`)
          }
    },
  )

  it('in a command leaves no trace there', async () => {
    expect(given(await foreign.as('rep').call(getLedger, { params: { deal: there.deal } })).head.seq).toBe(2)
  })

  it('may be used again here: both organisations have a deal and a command of that id', async () => {
    const command = own.as('rep').command(there.deal, openAct(), { id: there.command })
    expect(given(await own.as('rep').call(sendCommand, { body: command })).seq).toBe(1)
    expect(given(await foreign.as('rep').call(getDeal, { params: { deal: there.deal } })).state.name).toBe(
      'their secret',
    )
  })
})

describe('a token of one organisation', () => {
  it('lists nothing of another', async () => {
    const admin = own.as('admin')
    const lists = [
      await admin.call(listDeals, {}),
      await admin.call(getIndex, {}),
      await admin.call(getBoard, {}),
      await admin.call(listCases, {}),
    ]
    expect(JSON.stringify(lists)).not.toContain('foreign')
  })
})

describe('a rep of another team', () => {
  it('finds nothing by id', async () => {
    const stranger = own.as('stranger')
    const params = { deal: 'own-deal' }
    for (const operation of [getDeal, getLedger, getDealScore])
      expect(problemOf(await stranger.call(operation, { params })), operation.path).toEqual({ status: 404 })
    expect(problemOf(await stranger.call(getRepScore, { params: { rep: 'own-rep' } }))).toEqual({ status: 404 })
    for (const operation of [getManual, getCalendar])
      expect(problemOf(await own.as('stranger').call(operation, { params: { hash: '0'.repeat(64) } }))).toEqual({
        status: 404,
      })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { sendCommand } from '#shared/api/commands.ts'
import { listCases } from '#shared/api/cases.ts'
import { contract } from '#shared/api/contract.ts'
import { getDeal, getIndex, getLedger, listDeals } from '#shared/api/deals.ts'
import { getCalendar, getManual } from '#shared/api/manuals.ts'
import type { Operation } from '#shared/api/operation.ts'
import { getBoard, getDealScore, getRepScore } from '#shared/api/scores.ts'
import { given, type Office, openAct, openOffice, problemOf } from '#test/worker/office.ts'
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
  return text.replace(/\b(command|deal)-\d+/g, 'fresh').replace(/"seq":\d+/g, '"seq":0')
}

describe('an id of another organisation', () => {
  it.each(Object.entries(ways))('in %s answers as one that exists nowhere', async (name, asks) => {
    const operation: Operation = contract[name as keyof typeof contract]
    for (const ask of asks)
      for (const who of ['rep', 'boss', 'admin'] as const) {
        const theirs = await own.as(who).call(operation, ask(there, askerOf(own, who)))
        const none = await own.as(who).call(operation, ask(nowhere, askerOf(own, who)))
        expect(plain(theirs, there), who).toBe(plain(none, nowhere))
        expect(JSON.stringify(theirs)).not.toContain('secret')
      }
  })

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

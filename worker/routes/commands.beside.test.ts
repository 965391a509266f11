import { describe, expect, it } from 'vitest'
import { listCases } from '#shared/api/cases.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { publishManual } from '#shared/api/versions.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { smallManual } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openOffice } from '#test/worker/office.ts'
import { verify } from '#worker/chain/verify.ts'

const ledger = async (office: Office, deal: string) =>
  given(await office.as('rep').call(getLedger, { params: { deal } }))

describe('an approval', () => {
  it('waits while the visit in which it was asked is open', async () => {
    const office = await openOffice('asking')
    const [first, ...others] = smallManual.stages
    const gate = { name: { en: 'Found' }, mode: 'approve' as const, approver: 'lead' }
    const roles = [...smallManual.roles, { key: 'lead', name: { en: 'Lead' }, heldBy: 'managers' as const }]
    const manual = Manual.parse({ ...smallManual, roles, stages: [{ ...first, gate }, ...others] })
    given(await office.as('admin').call(publishManual, { body: { manual } }))
    const deal = await office.as('rep').open(fresh('deal'))
    const waiting = async () => given(await office.as('boss').call(listCases, {})).cases.map((one) => one.reason)
    given(await office.as('rep').send(deal, { type: 'ask approval', approval: 'a1', reason: 'It is time' }))
    expect(await waiting()).toEqual(['It is time'])
    given(await office.as('rep').send(deal, { type: 'close', outcome: 'lost', reason: 'No budget' }))
    expect(await waiting()).toEqual([])
    given(await office.as('rep').send(deal, { type: 'reopen', reason: 'They came back' }))
    expect(await waiting()).toEqual(['It is time'])
    const sighting = { type: 'sight stage' as const, site: 'crm', record: 'r', to: 'needs', observed: false }
    const seen = given(await office.as('rep').send(deal, sighting))
    expect(await waiting()).toEqual([])
    given(await office.as('rep').send(deal, { type: 'undo', command: seen.id }))
    expect(await waiting()).toEqual(['It is time'])
  })
})

describe('a personal text that is erased', () => {
  it('is gone wherever it lay, and the chain still holds', async () => {
    const office = await openOffice('erasing')
    const persons = [{ person: 'p1', name: 'Wang Fang', address: 'wang@hongda.example' }]
    const deal = await office.as('rep').open(fresh('deal'), { persons })
    const event = Object.keys((await ledger(office, deal)).personal)[0] ?? ''
    given(await office.as('rep').send(deal, { type: 'add person', person: 'p1', name: 'Wang Fang (Hongda)' }))
    for (const field of ['name', 'address'])
      given(await office.as('admin').send(deal, { type: 'erase personal data', event, field }))
    const told = given(await office.as('rep').call(getDeal, { params: { deal } }))
    expect(told.persons).toEqual([{ person: 'p1', name: 'Wang Fang (Hongda)' }])
    const after = await ledger(office, deal)
    expect(after.personal[event]).toBeUndefined()
    const erased = ['address', 'name'].map((field) => ({ event, field }))
    const verified = await verify(after)
    expect(verified.ok && verified.erased.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual(erased)
  })
})

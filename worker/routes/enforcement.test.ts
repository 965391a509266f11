import { beforeEach, describe, expect, it } from 'vitest'
import { createKey } from '#shared/api/apiKeys.ts'
import type { Result } from '#shared/api/client.ts'
import { importDeal } from '#shared/api/commands.ts'
import { getLedger } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import { publishManual } from '#shared/api/versions.ts'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { enforcedManual } from '#test/fixtures/enforcedManual.ts'
import { day, hour } from '#test/fixtures/scene.ts'
import { fresh, given, type Office, openAct, openOffice, problemOf, tick } from '#test/worker/office.ts'

let office: Office
let integration: ReturnType<Office['as']>

beforeEach(async () => {
  office = await openOffice(fresh('org'))
  const body = { name: 'crm', scopes: ['command' as const] }
  const { key } = given(await office.as('admin').call(createKey, { body }))
  integration = office.withBearer(async () => key)
  given(await office.as('admin').call(publishManual, { body: { manual: Manual.parse(enforcedManual) } }))
})

const open = (atStage = 'find') => office.as('rep').open(fresh('deal'), { manual: 'enforced', atStage })
const won: Act = { type: 'close', outcome: 'won' }

function refusalOf(result: Result<unknown>): Refusal | undefined {
  return !result.ok && 'problem' in result ? result.problem.refusal : undefined
}

const lossesOf = async (deal: string) => given(await office.as('rep').call(getDealScore, { params: { deal } })).losses
const last = async (deal: string) =>
  given(await office.as('admin').call(getLedger, { params: { deal } })).events.at(-1)?.happening

describe('a gate that hardens on a date', () => {
  const both = (name: string) => ({ en: name, 'zh-CN': name })

  it('is advice until then', async () => {
    const deal = await open('close')
    given(await office.as('rep').send(deal, won))
    expect(await last(deal)).toMatchObject({ type: 'closed', mode: 'advise', because: 'written' })
  })

  it('says the same from then on to the rep, an admin, an integration and an import: what is missing, how to meet it, and who may', async () => {
    office.clock.now = day(10)
    const deal = await open('close')
    const member: Act = { type: 'join member', user: office.user('admin'), role: 'head' }
    given(await office.as('admin').send(deal, member))
    const other = fresh('deal')
    const past = (act: Act) => ({
      command: office.as('rep').command(other, act, { acted: day(9) + 1, sent: day(9) + 1 }),
      actor: office.user('rep'),
    })
    const commands = [past(openAct({ manual: 'enforced', atStage: 'close' })), past(won)]
    const expected = {
      code: 'gate-unmet',
      stage: 'close',
      to: 'won',
      gate: both('closed'),
      needsReason: false,
      missing: [
        {
          obligation: 'close/1/terms',
          what: 'step',
          key: 'terms',
          name: both('terms'),
          why: both('why terms'),
          mode: 'block',
          overdue: false,
          meet: tick('terms'),
          strongest: 'word',
          who: [office.user('rep')],
          wayOut: 'exception',
        },
      ],
    }
    const answers = [
      await office.as('rep').send(deal, won),
      await office.as('admin').send(deal, won),
      await integration.send(deal, won),
      await office.as('admin').call(importDeal, { body: { commands } }),
    ]
    for (const answer of answers) expect(refusalOf(answer)).toEqual(expected)
  })

  it('is passed once what the refusal names is sent, and the event says why it was asked', async () => {
    office.clock.now = day(10)
    const deal = await open('close')
    const refusal = refusalOf(await office.as('rep').send(deal, won))
    const [missing] = refusal?.code === 'gate-unmet' ? refusal.missing : []
    if (!missing) throw new Error('nothing was missing')
    given(await office.as('rep').send(deal, missing.meet))
    given(await integration.send(deal, won))
    expect(await last(deal)).toMatchObject({ type: 'closed', mode: 'block', because: 'date' })
  })
})

describe('a gate that asks approval', () => {
  it('lets nobody through without: neither a reason nor an integration', async () => {
    const deal = await open('offer')
    const advance: Act = { type: 'advance', from: 'offer', reason: 'in a hurry' }
    for (const answer of [await office.as('rep').send(deal, advance), await integration.send(deal, advance)])
      expect(refusalOf(answer)).toMatchObject({
        code: 'gate-unmet',
        needsReason: false,
        missing: expect.arrayContaining([
          expect.objectContaining({ obligation: 'offer/1/@approval', what: 'approval', who: [office.user('rep')] }),
        ]),
      })
    expect(problemOf(await integration.send(deal, { type: 'ask approval', approval: 'a' }))?.code).toBe('not-yours')
  })

  it('names who may give what was asked, and not the asker', async () => {
    const deal = await open('offer')
    given(await office.as('rep').send(deal, { type: 'ask approval', approval: 'a' }))
    const refusal = refusalOf(await office.as('rep').send(deal, { type: 'advance', from: 'offer' }))
    expect(refusal).toMatchObject({
      missing: expect.arrayContaining([
        expect.objectContaining({ what: 'approval', who: [office.user('boss')], wayOut: 'asked' }),
      ]),
    })
    given(await office.as('boss').send(deal, { type: 'rule approval', approval: 'a', give: true }))
    given(await office.as('rep').send(deal, { type: 'advance', from: 'offer', reason: 'no review' }))
    expect(await last(deal)).toMatchObject({ type: 'stage advanced', mode: 'approve', approval: 'a' })
  })
})

describe('a stage that an integration saw elsewhere', () => {
  const sighting = (more: object = {}): Act =>
    ({ type: 'sight stage', site: 'crm', record: 'r1', to: 'close', observed: false, ...more }) as Act

  it('is recorded whatever the gate says, bypasses it, and is charged to nobody whose click was not seen', async () => {
    const deal = await open('offer')
    office.clock.now = hour(1)
    given(await integration.send(deal, sighting()))
    expect((await lossesOf(deal)).map(({ obligation }) => obligation)).not.toContain('offer/1/@gate')
    office.clock.now = day(2)
    const [gate] = (await lossesOf(deal)).filter(({ obligation }) => obligation === 'offer/1/@gate')
    expect(gate).toMatchObject({ status: 'violated', owedBy: 'unassigned' })
  })

  it('is charged to the rep whose own click was seen', async () => {
    const deal = await open('offer')
    office.clock.now = hour(1)
    given(await office.as('rep').send(deal, sighting({ observed: true })))
    office.clock.now = day(2)
    const [gate] = (await lossesOf(deal)).filter(({ obligation }) => obligation === 'offer/1/@gate')
    expect(gate).toMatchObject({ status: 'violated', owedBy: office.user('rep') })
  })

  it('was a legal move once it is told that all was done before', async () => {
    const deal = await open('find')
    office.clock.now = hour(2)
    given(await integration.send(deal, sighting({ to: 'offer' })))
    office.clock.now = hour(3)
    for (const step of ['call', 'note'])
      given(await integration.send(deal, { ...tick(step), happenedAt: hour(1) } as Act))
    office.clock.now = day(3)
    const losses = (await lossesOf(deal)).map(({ obligation }) => obligation)
    expect(losses.filter((one) => one.startsWith('find/'))).toEqual([])
  })
})

import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { sendCommand } from '#shared/api/commands.ts'
import { getLedger } from '#shared/api/deals.ts'
import { publishManual } from '#shared/api/versions.ts'
import { parseManual } from '#shared/process/manual/parse.ts'
import { smallManual } from '#test/fixtures/scene.ts'
import { told } from '#test/worker/files.ts'
import { given, type Office, openOffice, problemOf } from '#test/worker/office.ts'
import { verify } from '#worker/chain/verify.ts'

let office: Office
let rep: ReturnType<Office['as']>
let count = 0

beforeAll(async () => {
  office = await openOffice()
  rep = office.as('rep')
  const attributes = [{ key: 'phone', name: { en: 'phone' }, type: 'text', personal: true }]
  const parsed = parseManual({ ...smallManual, key: 'with-phone', attributes } as typeof smallManual)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults))
  given(await office.as('admin').call(publishManual, { body: { manual: parsed.manual } }))
})

const opened = () => rep.open(`deal-${++count}`, { manual: 'with-phone' })
const phone = (value: string | null) => ({ type: 'set attributes' as const, values: { phone: value } })

async function kept(deal: string): Promise<unknown[]> {
  const rows = await env.SHARD_0.prepare('SELECT value FROM personal WHERE org = ? AND deal = ? ORDER BY event')
    .bind(office.org, deal)
    .all<{ value: string }>()
  return rows.results.map(({ value }) => value)
}

const verified = async (deal: string) => verify(given(await office.as('admin').call(getLedger, { params: { deal } })))

describe('a personal value', () => {
  it('that is taken back leaves neither value nor salt, and the chain says that it was erased', async () => {
    const deal = await opened()
    const { id } = await told(rep, deal, phone('13800138000'))
    expect(await kept(deal)).toEqual(['13800138000'])
    await told(rep, deal, { type: 'undo', command: id })
    expect(await kept(deal)).toEqual([])
    expect(await verified(deal)).toEqual({ ok: true, erased: [{ event: `${id}.0`, field: 'attribute.phone' }] })
  })

  it('that comes after its own undoing is not kept', async () => {
    const deal = await opened()
    const late = rep.command(deal, phone('13800138000'))
    await told(rep, deal, { type: 'undo', command: late.id })
    given(await rep.send(deal, late.act, { id: late.id }))
    expect(await kept(deal)).toEqual([])
  })

  it('that is emptied is gone, with all that was told of it before; another command’s texts stay', async () => {
    const deal = await opened()
    await told(rep, deal, { type: 'ask exception', exception: 'e1', obligation: 'find/1/call', reason: 'a reason' })
    await told(rep, deal, phone('13800138000'))
    await told(rep, deal, phone('13900139000'))
    office.clock.now += 1000
    await told(rep, deal, phone(null))
    expect(await kept(deal)).toEqual(['a reason'])
    expect((await verified(deal)).ok).toBe(true)
  })

  it('leaves no hash of itself behind; the command sent again has its answer still', async () => {
    const bodies = async (deal: string) => {
      const commands = env.SHARD_0.prepare(`SELECT id FROM command WHERE org = ? AND deal = ? AND body = ''`)
      return (await commands.bind(office.org, deal).all()).results
    }
    const deal = await opened()
    const command = rep.command(deal, phone('13800138000'))
    const answer = given(await rep.call(sendCommand, { body: command }))
    const asked = rep.command(deal, {
      type: 'ask exception',
      exception: `${deal}-e`,
      obligation: 'find/1/call',
      reason: 'Mr Wang said no',
    })
    given(await rep.call(sendCommand, { body: asked }))
    expect(await bodies(deal)).toEqual([])
    await told(rep, deal, phone(null))
    expect(await bodies(deal)).toEqual([{ id: command.id }])
    await told(office.as('admin'), deal, { type: 'erase personal data', event: `${asked.id}.0`, field: 'reason' })
    expect(await bodies(deal)).toHaveLength(2)
    expect(given(await rep.call(sendCommand, { body: command }))).toEqual(answer)
    expect(problemOf(await office.as('colleague').call(sendCommand, { body: command }))).toEqual({ status: 422 })
  })
})

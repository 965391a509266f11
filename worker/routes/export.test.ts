import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportPerson } from '#shared/api/export.ts'
import { exported, textOf, told } from '#test/worker/files.ts'
import { given, type Office, openOffice, problemOf, tick } from '#test/worker/office.ts'

let office: Office
const formulas = ['=1+1', '+1', '-1', '@sum', '＝1']

beforeAll(async () => {
  office = await openOffice()
  const rep = office.as('rep')
  const deal = await rep.open('deal-a', {
    name: '=HYPERLINK("x")',
    persons: [{ person: 'p1', name: '=cmd', address: 'wang@hongda.example' }],
  })
  await told(rep, deal, tick('call'))
  await told(rep, deal, {
    type: 'log activity',
    activity: 'm1',
    kind: 'email',
    direction: 'in',
    persons: ['p1'],
    people: 1,
    attachments: [],
    keys: {},
  })
  for (const name of formulas) await rep.open(`deal-${formulas.indexOf(name)}`, { name })
})

describe('an export of the organisation', () => {
  it('says in its lines what each is, and in the last how many there were', async () => {
    const lines = (await exported(office)).map((line) => JSON.parse(line))
    expect(lines[0]).toMatchObject({ kind: 'guiderail', row: { format: 1, org: 'acme', deals: 6 } })
    expect(lines.at(-1)).toMatchObject({
      kind: 'end',
      row: { lines: lines.length - 1, counts: { deal: 6, member: 6, manual: 1 } },
    })
    expect(lines.find(({ kind }) => kind === 'event').row.event.happening.type).toBe('opened')
  })

  it('holds no password, no key and no session', async () => {
    const text = (await exported(office)).join('\n')
    const secrets = await env.DIRECTORY.prepare('SELECT password AS secret FROM account').all<{ secret: string }>()
    const keys = await env.SHARD_0.prepare('SELECT hash AS secret FROM api_key').all<{ secret: string }>()
    for (const { secret } of [...secrets.results, ...keys.results]) expect(text).not.toContain(secret)
    expect(text).not.toContain(office.apiKey)
  })

  it('is for the admin, and written down', async () => {
    for (const who of ['rep', 'boss'] as const) expect((await textOf(office, '/api/v1/export', who)).status).toBe(403)
    const { results } = await env.SHARD_0.prepare(
      `SELECT actor FROM audit WHERE action = 'organisation exported'`,
    ).all()
    expect(results).toContainEqual({ actor: 'acme-admin' })
  })
})

describe('all that is held on one person', () => {
  it('of a customer is found by address: deals, texts, messages, events', async () => {
    const { held, headings } = given(
      await office.as('admin').call(exportPerson, { query: { address: 'Wang@hongda.example' } }),
    )
    expect(held.map(({ section, what }) => `${section} ${what}`).sort()).toEqual([
      'deal name',
      'event person added',
      'message activity logged',
      'person address',
      'person name',
      'text address',
      'text name',
    ])
    expect(headings.deal).toEqual({ 'zh-CN': '商机', en: 'Deal' })
  })

  it('of a member tells the row, the account, deals and acts', async () => {
    const { held } = given(await office.as('admin').call(exportPerson, { query: { user: 'acme-rep' } }))
    expect(held).toContainEqual(expect.objectContaining({ section: 'member', what: 'email', value: 'rep@acme.test' }))
    expect(held).toContainEqual(expect.objectContaining({ section: 'act', what: 'step done', value: 'call' }))
    expect(held.filter(({ section }) => section === 'deal')).toHaveLength(6)
    expect(JSON.stringify(held)).not.toMatch(/password|token/)
  })

  it('is asked by user or address, of somebody who is here', async () => {
    const admin = office.as('admin')
    expect(problemOf(await admin.call(exportPerson, { query: {} }))).toEqual({ status: 400 })
    expect(problemOf(await admin.call(exportPerson, { query: { user: 'nobody' } }))).toEqual({ status: 404 })
    expect(problemOf(await office.as('boss').call(exportPerson, { query: { user: 'acme-rep' } }))).toEqual({
      status: 403,
    })
  })
})

describe('a table for a spreadsheet', () => {
  it('runs nothing: a text that looks like a formula has a quote before it', async () => {
    const { text, type } = await textOf(office, '/api/v1/export/deals.csv?language=en', 'boss')
    expect(type).toBe('text/csv; charset=utf-8')
    for (const name of formulas) expect(text).toContain(`"'${name}"`)
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    const person = await textOf(office, '/api/v1/export/person.csv?address=wang@hongda.example')
    expect(person.text).toContain(`"'=cmd"`)
    expect(`${text}${person.text}`).not.toMatch(/(^|[,"\n])[=+@＝]/)
  })

  it('begins with the mark that tells UTF-8, and speaks the language asked for', async () => {
    const answer = await office.fetch('/api/v1/export/deals.csv', {
      headers: { authorization: `Bearer ${await office.token('boss')}` },
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain('编号,商机,负责人')
  })

  it('has the deals of the teams that the caller leads, and no others', async () => {
    expect((await textOf(office, '/api/v1/export/deals.csv', 'boss')).text.split('\r\n')).toHaveLength(8)
    expect((await textOf(office, '/api/v1/export/deals.csv', 'chief')).text.split('\r\n')).toHaveLength(2)
    expect((await textOf(office, '/api/v1/export/deals.csv', 'rep')).status).toBe(403)
  })
})

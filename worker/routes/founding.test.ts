import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Input, Result } from '#shared/api/client.ts'
import { foundOrganisation } from '#shared/api/founding.ts'
import { acceptInvitation } from '#shared/api/invitations.ts'
import { plainCalendar } from '#test/fixtures/scene.ts'
import { given, type Office, openOffice, password, problemOf } from '#test/worker/office.ts'

const secret = 'what-the-one-who-runs-this-server-founds-it-with'
let office: Office
beforeAll(async () => {
  office = await openOffice('acme', { FOUNDING_SECRET: secret })
})

type Body = Input<typeof foundOrganisation>['body']
const body: Body = {
  name: 'A new company',
  domains: ['new.test'],
  language: 'zh-CN',
  calendar: plainCalendar,
  team: 'Sales',
  admin: { name: 'The First', email: 'first@new.test' },
}
const found = (
  bearer: string,
  more: Partial<Body> = {},
  at = office,
): Promise<Result<{ organisation: string; invitation: { link: string } }>> =>
  at.withBearer(async () => bearer).call(foundOrganisation, { body: { ...body, ...more } })

describe('founding an organisation', () => {
  it('gives a link by which the first admin joins, signs in, and leads a team of the organisation', async () => {
    const { organisation, invitation } = given(await found(secret))
    const token = new URL(invitation.link).hash.slice(1)
    const joined = await office.withBearer(async () => '').call(acceptInvitation, { body: { token, password } })
    expect(given(joined).email).toBe('first@new.test')
    const row = await env.SHARD_0.prepare(
      `SELECT m.role, t.name AS team, o.zone, o.second_factor AS factor FROM member m JOIN team t ON t.org = m.org AND t.id = m.team
       JOIN organisation o ON o.org = m.org WHERE m.org = ?`,
    )
      .bind(organisation)
      .first()
    expect(row).toEqual({ role: 'admin', team: 'Sales', zone: 'UTC', factor: 'managers' })
    const audited = await env.SHARD_0.prepare(`SELECT action, actor FROM audit WHERE org = ? ORDER BY at`)
      .bind(organisation)
      .all()
    expect(audited.results).toContainEqual({ action: 'organisation founded', actor: 'system' })
  })

  it('happens once under one id, and goes on where it was cut short', async () => {
    await env.DIRECTORY.prepare(`INSERT INTO organisation (id, shard) VALUES ('half', 0)`).run()
    expect(given(await found(secret, { id: 'half' })).organisation).toBe('half')
    expect(problemOf(await found(secret, { id: 'half' }))).toEqual({ status: 409 })
    expect(problemOf(await found(secret, { id: 'acme' }))).toEqual({ status: 409 })
  })

  it('is not there without a founding secret, and closed to who does not have it', async () => {
    const without = await openOffice('without', { FOUNDING_SECRET: undefined as never })
    expect(problemOf(await found(secret, {}, without))).toEqual({ status: 404 })
    for (const bearer of ['', 'x', `${secret}x`, secret.slice(1), await office.token('admin'), office.apiKey])
      expect(problemOf(await found(bearer)), bearer).toEqual({ status: 401 })
  })

  it('is asked a few times a minute by one address, right or wrong', async () => {
    const tight = await openOffice('tight', { FOUNDING_SECRET: secret, RATE_FACTOR: '0.2' })
    for (const status of [401, 401, 429]) expect(problemOf(await found('guess', {}, tight))).toEqual({ status })
  })
})

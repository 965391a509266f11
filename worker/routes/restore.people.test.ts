import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { acceptInvitation } from '#shared/api/invitations.ts'
import { resetMember } from '#shared/api/people.ts'
import { getSession } from '#shared/api/session.ts'
import { exported, putBack } from '#test/worker/files.ts'
import { given, openOffice, password } from '#test/worker/office.ts'
import { signToken } from '#worker/auth/token.ts'

it('whoever comes with a restore signs in by a new link, under the old id and role', async () => {
  const source = await openOffice('source')
  const lines = await exported(source)
  await env.DIRECTORY.prepare(`DELETE FROM user WHERE id LIKE 'source-%'`).run()
  const target = await openOffice('target')
  given(await putBack(target, 'session', lines))
  const admin = target.as('admin')
  const { link } = given(await admin.call(resetMember, { params: { user: 'source-boss' }, body: {} }))
  const token = decodeURIComponent(new URL(link).hash.slice(1))
  const accepted = given(await admin.call(acceptInvitation, { body: { token, password: `${password}-new` } }))
  expect(accepted).toEqual({ email: 'boss@source.test' })
  const account = await env.DIRECTORY.prepare(`SELECT org FROM affiliation WHERE user_id = 'source-boss'`).first()
  expect(account).toEqual({ org: 'target' })
  const signed = await signToken({ user: 'source-boss', org: 'target', shard: 0 }, env.TOKEN_SECRET, target.clock.now)
  const boss = target.withBearer(async () => signed.token)
  expect(given(await boss.call(getSession, {}))).toMatchObject({ role: 'manager', team: { id: 'east' } })
})

import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { acceptInvitation } from '#shared/api/invitations.ts'
import { changeMember, resetMember } from '#shared/api/people.ts'
import { getSession } from '#shared/api/session.ts'
import { exported, putBack } from '#test/worker/files.ts'
import { given, openOffice, password, problemOf } from '#test/worker/office.ts'
import { browser } from '#test/worker/signIn.ts'
import { mintLink } from '#worker/auth/link.ts'
import { signToken } from '#worker/auth/token.ts'
import { keepReset } from '#worker/store/signIns.ts'

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

it('a copy beside the organisation has no say over its accounts', async () => {
  const home = await openOffice('home')
  const copy = await openOffice('copy')
  given(await putBack(copy, 'session', await exported(home)))
  const boss = browser(home)
  const signIn = { email: 'boss@home.test', password }
  expect((await boss.post('sign-in/email', signIn)).status).toBe(200)

  const admin = copy.as('admin')
  const params = { user: 'home-boss' }
  expect(problemOf(await admin.call(resetMember, { params, body: {} }))).toEqual({ status: 409 })
  const { link, hash } = await mintLink('rst', { shard: 0, org: 'copy' }, 'https://guiderail.test')
  const { now } = copy.clock
  await keepReset(env.DIRECTORY, { id: 'r', hash, user: 'home-boss', forget: true, expires: now + 60_000, now })
  const member = 'UPDATE member SET email = ? WHERE org = ? AND user = ?'
  for (const email of ['boss@home.test', 'nobody@home.test']) {
    await env.SHARD_0.prepare(member).bind(email, 'copy', 'home-boss').run()
    const body = { token: decodeURIComponent(new URL(link).hash.slice(1)), password: `${password}-new` }
    expect(problemOf(await admin.call(acceptInvitation, { body })), email).toEqual({ status: 409 })
  }
  given(await admin.call(changeMember, { params, body: { active: false } }))

  expect((await boss.get('get-session')).body).toMatchObject({ user: { id: 'home-boss' } })
  expect((await browser(home).post('sign-in/email', signIn)).status).toBe(200)
})

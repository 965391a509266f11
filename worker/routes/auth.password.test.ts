import { expect, it } from 'vitest'
import { acceptInvitation } from '#shared/api/invitations.ts'
import { resetMember } from '#shared/api/people.ts'
import { given, openOffice, password, problemOf } from '#test/worker/office.ts'
import { browser } from '#test/worker/signIn.ts'
import { deviceClient } from '#worker/auth/device.ts'

it('a new password puts out whoever else came in by the old one, and ends what was still to let in', async () => {
  const office = await openOffice('changed')
  office.clock.now = Date.now()
  const [own, thief] = [browser(office), browser(office, '198.51.100.66')]
  for (const one of [own, thief]) await one.post('sign-in/email', { email: 'rep@changed.test', password })
  const asking = (await thief.post('device/code', { client_id: deviceClient })).body
  await thief.get(`device?user_code=${asking.user_code}`)
  expect((await thief.post('device/approve', { userCode: asking.user_code })).status).toBe(200)
  const admin = office.as('admin')
  const params = { user: office.user('rep') }
  const links = [
    await admin.call(resetMember, { params, body: {} }),
    await admin.call(resetMember, { params, body: {} }),
  ]
  const [first = '', second = ''] = links.map((link) => decodeURIComponent(new URL(given(link).link).hash.slice(1)))
  const follow = async (token: string) =>
    problemOf(await admin.call(acceptInvitation, { body: { token, password: 'Another-Pass-1' } }))
  expect(await follow(first)).toEqual({ status: 409 })

  const change = { currentPassword: password, newPassword: 'Sales-Pass-2' }
  expect((await own.post('change-password', change)).status).toBe(200)

  expect((await own.token()).status).toBe(200)
  expect((await thief.token()).status).toBe(401)
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
  const poll = { grant_type, device_code: asking.device_code, client_id: deviceClient }
  expect((await thief.post('device/token', poll)).body).toMatchObject({ error: 'invalid_grant' })
  expect(await follow(second)).toEqual({ status: 409 })
})

import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  acceptInvitation,
  inviteMember,
  listInvitations,
  readInvitation,
  revokeInvitation,
} from '#shared/api/invitations.ts'
import { changeMember, listMembers, resetMember } from '#shared/api/people.ts'
import { given, type Office, openOffice, password, problemOf, type Who } from '#test/worker/office.ts'
import { appCode, browser } from '#test/worker/signIn.ts'

let office: Office
let count = 0
beforeEach(async () => {
  office = await openOffice(`invited${++count}`)
  office.clock.now = Date.now()
  await env.DIRECTORY.prepare('DELETE FROM rate_limit').run()
})

const newcomer = () =>
  ({ email: `new@${office.org}.test`, name: 'New Comer', role: 'rep', team: 'east', language: 'zh-CN' }) as const
const invite = async (more: object = {}) =>
  given(await office.as('admin').call(inviteMember, { body: { ...newcomer(), ...more } }))
const tokenOf = ({ link }: { link: string }) => link.split('#')[1] ?? ''
const anyone = () => office.withBearer(async () => 'none')
const look = (token: string) => anyone().call(readInvitation, { body: { token } })
const accept = (token: string, more: object = {}) =>
  anyone().call(acceptInvitation, { body: { token, password: 'A new sentence', ...more } })
const signIn = async (email: string, word: string) =>
  (await browser(office).post('sign-in/email', { email, password: word })).status
const conflict = (detail: string) => ({ ok: false, problem: { status: 409, detail } })

describe('an invitation', () => {
  it('is a link whose secret no server is sent and nobody keeps; it tells who is invited where', async () => {
    const made = await invite()
    const url = new URL(made.link)
    expect([url.origin, url.pathname, url.search]).toEqual(['https://guiderail.test', '/invitation', ''])
    expect(tokenOf(made)).toMatch(new RegExp(`^inv_0\\.${office.org}\\.[\\w-]{43}$`))
    expect(made.expires).toBe(office.clock.now + 7 * 86_400_000)
    const { results } = await env.SHARD_0.prepare('SELECT * FROM invitation WHERE org = ?').bind(office.org).all()
    expect(JSON.stringify(results)).not.toContain(tokenOf(made).split('.')[2])
    const { team: _, ...told } = newcomer()
    expect(given(await look(tokenOf(made)))).toEqual({
      ...told,
      purpose: 'join',
      organisation: office.org,
      expires: made.expires,
    })
  })

  it('lets the person in once, under the own name and password, with the role that was meant', async () => {
    const made = await invite({ role: 'manager' })
    expect(given(await accept(tokenOf(made), { name: 'Own Name' }))).toEqual({ email: newcomer().email })
    expect(await signIn(newcomer().email, 'A new sentence')).toBe(200)
    const { members } = given(await office.as('admin').call(listMembers, { query: { team: 'east' } }))
    expect(members.find(({ user }) => user === made.id)).toMatchObject({
      name: 'Own Name',
      role: 'manager',
      language: 'zh-CN',
      joined: office.clock.now,
    })
    expect(await accept(tokenOf(made))).toMatchObject(conflict('used up'))
    expect(await look(tokenOf(made))).toMatchObject(conflict('used up'))
  })

  it('works for one of two who come at once, whose password it is then', async () => {
    const token = tokenOf(await invite())
    const words = ['First sentence', 'Second sentence']
    const answers = await Promise.all(words.map((word) => accept(token, { password: word })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const good = await Promise.all(words.map((word) => signIn(newcomer().email, word)))
    expect(good).toEqual(answers.map(({ ok }) => (ok ? 200 : 401)))
  })

  it('goes on where it was cut short between the member and the account', async () => {
    const made = await invite()
    await env.DIRECTORY.prepare(`CREATE TRIGGER broken BEFORE INSERT ON user BEGIN SELECT RAISE(ABORT, 'x'); END`).run()
    expect((await accept(tokenOf(made))).ok).toBe(false)
    await env.DIRECTORY.prepare('DROP TRIGGER broken').run()
    given(await accept(tokenOf(made)))
    expect(await signIn(newcomer().email, 'A new sentence')).toBe(200)
  })

  it('runs out after seven days, ends when it is revoked or another is made, and is told as such', async () => {
    const [first, second] = [await invite(), await invite()]
    expect(await look(tokenOf(first))).toMatchObject(conflict('used up'))
    office.clock.now += 7 * 86_400_000
    expect(await accept(tokenOf(second))).toMatchObject(conflict('run out'))
    const third = await invite()
    given(await office.as('admin').call(revokeInvitation, { params: { invitation: third.id } }))
    expect(await accept(tokenOf(third))).toMatchObject(conflict('used up'))
    const { invitations } = given(await office.as('admin').call(listInvitations, {}))
    expect(invitations.map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [third.id, 'revoked'],
        [second.id, 'revoked'],
        [first.id, 'revoked'],
      ]),
    )
    expect(problemOf(await look(tokenOf(third).replace(/.{5}$/, 'AAAAA')))).toEqual({ status: 404 })
  })

  it('asks for a password that will do', async () => {
    const token = tokenOf(await invite())
    for (const word of ['short', 'password123', newcomer().email, 'new comer'])
      expect(await accept(token, { password: word })).toMatchObject({
        problem: { status: 400, faults: [{ at: 'password' }] },
      })
    given(await accept(token))
  })

  it('does not tell whether an address has an account elsewhere: such a link looks used', async () => {
    const other = await openOffice(`elsewhere${count}`)
    const made = await invite({ email: `rep@${other.org}.test` })
    expect(await look(tokenOf(made))).toMatchObject(conflict('used up'))
    expect(await accept(tokenOf(made))).toMatchObject(conflict('used up'))
    expect(await signIn(`rep@${other.org}.test`, password)).toBe(200)
  })

  it('is made by admins only, for members that are not there and teams that are', async () => {
    for (const who of ['rep', 'boss'] as const)
      expect(problemOf(await office.as(who).call(inviteMember, { body: newcomer() }))).toEqual({ status: 403 })
    const refused = async (more: object) => office.as('admin').call(inviteMember, { body: { ...newcomer(), ...more } })
    expect(await refused({ team: 'moon' })).toMatchObject({ problem: { faults: [{ at: 'team' }] } })
    expect(await refused({ email: `REP@${office.org}.test` })).toMatchObject(conflict('already there'))
    expect(problemOf(await refused({ active: true }))).toEqual({ status: 400 })
  })

  it('is looked for in vain: after thirty tries a minute one waits', async () => {
    const token = `inv_0.${office.org}.${'A'.repeat(43)}`
    const answers = []
    for (let turn = 0; turn < 31; turn++) answers.push(problemOf(await look(token))?.status)
    expect(answers).toEqual([...Array(30).fill(404), 429])
    office.clock.now += 60_000
    expect(problemOf(await look(token))).toEqual({ status: 404 })
  })
})

describe('leave to set a new password', () => {
  const reset = (who: Who, of: Who, body: object = {}) =>
    office.as(who).call(resetMember, { params: { user: office.user(of) }, body })
  const email = () => `rep@${office.org}.test`

  it('is a link that an admin makes; it works once, and signs the person out everywhere', async () => {
    const own = browser(office)
    await own.post('sign-in/email', { email: email(), password })
    const token = tokenOf(given(await reset('admin', 'rep')))
    expect(given(await look(token))).toMatchObject({ purpose: 'new password', email: email(), role: 'rep' })
    const both = await Promise.all([accept(token), accept(token)])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await signIn(email(), password)).toBe(401)
    expect(await signIn(email(), 'A new sentence')).toBe(200)
    expect((await own.token()).status).toBe(401)
    expect(await accept(token)).toMatchObject(conflict('used up'))
  })

  it('forgets the second factor only when the admin said so', async () => {
    const own = browser(office)
    await own.post('sign-in/email', { email: email(), password })
    const { body } = await own.post('two-factor/enable', { password })
    await own.post('two-factor/verify-totp', { code: await appCode(body.totpURI) })
    const asksCode = async (word: string) =>
      (await browser(office).post('sign-in/email', { email: email(), password: word })).body.twoFactorRedirect === true
    given(await accept(tokenOf(given(await reset('admin', 'rep')))))
    expect(await asksCode('A new sentence')).toBe(true)
    given(
      await accept(tokenOf(given(await reset('admin', 'rep', { forgetSecondFactor: true }))), {
        password: 'Another sentence',
      }),
    )
    expect(await asksCode('Another sentence')).toBe(false)
  })

  it('is not given by others, to oneself, to who left, or for longer than three days', async () => {
    expect(problemOf(await reset('boss', 'rep'))).toEqual({ status: 403 })
    expect(problemOf(await reset('admin', 'admin'))).toEqual({ status: 403 })
    const late = tokenOf(given(await reset('admin', 'rep')))
    office.clock.now += 3 * 86_400_000
    expect(await accept(late)).toMatchObject(conflict('run out'))
    const gone = tokenOf(given(await reset('admin', 'rep')))
    const params = { user: office.user('rep') }
    given(await office.as('admin').call(changeMember, { params, body: { active: false } }))
    expect(await accept(gone)).toMatchObject(conflict('used up'))
    expect(problemOf(await reset('admin', 'rep'))).toEqual({ status: 404 })
  })
})

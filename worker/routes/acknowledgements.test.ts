import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { listManuals } from '#shared/api/manuals.ts'
import { acknowledgeManual, listAcknowledgements, listVersions } from '#shared/api/versions.ts'
import { hour } from '#test/fixtures/hours.ts'
import { watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf, type Who } from '#test/worker/office.ts'

const shard = watched(env.SHARD_0)
let office: Office
let hash: string
beforeEach(async () => {
  office = await openOffice(fresh('office'), { SHARD_0: shard.database })
  hash = given(await office.as('rep').call(listManuals, {})).manuals[0]?.hash ?? ''
})

const acknowledge = (who: Who) => office.as(who).call(acknowledgeManual, { params: { hash } })
const list = (who: Who, query: object = {}) => office.as(who).call(listAcknowledgements, { params: { hash }, query })
const jobs = async () => {
  const { results } = await env.SHARD_0.prepare('SELECT kind, body, by FROM job WHERE org = ?').bind(office.org).all()
  return results.map(({ kind, body, by }) => ({ kind, by, ...JSON.parse(String(body)) }))
}

describe('saying to have read a version', () => {
  it('is written once, with its moment, and goes to the deals that it hardens', async () => {
    const user = office.user('rep')
    const first = given(await acknowledge('rep'))
    expect(first).toEqual({ manual: hash, user, at: hour(0) })
    office.clock.now = hour(1)
    expect(given(await acknowledge('rep'))).toEqual(first)
    expect(await jobs()).toEqual([{ kind: 'acknowledge', by: user, user, manual: hash, at: hour(0) }])
    const [version] = given(await office.as('boss').call(listVersions, {})).versions
    expect(version?.acknowledged).toBe(1)
  })

  it('twice at once is one reading; so is a second try after the answer was lost', async () => {
    const both = await Promise.all([acknowledge('rep'), acknowledge('rep')])
    expect(both.map((one) => given(one).at)).toEqual([hour(0), hour(0)])
    shard.after = () => {
      shard.after = () => {
        shard.after = () => {}
        throw new Error('the answer is lost')
      }
    }
    given(await acknowledge('colleague'))
    expect(await jobs()).toHaveLength(2)
  })

  it('takes two trips', async () => {
    const before = shard.trips.length
    given(await acknowledge('rep'))
    expect(shard.trips.length - before).toBe(2)
  })

  it('of a version that is nowhere writes nothing', async () => {
    const answer = await office.as('rep').call(acknowledgeManual, { params: { hash: '0'.repeat(64) } })
    expect([problemOf(answer)?.status, await jobs()]).toEqual([404, []])
  })
})

describe('the list of readers', () => {
  it('tells a manager of the own teams who has read it and who has not', async () => {
    given(await acknowledge('rep'))
    given(await acknowledge('stranger'))
    const { readers, read, unread } = given(await list('boss'))
    expect(readers.map(({ user, at }) => [user, at])).toEqual([
      [office.user('boss'), undefined],
      [office.user('colleague'), undefined],
      [office.user('rep'), hour(0)],
    ])
    expect([read, unread]).toEqual([1, 2])
    expect(readers[2]).toMatchObject({ name: 'The rep', teamName: 'Team east' })
  })

  it('tells an admin of everybody whom manuals are for, page by page', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = given(await list('admin', { limit: 2, ...(after === undefined ? {} : { after }) }))
      expect(page.unread).toBe(5)
      seen.push(...page.readers.map(({ user }) => user))
      after = page.next
    } while (after !== undefined)
    expect(seen).toEqual(['boss', 'chief', 'colleague', 'rep', 'stranger'].map((who) => office.user(who as Who)))
  })

  it('is no rep’s to read', async () => {
    expect(problemOf(await list('rep'))?.status).toBe(403)
  })
})

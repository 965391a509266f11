import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { listManuals } from '#shared/api/manuals.ts'
import { listVersions, publishManual, withdrawVersion } from '#shared/api/versions.ts'
import { hour } from '#test/fixtures/hours.ts'
import { reworded } from '#test/fixtures/versions.ts'
import { type Watched, watched } from '#test/worker/binding.ts'
import { fresh, given, type Office, openOffice, problemOf } from '#test/worker/office.ts'

let shard: Watched
let office: Office
beforeEach(async () => {
  shard = watched(env.SHARD_0)
  office = await openOffice(fresh('office'), { SHARD_0: shard.database })
  office.clock.now = hour(1)
})

const publish = (body: object) => office.as('admin').call(publishManual, { body })
const rows = (table: string) =>
  env.SHARD_0.prepare(`SELECT count(*) AS n FROM ${table} WHERE org = ?`).bind(office.org).first<number>('n')

describe('putting a version in force', () => {
  it('takes two trips, and so does taking it back; reading takes one', async () => {
    given(await publish({ manual: reworded('Later'), since: hour(8) }))
    expect(shard.trips).toHaveLength(2)
    given(await office.as('admin').call(withdrawVersion, { params: { key: 'small', since: hour(8) } }))
    expect(shard.trips).toHaveLength(4)
    given(await office.as('boss').call(listVersions, {}))
    given(await office.as('rep').call(listManuals, {}))
    expect(shard.trips).toHaveLength(6)
  })

  it('whose answer was lost is done once, the moves and the record of it too; so is taking it back', async () => {
    shard.after = (trip) => {
      if (trip === 1 || trip === 4) throw new Error('the answer is lost')
    }
    const body = { manual: reworded('Once'), since: hour(8), inFlight: 'move' }
    expect(given(await publish(body)).since).toBe(hour(8))
    expect([await rows('in_force'), await rows('job'), await rows('audit')]).toEqual([2, 1, 1])
    given(await office.as('admin').call(withdrawVersion, { params: { key: 'small', since: hour(8) } }))
    expect([await rows('in_force'), await rows('job'), await rows('audit')]).toEqual([1, 0, 2])
    expect(shard.trips).toHaveLength(6)
  })

  it('is not done by who ceased to be an admin between reading and writing', async () => {
    shard.before = async (trip) => {
      if (trip !== 1) return
      const member = env.SHARD_0.prepare(`UPDATE member SET role = 'rep' WHERE org = ? AND user = ?`)
      await member.bind(office.org, office.user('admin')).run()
    }
    expect(problemOf(await publish({ manual: reworded('Too late') }))?.status).toBe(403)
    expect(await rows('in_force')).toBe(1)
  })

  it('is told to be tried again where the database does not answer', async () => {
    shard.before = (trip) => {
      if (trip % 2 === 1) throw new Error('no answer')
    }
    expect(problemOf(await publish({ manual: reworded('Never') }))?.status).toBe(503)
    expect(await rows('in_force')).toBe(1)
  })
})

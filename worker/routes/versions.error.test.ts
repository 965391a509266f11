import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getManual, listManuals } from '#shared/api/manuals.ts'
import type { Operation } from '#shared/api/operation.ts'
import { listVersions, publishManual, rollBack, withdrawVersion } from '#shared/api/versions.ts'
import { hour } from '#test/fixtures/hours.ts'
import { rebuilt, reworded } from '#test/fixtures/versions.ts'
import { fresh, given, type Office, openOffice, problemOf } from '#test/worker/office.ts'

let office: Office
beforeEach(async () => {
  office = await openOffice(fresh('office'))
})

const publish = (body: object) => office.as('admin').call(publishManual, { body })
const inForce = async () => given(await office.as('rep').call(listManuals, {})).manuals[0]?.hash ?? ''
const faults = async (body: object) => {
  const answer = await publish(body)
  return answer.ok || !('problem' in answer) ? [] : (answer.problem.faults ?? []).map((fault) => fault.at)
}
const rows = (table: string) =>
  env.SHARD_0.prepare(`SELECT count(*) AS n FROM ${table} WHERE org = ?`).bind(office.org).first<number>('n')

describe('two admins at once', () => {
  it('do not both win: who saw what is no longer in force writes nothing', async () => {
    const expected = await inForce()
    office.clock.now = hour(1)
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((summary) => publish({ manual: reworded(summary), expected })),
    )
    expect(answers.map((answer) => problemOf(answer)?.status ?? 200).toSorted()).toEqual([200, 412, 412])
    expect(await rows('in_force')).toBe(2)
    expect(await rows('manual')).toBe(2)
  })

  it('may both publish where neither says what was seen, one after the other', async () => {
    office.clock.now = hour(1)
    const answers = await Promise.all(['one', 'two'].map((summary) => publish({ manual: reworded(summary) })))
    const sinces = answers.map((answer) => given(answer).since)
    expect(sinces.toSorted()).toEqual([hour(1), hour(1) + 1])
    office.clock.now = hour(1) + 1
    const last = answers.find((answer) => given(answer).since === hour(1) + 1)
    expect(await inForce()).toBe(last && given(last).hash)
  })

  it('are asked again where an answer was lost: the same version is in force, as was wanted', async () => {
    const expected = await inForce()
    const body = { manual: reworded('Once'), expected }
    const first = given(await publish(body))
    expect(given(await publish(body))).toEqual(first)
    expect(await rows('in_force')).toBe(2)
  })
})

describe('a version is not put in force', () => {
  it('in the past', async () => {
    expect(await faults({ manual: reworded('Past'), since: hour(0) - 1 })).toEqual(['since'])
  })

  it('at a moment for which another one is planned', async () => {
    given(await publish({ manual: reworded('One'), since: hour(8) }))
    expect(problemOf(await publish({ manual: reworded('Two'), since: hour(8) }))?.status).toBe(409)
  })

  it('with deals in flight that have no place in it, or with words on stages that nobody knows', async () => {
    await office.as('rep').open(fresh('deal'))
    expect(await faults({ manual: rebuilt, inFlight: 'move' })).toEqual(['stages.find'])
    const stages = { find: 'search', nowhere: 'needs', needs: 'beyond' }
    expect(await faults({ manual: rebuilt, inFlight: 'move', stages })).toEqual(['stages.needs', 'stages.nowhere'])
    expect(await rows('manual')).toBe(1)
  })

  it('as text with faults, which are told by line and column', async () => {
    expect(await faults({ yaml: 'schemaVersion: 1\nkey: Bad Key\n' })).toContain('yaml:2:1 key')
    expect(await faults({ yaml: 'a: [' })).toEqual(['yaml:1:5'])
  })

  it('as both text and document, or neither', async () => {
    expect(await faults({})).toEqual(['body'])
    expect(await faults({ manual: reworded('Both'), yaml: 'key: both' })).toEqual(['body'])
  })
})

describe('who may', () => {
  it('publish, roll back and take back is an admin alone', async () => {
    const { hash, since } = given(await publish({ manual: reworded('Later'), since: hour(8) }))
    const asks: [Operation, object][] = [
      [publishManual, { body: { manual: reworded('Mine') } }],
      [rollBack, { body: { key: 'small', to: hash } }],
      [withdrawVersion, { params: { key: 'small', since } }],
    ]
    for (const [operation, input] of asks)
      for (const who of ['rep', 'boss'] as const)
        expect(problemOf(await office.as(who).call(operation, input))?.status, operation.path).toBe(403)
    expect(problemOf(await office.as('rep').call(listVersions, {}))?.status).toBe(403)
    expect(await rows('in_force')).toBe(2)
  })

  it('publish by a key writes the key down', async () => {
    const { hash } = given(await office.key.call(publishManual, { body: { manual: reworded('By key') } }))
    const by = await env.SHARD_0.prepare('SELECT by FROM in_force WHERE org = ? AND hash = ?')
      .bind(office.org, hash)
      .first('by')
    const [line] = given(await office.as('boss').call(listVersions, {})).versions
    expect([line?.by, line?.byName]).toEqual([by, 'tests'])
    given(await office.as('rep').call(getManual, { params: { hash } }))
  })
})

import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { bookmarkHeader } from '#shared/api/bookmark.ts'
import { sendCommand } from '#shared/api/commands.ts'
import { type Watched, watched } from '#test/worker/binding.ts'
import { fresh, type Office, openOffice, tick } from '#test/worker/office.ts'

let shard: Watched
let office: Office
let deal: string

beforeEach(async () => {
  shard = watched(env.SHARD_0)
  office = await openOffice(fresh('org'), { SHARD_0: shard.database })
  deal = await office.as('rep').open(fresh('deal'))
  forget()
})

function forget() {
  shard.trips.length = 0
  shard.sessions.length = 0
}

async function ask(path: string, headers: Record<string, string> = {}, body?: object) {
  const authorization = `Bearer ${await office.token('rep')}`
  const sent = body ? { method: 'POST', body: JSON.stringify(body) } : {}
  return office.fetch(path, { ...sent, headers: { authorization, 'content-type': 'application/json', ...headers } })
}

const write = () => ask(sendCommand.path, {}, office.as('rep').command(deal, tick('call')))
const read = (headers: Record<string, string> = {}) => ask(`/api/v1/deals/${deal}`, headers)

describe('a bookmark', () => {
  it('is given in the answer to a write, and what is read with it comes from a copy that has come as far', async () => {
    const bookmark = (await write()).headers.get(bookmarkHeader) ?? ''
    expect(shard.sessions).toEqual(['first-primary', 'first-primary'])
    forget()
    const answer = await read({ [bookmarkHeader]: bookmark })
    expect([answer.status, shard.sessions]).toEqual([200, [bookmark]])
    expect(answer.headers.has(bookmarkHeader)).toBe(false)
  })

  it('is given also where the answer of the write itself was lost', async () => {
    shard.after = (trip) => {
      if (trip === 1) throw new Error('the answer was lost')
    }
    expect((await write()).headers.get(bookmarkHeader)).toMatch(/^[0-9a-f-]+$/)
    expect(new Set(shard.sessions)).toEqual(new Set(['first-primary']))
  })

  it('is asked of nobody who has written nothing', async () => {
    await read()
    expect(shard.sessions).toEqual(['first-unconstrained'])
  })

  it.each(['', 'a b', "' OR 1=1", 'x'.repeat(201)])('that is none, %j, asks the primary', async (bookmark) => {
    expect((await read({ [bookmarkHeader]: bookmark })).status).toBe(200)
    expect(shard.sessions).toEqual(['first-primary'])
  })

  it('that leads nowhere any more costs a second trip, and never the answer', async () => {
    shard.before = (trip) => {
      if (shard.sessions[trip] === 'of-another-time') throw new Error('no such bookmark')
    }
    expect((await read({ [bookmarkHeader]: 'of-another-time' })).status).toBe(200)
    expect(shard.sessions).toEqual(['of-another-time', 'first-primary'])
  })
})

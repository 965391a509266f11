import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { getLedger } from '#shared/api/deals.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { fresh, given, type Office, openOffice } from '#test/worker/office.ts'

let office: Office
let deal: string

beforeEach(async () => {
  office = await openOffice(fresh('org'))
  deal = await office.as('rep').open(fresh('deal'))
})

type Log = Extract<Act, { type: 'log activity' }>

/** A log of a message by short keys: `k` names them, the account is who saw it. */
function log(account: string, k: { k1?: string; k2?: string; k3?: string }, more: Partial<Log> = {}): Log {
  const keys = Object.fromEntries(Object.entries(k).map(([kind, key]) => [kind, key.padEnd(64, '0')]))
  return {
    type: 'log activity',
    activity: fresh('mail'),
    kind: 'email',
    direction: 'in',
    persons: [],
    people: 1,
    attachments: [],
    keys,
    account: account.padEnd(64, '0'),
    site: 'gmail',
    ...more,
  }
}

async function rows(of = deal) {
  const { events } = given(await office.as('rep').call(getLedger, { params: { deal: of } }))
  return events.filter(({ happening }) => happening.type === 'activity logged').length
}

describe('the same message', () => {
  it.each<[string, Log, Log, number, number | undefined]>([
    ['by its Message-ID, from anywhere', log('a', { k1: '1' }), log('b', { k1: '1', k2: '8' }), 1, 2],
    ['by the site’s own id, in one mailbox', log('a', { k2: '2' }), log('a', { k2: '2', k3: '3' }), 1, 1],
    ['by look and minute, in two mailboxes', log('a', { k2: '2', k3: '3' }), log('b', { k2: '8', k3: '3' }), 1, 2],
    ['seen being sent, before it had an id', log('a', { k3: '3' }), log('a', { k2: '2', k3: '3' }), 1, 1],
    ['not with another Message-ID', log('a', { k1: '1', k3: '3' }), log('b', { k1: '9', k3: '3' }), 2, undefined],
    [
      'not with another id of one mailbox',
      log('a', { k2: '2', k3: '3' }),
      log('a', { k2: '9', k3: '3' }),
      2,
      undefined,
    ],
    ['not by its mailbox alone', log('a', { k2: '2' }), log('a', { k2: '9' }), 2, undefined],
  ])('%s', async (_, first, second, expected, witnesses) => {
    const { id } = given(await office.as('rep').send(deal, first))
    const answer = given(await office.as('colleague').send(deal, second))
    expect(await rows()).toBe(expected)
    expect(answer.already).toEqual(witnesses && { command: id, by: office.user('rep'), witnesses })
  })

  it('on two deals is two rows', async () => {
    const other = await office.as('rep').open(fresh('deal'))
    for (const one of [deal, other]) given(await office.as('rep').send(one, log('a', { k1: '1', k2: '2' })))
    expect([await rows(), await rows(other)]).toEqual([1, 1])
  })

  it('is known by each key that somebody saw on it', async () => {
    const rep = office.as('rep')
    given(await rep.send(deal, log('a', { k2: '2', k3: '3' })))
    given(await rep.send(deal, log('b', { k1: '1', k2: '8', k3: '3' })))
    for (const keys of [{ k1: '1' }, { k2: '8' }]) {
      const again = given(await rep.send(deal, log('c', keys)))
      expect(again.already).toMatchObject({ by: office.user('rep') })
    }
    expect(await rows()).toBe(1)
  })
})

describe('two messages that look like one', () => {
  const first = log('a', { k2: '2', k3: '3' })
  const second = log('b', { k1: '1', k2: '8', k3: '3' })

  it('are split by the word that they are two, once and for all', async () => {
    const rep = office.as('rep')
    given(await rep.send(deal, first))
    expect(given(await rep.send(deal, second)).already).toMatchObject({ witnesses: 2 })
    const split = given(await rep.send(deal, { ...second, activity: fresh('mail'), apartFrom: first.activity }))
    expect(split).toMatchObject({ events: [{ happening: { apartFrom: first.activity } }] })
    expect(await rows()).toBe(2)
    expect(given(await rep.send(deal, log('b', { k1: '1' }))).already).toMatchObject({ command: split.id })
    expect(given(await rep.send(deal, log('a', { k2: '2' }))).already).toMatchObject({ witnesses: 1 })
    const witnesses = env.SHARD_0.prepare('SELECT count(*) AS n FROM witness WHERE org = ?').bind(office.org)
    expect(await witnesses.first('n')).toBe(0)
  })

  it('are not split against a key that names them one', async () => {
    const rep = office.as('rep')
    given(await rep.send(deal, log('a', { k1: '1' }, { activity: 'one' })))
    const answer = given(await rep.send(deal, log('b', { k1: '1' }, { apartFrom: 'one' })))
    expect(answer.already).toMatchObject({ witnesses: 2 })
    expect(await rows()).toBe(1)
  })
})

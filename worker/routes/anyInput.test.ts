import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { importDeal, sendCommand } from '#shared/api/commands.ts'
import { contract } from '#shared/api/contract.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import type { Operation } from '#shared/api/operation.ts'
import { monday } from '#test/fixtures/scene.ts'
import { given, type Office, openAct, openOffice, tick } from '#test/worker/office.ts'

let own: Office
beforeAll(async () => {
  own = await openOffice('own')
  await own.as('rep').open('own-deal')
})

describe('any input', () => {
  const junk = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom('own-deal', 'own-rep', '\u0000', '%00', "'--", '../..', '😀'),
    fc.anything(),
  )
  const nested = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, junk, fc.array(tie('value')), fc.dictionary(fc.string(), tie('value'))),
  })).value

  const around = fc.integer({ min: monday - 10_000_000_000, max: monday + 10_000_000_000 })
  const moment = fc.oneof({ weight: 4, arbitrary: around }, fc.nat(), fc.maxSafeNat(), fc.constant(7_258_118_400_000))

  /** Nearly right commands find what wholly random ones never reach. */
  const nearly = fc.record({
    v: fc.constant(1),
    id: fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/[^A-Za-z0-9]/g, 'x')),
    deal: fc.constantFrom('own-deal', 'other'),
    acted: moment,
    sent: moment,
    act: fc.oneof(
      fc.constantFrom(openAct(), tick('call'), tick('survey'), { type: 'advance', from: 'find' }),
      fc.record({
        type: fc.constantFrom('undo', 'close', 'link', 'return'),
        command: junk,
        outcome: junk,
        link: nested,
      }),
      fc.record({
        type: fc.constant('set attributes'),
        values: fc.dictionary(fc.constantFrom('budget', 'other', '__proto__'), junk),
      }),
      fc.record({
        type: fc.constant('do step'),
        step: fc.constantFrom('call', 'note', 'survey'),
        evidence: fc.record({ kind: fc.constantFrom('word', 'observed', 'field') }),
        happenedAt: moment,
      }),
    ),
  })

  it.each(Object.keys(contract))('to %s is answered with 2xx or 4xx', async (name) => {
    const operation: Operation = contract[name as keyof typeof contract]
    const bearer = await own.token(operation === sendCommand ? 'rep' : 'admin')
    const body =
      operation === sendCommand ? fc.oneof(nearly, nested) : operation === importDeal ? imports(nearly, nested) : nested
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.dictionary(fc.constantFrom('after', 'limit', 'cursor', 'from', 'to', 'asOf', 'team'), fc.string()),
        body,
        async (id, query, data) => {
          own.clock.now += 1000
          const path = operation.path.replace(/:[a-z]+/g, encodeURIComponent(id.isWellFormed() ? id : 'x'))
          const init = operation.body ? { body: JSON.stringify(data) ?? 'null' } : {}
          const answer = await own.fetch(`${path}?${new URLSearchParams(query)}`, {
            method: operation.method,
            headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
            ...init,
          })
          expect(answer.status, `${answer.status} ${path} ${init.body}`).toBeLessThan(500)
        },
      ),
      { numRuns: operation === sendCommand ? 300 : 60, seed: 7 },
    )
  })

  it('leaves a deal that can be read and whose ledger answers the contract', async () => {
    const params = { deal: 'own-deal' }
    given(await own.as('rep').call(getDeal, { params }))
    expect(given(await own.as('rep').call(getLedger, { params })).head.seq).toBeGreaterThan(5)
  })

  it('without a token is never answered by what asks for one', async () => {
    for (const operation of Object.values<Operation>(contract)) {
      if (operation.access === 'anyone') continue
      const answer = await own.fetch(operation.path.replace(/:[a-z]+/g, 'own-deal'), { method: operation.method })
      expect([operation.path, answer.status]).toEqual([operation.path, 401])
    }
  })
})

function imports(nearly: fc.Arbitrary<unknown>, nested: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const entry = fc.record({ command: nearly, actor: fc.constantFrom('own-rep', 'nobody') })
  return fc.oneof(fc.record({ commands: fc.array(entry, { minLength: 1, maxLength: 5 }) }), nested)
}

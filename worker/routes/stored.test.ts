import { expect, it } from 'vitest'
import { getLedger } from '#shared/api/deals.ts'
import { whatIsStored } from '#shared/api/stored.ts'
import { publishManual } from '#shared/api/versions.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { smallManual } from '#test/fixtures/scene.ts'
import { told } from '#test/worker/files.ts'
import { given, openOffice } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { verify } from '#worker/chain/verify.ts'

const manual = Manual.parse({
  ...smallManual,
  key: 'careful',
  phraseRules: [
    { key: 'promise', name: { en: 'p' }, why: { en: 'w' }, kind: 'must not' as const, phrases: { en: ['sure'] } },
  ],
})
const sent = {
  type: 'log activity' as const,
  activity: 'm1',
  kind: 'email' as const,
  direction: 'out' as const,
  persons: [],
  people: 1,
  attachments: [],
  keys: { k3: 'd'.repeat(64) },
  account: 'c'.repeat(64),
  site: 'roundcube',
  against: ['promise'],
}

it('a message sent against a rule is told with the rule, and withdrawn with it, in one command each', async () => {
  const office = await openOffice('stored-against')
  given(await office.as('admin').call(publishManual, { body: { manual, note: 'n' } }))
  const rep = office.as('rep')
  const params = { deal: await rep.open('d', { manual: 'careful' }), activity: 'm1' }
  const logged = await told(rep, params.deal, sent)
  const { fields } = given(await rep.call(whatIsStored, { params }))
  expect(fields).toContainEqual({ table: 'event', name: 'happening.rule', value: 'promise' })
  expect(fields.filter(({ name }) => name.includes('against'))).toEqual([])

  await told(rep, params.deal, { type: 'undo', command: logged.id })
  const ledger = given(await office.as('admin').call(getLedger, { params }))
  const kinds = ledger.events.map(({ happening }) => happening.type)
  expect(kinds.slice(-4)).toEqual([
    'activity logged',
    'message sent against a rule',
    'activity withdrawn',
    'command undone',
  ])
  expect(await verify(ledger)).toMatchObject({ ok: true })
  const { stored, recomputed } = await bothRollups(office.org, office.clock.now)
  expect(stored).toEqual(recomputed)
})

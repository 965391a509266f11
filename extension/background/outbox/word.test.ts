import { expect, test } from 'vitest'
import type { Refusal } from '#shared/process/decide/refusal.ts'
import type { Entry } from '../store/open.ts'
import { wordOn } from './word.ts'

const entry: Entry = {
  id: 'c1',
  deal: 'd1',
  same: 'the click',
  kind: 'fact',
  command: {
    v: 1,
    id: 'c1',
    deal: 'd1',
    acted: 0,
    act: { type: 'do step', step: 'call', evidence: { kind: 'word' } },
  },
}
const answered = (status: number, refusal?: Refusal) => ({
  ok: false as const,
  problem: { type: 'about:blank', title: 'No', status, ...(refusal && { refusal }) },
})
const fact = entry.command.act
const about = { id: 'c1', deal: 'd1', at: 9, act: 'do step', step: 'call', seen: false }

test.each([408, 426, 429, 500, 502, 503])('a server that answers %i is asked again, and the click stays', (status) => {
  expect(wordOn(entry, answered(status), 9)).toBe('offline')
})

test('without a connection or a sign-in there is no word yet', () => {
  expect(wordOn(entry, { ok: false, offline: true }, 9)).toBe('offline')
  expect(wordOn(entry, { ok: false, signedOut: true }, 9)).toBe('signed out')
  expect(wordOn(entry, answered(401), 9)).toBe('signed out')
})

test.each([400, 403, 404, 413, 422])('a bare %i is final, and why is kept to be told', (status) => {
  expect(wordOn(entry, answered(status), 9)).toEqual({ ...about, ok: false, status, fact })
})

test('a refusal is kept with the rule that stands in the way', () => {
  const refusal: Refusal = { code: 'deal-closed', outcome: 'lost' }
  expect(wordOn(entry, answered(409, refusal), 9)).toEqual({ ...about, ok: false, refusal, fact })
})

test('a refusal that the rep was told beforehand is no news; what was taken all the same is', () => {
  const told = { ...entry, doubted: true }
  expect(wordOn(told, answered(404), 9)).toMatchObject({ ok: false, seen: true })
  expect(wordOn(told, { ok: true, value: { id: 'c1', deal: 'd1', events: [], seq: 3 } }, 9)).toMatchObject({
    ok: true,
    seen: false,
  })
})

test('a request that was refused is asked anew by its own button only', () => {
  const advance = { ...entry, kind: 'request' as const }
  expect(wordOn(advance, answered(404), 9)).not.toHaveProperty('fact')
})

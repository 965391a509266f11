import { expect, test } from 'vitest'
import frozen from '#test/fixtures/frozen/ledger.v1.json' with { type: 'json' }
import { smallWorld } from '#test/fixtures/small.ts'
import { contribution } from './contribution/contribution.ts'
import { LedgerEvent } from './ledger/event.ts'
import { replay } from './ledger/replay.ts'
import { Manual, type ManualInput } from './manual/schema.ts'
import { obligations } from './obligations/obligations.ts'
import { score } from './score/score.ts'
import { manualOf } from './world.ts'

// The ledger of a deal as version 1 wrote it: whatever changes in the engine, such ledgers lie in databases and judge people.
const world = smallWorld(Manual.parse(frozen.manual) as ManualInput)
const ledger = frozen.ledger.map((event) => LedgerEvent.parse(event))

test('a ledger written by version 1 replays to the same state of today, to the byte', () => {
  expect(JSON.stringify(replay(ledger))).toBe(JSON.stringify(frozen.state))
})

test('and to the same score, losses and figures, to the digit', () => {
  const state = replay(ledger)
  expect(score(obligations(world, state, frozen.asOf), manualOf(world, state).numbers)).toEqual(frozen.score)
  expect(contribution(world, state, frozen.asOf)).toEqual(frozen.contribution)
})

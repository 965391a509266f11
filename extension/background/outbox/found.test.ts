import { describe, expect, test } from 'vitest'
import type { Act } from '#shared/process/ledger/command.ts'
import { changesBegun, countChanges } from '../store/changes.ts'
import type { Entry, Word } from '../store/open.ts'
import type { Around } from './around.ts'
import { foundIn } from './found.ts'

const entryOf = (id: string, same: string, act: Act, deal = 'd1'): Entry => ({
  id,
  deal,
  same,
  kind: 'fact',
  command: { v: 1, id, deal, acted: 0, act },
})
const tick = entryOf('c1', 'tick call', { type: 'do step', step: 'call', evidence: { kind: 'word' } })
const word: Word = { id: 'c0', deal: 'd1', at: 1, ok: false, act: 'do step', seen: false }
const note = { context: 'view', at: 1 }

const around = (o: Partial<Around> = {}): Around => ({
  as: changesBegun(),
  outbox: [],
  settled: new Set(),
  words: [],
  context: 'view',
  note: undefined,
  ...o,
})
const found = (o: Partial<Around>, entry = tick) => foundIn(around(o), entry, entry, { told: true })

describe('a click meets on the disk what was looked at before it', () => {
  test('nothing, where it is new', () => {
    expect(found({})).toEqual({ here: true, first: undefined, behind: undefined, untold: [], note: undefined })
  })

  test('itself, taken before: it waits on whichever deal, or the server gave its word', () => {
    expect(found({ outbox: [{ ...tick, deal: 'd2', same: 'freed' }] })?.first).toBe('c1')
    expect(found({ settled: new Set(['c1']) })?.first).toBe('c1')
  })

  test('another click that does the same', () => {
    expect(found({ outbox: [{ ...tick, id: 'c9' }] })?.first).toBe('c9')
  })

  test('what it takes back, and nothing once that was sent', () => {
    const undo = entryOf('c2', 'undo c1', { type: 'undo', command: 'c1' })
    expect(found({ outbox: [tick] }, undo)).toMatchObject({ first: undefined, behind: tick })
    expect(found({ settled: new Set(['c1']) }, undo)).toMatchObject({ first: undefined, behind: undefined })
  })

  test('what the rep was not told of yet, where this click tells it', () => {
    const words = [word, { ...word, id: 'c-1', seen: true }]
    expect(found({ words })?.untold).toEqual([word])
    expect(foundIn(around({ words }), tick, tick, {})?.untold).toEqual([])
  })
})

class Database extends EventTarget {
  transaction(_stores: unknown, _mode?: IDBTransactionMode): IDBTransaction {
    return {} as IDBTransaction
  }
}

describe('the disk is asked once more', () => {
  const line = { text: 'done' as const, undo: true }

  test('where the line is said of another view than was looked at', () => {
    const said = (context: string) => foundIn(around({ note }), tick, tick, { say: { context, line } })
    expect(said('view')?.note).toBe(note)
    expect(said('another')).toBeUndefined()
  })

  test('where a change was begun since, whatever it changes', () => {
    const before = around()
    const db = new Database()
    countChanges(db)
    expect(foundIn(before, tick, tick, {})).toBeDefined()
    db.transaction('health', 'readwrite')
    expect(foundIn(before, tick, tick, {})).toBeUndefined()
  })
})

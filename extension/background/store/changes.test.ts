import { expect, test } from 'vitest'
import { changesBegun, countChanges, memory } from './changes.ts'

/** As much of a database as is counted; `full`: its disk takes no more. */
class Database extends EventTarget {
  full = false

  transaction(_stores: unknown, mode: IDBTransactionMode = 'readonly'): IDBTransaction {
    if (this.full && mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError')
    return {} as IDBTransaction
  }
}

function counted(): Database {
  const db = new Database()
  countChanges(db)
  return db
}

const looks = memory<string>()
const keep = () => looks.keep('view', 'card', changesBegun())

test('what was looked at is known until a change is begun, and looks alone change nothing', () => {
  const db = counted()
  keep()
  db.transaction(['deals', 'outbox'])
  db.transaction('deals', 'readonly')
  expect(looks.get('view')).toBe('card')
  expect(looks.get('another')).toBeUndefined()
  db.transaction('settings', 'readwrite')
  expect(looks.get('view')).toBeUndefined()
})

test('a change that fails at once may have come between two looks too', () => {
  const db = counted()
  db.full = true
  keep()
  expect(() => db.transaction('outbox', 'readwrite')).toThrow(DOMException)
  expect(looks.get('view')).toBeUndefined()
})

test('a look that a change overtook is not kept', () => {
  const db = counted()
  const as = changesBegun()
  db.transaction('deals', 'readwrite')
  looks.keep('view', 'card of before', as)
  expect(looks.get('view')).toBeUndefined()
})

test('a change forgets what every memory holds, whichever it is of', () => {
  const others = memory<number>()
  others.keep('deal', 1, changesBegun())
  keep()
  counted().transaction('health', 'readwrite')
  expect([looks.get('view'), others.get('deal')]).toEqual([undefined, undefined])
})

test.each(['versionchange', 'close'])('nothing is known of a database that another one takes over: %s', (end) => {
  const db = counted()
  const as = changesBegun()
  keep()
  db.dispatchEvent(new Event(end))
  expect(looks.get('view')).toBeUndefined()
  expect(changesBegun()).toBeGreaterThan(as)
})

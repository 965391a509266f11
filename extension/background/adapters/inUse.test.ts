import { describe, expect, test } from 'vitest'
import { sites, sitesFor } from '#shared/sites/list.ts'
import { roundcube } from '#shared/sites/roundcube.ts'
import type { OwnAdapter } from '../store/open.ts'
import { choose } from './inUse.ts'
import { judged } from './selfTest.ts'

const row = (revision: number, state: OwnAdapter['state'] = 'good', change: object = {}): OwnAdapter => ({
  id: 'roundcube',
  revision,
  document: JSON.stringify({ ...roundcube, revision, hosts: ['mail.acme.example'], ...change }),
  signature: '',
  state,
})
const roundcubes = (...rows: OwnAdapter[]) =>
  choose(rows, []).flatMap(({ id, revision }) => (id === 'roundcube' ? revision : []))

describe('the adapters in use', () => {
  test('are ours, as long as the organisation has none', () => expect(choose([], [])).toEqual(sites))

  test('are the newest own one in the place of ours, on its hosts alone', () => {
    const own = choose([row(11), row(12)], [])
    expect(own.map(({ id }) => id)).toEqual(sites.map(({ id }) => id))
    expect(roundcubes(row(11), row(12))).toEqual([12])
    const ids = (origin: string) => sitesFor(origin, own).map(({ id }) => id)
    expect(ids('https://mail.acme.example')).toContain('roundcube')
    expect(ids('https://mail.other.example')).not.toContain('roundcube')
  })

  test('go back to the last good revision, and in the end to ours', () => {
    expect(roundcubes(row(11), row(12, 'failed'))).toEqual([11])
    expect(roundcubes(row(11), row(12, 'called back'))).toEqual([11])
    expect(roundcubes(row(11, 'failed'), row(12, 'called back'))).toEqual([roundcube.revision])
    expect(roundcubes(row(11), row(12, 'good', { hosts: [] })), 'no rule of this version was broken').toEqual([11])
  })

  test('are without one of ours that was called back', () => {
    const blocked = [{ adapter: 'roundcube', revision: roundcube.revision }]
    expect(choose([], blocked).map(({ id }) => id)).not.toContain('roundcube')
    expect(choose([], [{ adapter: 'roundcube', revision: 999 }])).toEqual(sites)
  })

  test('ask sites of the organisation’s own before ours', () => {
    const wiki = row(1, 'new', { id: 'acme-crm', revision: 1 })
    expect(choose([{ ...wiki, id: 'acme-crm' }], [])[0]?.id).toBe('acme-crm')
  })
})

describe('a new revision', () => {
  const stateAfter = (...visits: boolean[]) => visits.reduce(judged, row(12, 'new')).state

  test('is good after three views, one of which may fail', () => {
    expect(stateAfter(true, true)).toBe('new')
    expect(stateAfter(true, true, true)).toBe('good')
    expect(stateAfter(false, true, true)).toBe('good')
  })

  test('is given up after two views that fail', () => {
    expect(stateAfter(false)).toBe('new')
    expect(stateAfter(false, false)).toBe('failed')
    expect(stateAfter(true, false, false)).toBe('failed')
  })

  test('is not blamed for a page that changes later', () => {
    expect(stateAfter(true, true, true, false, false)).toBe('good')
  })
})

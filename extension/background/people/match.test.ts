import { describe, expect, test } from 'vitest'
import type { IndexEntry } from '#shared/api/deals.ts'
import { type Clues, match } from './match.ts'

const entry = (deal: string, addresses: string[], more: Partial<IndexEntry> = {}): IndexEntry => ({
  deal,
  name: `Deal ${deal}`,
  addresses,
  links: [],
  mine: true,
  ownerName: 'Alice',
  changed: 1,
  ...more,
})
const person = (address: string) => ({ role: 'from' as const, address })
const wang = 'wang.fang@hongda.example'
const zhao = 'zhao@hongda.example'
const jane = 'jane@acme.example'

const clues = (more: Partial<Clues>): Clues => ({
  others: [person(wang)],
  linked: [],
  byAddress: [],
  byDomain: [],
  never: new Set(),
  thread: 'thread',
  bulk: false,
  ...more,
})

describe('a deal is matched', () => {
  test('by the one open deal of the one person in it', () => {
    expect(match(clues({ byAddress: [entry('a', [wang])] }))).toEqual({ kind: 'deal', deal: 'a', by: 'person' })
  })

  test('by two persons of one and the same deal', () => {
    const both = clues({ others: [person(wang), person(zhao)], byAddress: [entry('a', [wang, zhao])] })
    expect(match(both)).toEqual({ kind: 'deal', deal: 'a', by: 'person' })
  })

  test('by the link of this very record before anything else', () => {
    const linked = clues({ linked: [entry('b', [])], chosen: entry('c', []), byAddress: [entry('a', [wang])] })
    expect(match(linked)).toEqual({ kind: 'deal', deal: 'b', by: 'link' })
  })

  test('by what the rep chose for this thread before, rather than by the person', () => {
    const chosen = clues({ chosen: entry('b', []), byAddress: [entry('a', [wang])] })
    expect(match(chosen)).toEqual({ kind: 'deal', deal: 'b', by: 'choice' })
  })

  test('by the open one of two deals of a person', () => {
    const one = clues({ byAddress: [entry('a', [wang], { outcome: 'lost' }), entry('b', [wang])] })
    expect(match(one)).toEqual({ kind: 'deal', deal: 'b', by: 'person' })
  })
})

describe('on doubt nothing is matched', () => {
  test('a person in two open deals is asked about, own deals first', () => {
    const two = clues({ byAddress: [entry('a', [wang], { mine: false, changed: 9 }), entry('b', [wang])] })
    expect(match(two)).toMatchObject({ kind: 'which', deals: [{ deal: 'b' }, { deal: 'a' }] })
  })

  test('two customers in one thread are asked about', () => {
    const two = clues({
      others: [person(wang), person(jane)],
      byAddress: [entry('a', [wang]), entry('b', [jane])],
    })
    expect(match(two)).toMatchObject({ kind: 'which' })
  })

  test('at most five deals are offered', () => {
    const many = Array.from({ length: 9 }, (_, n) => entry(`d${n}`, [wang]))
    const asked = match(clues({ byAddress: many }))
    expect(asked.kind === 'which' && asked.deals.length).toBe(5)
  })

  test('a choice lapses when its deal is closed', () => {
    const lapsed = clues({ chosen: entry('b', [], { outcome: 'won' }), byAddress: [entry('a', [wang])] })
    expect(match(lapsed)).toEqual({ kind: 'deal', deal: 'a', by: 'person' })
  })
})

describe('somebody unknown', () => {
  test('is unknown, and nothing is proposed', () => {
    expect(match(clues({}))).toEqual({ kind: 'unknown', person: person(wang) })
  })

  test('of a company with exactly one open deal is proposed, never assumed', () => {
    expect(match(clues({ byDomain: [entry('a', [zhao])] }))).toMatchObject({ kind: 'unknown', proposed: { deal: 'a' } })
  })

  test('of a company with two open deals is not even proposed', () => {
    const two = match(clues({ byDomain: [entry('a', [zhao]), entry('b', ['li@hongda.example'])] }))
    expect(two).toEqual({ kind: 'unknown', person: person(wang) })
  })

  test('of a free-mail provider points to no deal', () => {
    const free = clues({ others: [person('fang@qq.com')], byDomain: [entry('a', ['other@qq.com'])] })
    expect(match(free)).toEqual({ kind: 'unknown', person: person('fang@qq.com') })
  })

  test('whose only deal is closed is offered that one as closed', () => {
    const closed = match(clues({ byAddress: [entry('a', [wang], { outcome: 'lost' })] }))
    expect(closed).toMatchObject({ kind: 'unknown', proposed: { deal: 'a', closed: true } })
  })
})

describe('nothing is drawn', () => {
  test.each([
    ['for own side only', clues({ others: [] })],
    ['for list and system mail', clues({ bulk: true, byAddress: [entry('a', [wang])] })],
    ['for a person never to be asked about', clues({ never: new Set([wang]), byAddress: [entry('a', [wang])] })],
    ['for a thread never to be asked about', clues({ never: new Set(['thread']), byAddress: [entry('a', [wang])] })],
  ])('%s', (_, given) => {
    expect(match(given)).toEqual({ kind: 'nothing' })
  })
})

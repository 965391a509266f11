import { expect, test } from 'vitest'
import { type Brought, causeOf } from './cause.ts'

const brought = (rep: string, team: string, settled: number, lost: number): Brought => ({
  rep,
  team,
  settled,
  weight: settled * 1000,
  lost: lost * 1000,
})

test.each<[string, Brought[], object]>([
  ['says nothing of nothing', [], { is: 'unclear' }],
  ['says nothing of a small sample', [brought('a', 'x', 9, 9)], { is: 'unclear' }],
  [
    'names the one who loses what others keep',
    [brought('a', 'x', 20, 18), brought('b', 'x', 20, 1), brought('c', 'y', 20, 0)],
    { is: 'person', rep: 'a' },
  ],
  [
    'names the team when several of it do',
    [brought('a', 'x', 20, 15), brought('b', 'x', 20, 15), brought('c', 'y', 20, 1), brought('d', 'y', 20, 2)],
    { is: 'team', team: 'x' },
  ],
  [
    'blames the standard when it is lost everywhere alike',
    [brought('a', 'x', 20, 9), brought('b', 'x', 20, 11), brought('c', 'y', 20, 10)],
    { is: 'everywhere' },
  ],
  [
    'tells two people apart from everybody only by chance',
    [brought('a', 'x', 6, 2), brought('b', 'x', 6, 1)],
    { is: 'unclear' },
  ],
  ['does not call one person everybody', [brought('a', 'x', 40, 30)], { is: 'unclear' }],
  [
    'does not point at somebody of whom little is known',
    [brought('a', 'x', 4, 4), brought('b', 'x', 30, 3), brought('c', 'y', 30, 3)],
    { is: 'everywhere' },
  ],
])('a cause %s', (_, sample, cause) => {
  expect(causeOf(sample)).toEqual(cause)
})

test('somebody who lost nothing is never the cause', () => {
  expect(causeOf([brought('a', 'x', 50, 0), brought('b', 'y', 50, 0)])).toEqual({ is: 'unclear' })
})

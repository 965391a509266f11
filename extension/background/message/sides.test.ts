import { expect, test } from 'vitest'
import type { Session } from '#shared/api/session.ts'
import { directionOf, otherSide, ownSide } from './sides.ts'

const session: Session = {
  user: 'alice',
  name: 'Alice',
  email: 'alice@sales.test',
  organisation: {
    id: 'o',
    name: 'Sales',
    timeZone: 'UTC',
    domains: ['Sales.Test'],
    mailboxes: ['office@shared.example'],
  },
  role: 'rep',
  team: { id: 't', name: 'T' },
  language: 'en',
  sites: [],
}
const own = ownSide(session, { own: ['Alice@Private.example'] })
const from = (address: string, name?: string) => ({ role: 'from' as const, address, ...(name && { name }) })
const to = (address: string) => ({ role: 'to' as const, address })

test('own side is the page’s accounts, the organisation’s domains and its shared mailboxes; the rest is the other side', () => {
  const all = [
    'alice@private.example',
    'bob@sales.test',
    'office@shared.example',
    'Wang@Hongda.example',
    'x@other.sales.test.evil',
  ]
  expect(otherSide(own, all.map(to)).map((one) => one.address)).toEqual([
    'wang@hongda.example',
    'x@other.sales.test.evil',
  ])
})

test('everybody counts once, with the name that is known', () => {
  const people = [to('wang@hongda.example'), from('WANG@hongda.example', '王芳'), to('not an address')]
  expect(otherSide(own, people)).toEqual([{ role: 'to', address: 'wang@hongda.example', name: '王芳' }])
})

test('a message of ours goes out, any other comes in, and what is being written goes out', () => {
  expect(directionOf(own, { view: 'message', participants: [from('bob@sales.test'), to('wang@hongda.example')] })).toBe(
    'out',
  )
  expect(directionOf(own, { view: 'message', participants: [from('wang@hongda.example')] })).toBe('in')
  expect(directionOf(own, { view: 'compose', participants: [to('wang@hongda.example')] })).toBe('out')
})

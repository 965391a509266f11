import { describe, expect, it } from 'vitest'
import { answering, noon, type Request, token } from '../test/answers.ts'
import { dealAddress, dealFilterOf, openDealList } from './deals.ts'
import { openSession } from './session.ts'

const line = (deal: string) => ({
  deal,
  name: deal,
  owner: 'wang',
  ownerName: '王磊',
  team: 'east',
  manual: 'a'.repeat(64),
  stage: 'needs',
  stageName: { 'zh-CN': '需求分析' },
  opened: noon,
  changed: noon,
  score: 9000,
  lost: 1000,
  overdue: 0,
})

function listOver(deals: (request: Request) => { deals: unknown[]; next?: string } | 'no connection') {
  const server = answering({
    'POST /api/v1/session/token': token(),
    'GET /api/v1/deals': (request) => {
      const answer = deals(request)
      return answer === 'no connection' ? answer : { body: answer }
    },
  })
  return { server, model: openDealList(openSession(server.send, () => noon).ask) }
}

describe('the address of a list of deals', () => {
  it('says all that it is narrowed to, and is read back', () => {
    const filter = {
      text: '宏达',
      open: 'yes',
      overdue: 'yes',
      stage: 'needs',
      step: 'call',
      team: 'e',
      owner: 'w',
      manual: 'm',
      version: 'a'.repeat(64),
      segment: 's',
    } as const
    const address = dealAddress(filter)
    expect(dealFilterOf(Object.fromEntries(new URLSearchParams(address.slice('/deals?'.length))))).toEqual(filter)
    expect(dealAddress(dealFilterOf({ open: 'perhaps', overdue: 'no', text: '' }))).toBe('/deals')
  })
})

describe('the list of deals', () => {
  it('grows by the next page', async () => {
    const { model } = listOver(({ query }) =>
      query.get('cursor') === 'c2' ? { deals: [line('second')] } : { deals: [line('first')], next: 'c2' },
    )
    await model.show({ owner: 'wang' })
    expect(model.list.value.next).toBe('c2')
    await model.more()
    expect(model.list.value.lines.map(({ deal }) => deal)).toEqual(['first', 'second'])
    expect(model.list.value.next).toBeUndefined()
  })

  it('asks with the first page how many there are in all, and again with what follows', async () => {
    let deals = 2
    const server = answering({
      'POST /api/v1/session/token': token(),
      'GET /api/v1/deals': ({ query }) => ({
        body: query.has('cursor')
          ? { deals: [line('second')] }
          : { deals: [line('first')], next: 'c2', totals: { deals, overdue: 1 } },
      }),
    })
    const model = openDealList(openSession(server.send, () => noon).ask, true)
    await model.show({})
    await model.more()
    expect(model.list.value.totals).toEqual({ deals: 2, overdue: 1 })
    const asked = server.asked.filter(({ path }) => path === '/api/v1/deals').map(({ query }) => query.get('totals'))
    expect(asked).toEqual(['yes', null])
    deals = 3
    await model.again()
    expect(model.list.value.totals).toEqual({ deals: 3, overdue: 1 })
  })

  it('shows the answer to the last filter, whichever comes first', async () => {
    const { model, server } = listOver(({ query }) => ({ deals: [line(query.get('text') ?? '')] }))
    const early = model.show({ text: 'early' })
    const late = model.show({ text: 'late' })
    await Promise.all([early, late])
    expect(server.asked.filter(({ path }) => path === '/api/v1/deals')).toHaveLength(2)
    expect(model.list.value.lines.map(({ deal }) => deal)).toEqual(['late'])
  })

  it('keeps its lines when the next page does not come', async () => {
    const { model } = listOver(({ query }) =>
      query.has('cursor') ? 'no connection' : { deals: [line('first')], next: 'c2' },
    )
    await model.show({})
    await model.more()
    expect(model.list.value).toMatchObject({ trouble: { is: 'offline' }, next: 'c2', busy: false })
    expect(model.list.value.lines).toHaveLength(1)
  })

  it('follows what changed without losing the lines below', async () => {
    let changed = 'third'
    const pages: Record<string, string[]> = { '': ['first', 'second'], c2: ['third', 'fourth'] }
    const { model, server } = listOver(({ query }) => {
      const names = pages[query.get('cursor') ?? ''] ?? []
      if (query.get('limit') === '100') return { deals: [changed, 'first', 'second', 'fourth'].map(line) }
      return { deals: names.map(line), ...(query.has('cursor') ? {} : { next: 'c2' }) }
    })
    await model.show({})
    await model.more()
    changed = 'new'
    await model.again()
    expect(model.list.value.lines.map(({ deal }) => deal)).toEqual(['new', 'first', 'second', 'fourth'])
    expect(server.asked.filter(({ query }) => query.get('limit') === '100')).toHaveLength(1)
  })

  it('asks again for no more than what changed last, and keeps the rest with its way on', async () => {
    const old = Array.from({ length: 450 }, (_, n) => ({ ...line(`deal-${n}`), changed: noon - n }))
    const { model, server } = listOver(({ query }) => {
      const from = Number(query.get('cursor') ?? 0)
      const limit = Number(query.get('limit'))
      return { deals: old.slice(from, from + limit), ...(from + limit < 450 ? { next: String(from + limit) } : {}) }
    })
    await model.show({})
    for (let page = 1; page < 8; page++) await model.more()
    const before = model.list.value
    const asked = server.asked.length
    await model.again()
    expect(server.asked.length - asked).toBe(3)
    expect(model.list.value.lines).toEqual(before.lines)
    expect(model.list.value.next).toBe('400')
  })
})

import { describe, expect, it } from 'vitest'
import { answering, noon, type Request, token } from '../test/answers.ts'
import { openDealList } from './deals.ts'
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
})

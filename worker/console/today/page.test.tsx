// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Today } from '#shared/api/today.ts'
import { App } from '../app/app.tsx'
import { answering, hour, noon, place, problem, token } from '../test/answers.ts'

const step = (name: string, due: number): Today['items'][number] => ({
  deal: 'hongda',
  dealName: '宏达科技',
  obligation: `needs/1/${name}/1`,
  kind: 'step',
  stage: 'needs',
  step: name,
  name: { 'zh-CN': name },
  status: due < noon ? 'overdue' : 'pending',
  due,
  owedBy: 'lin',
  meet: { type: 'do step', step: name, evidence: { kind: 'word' } },
})
const today = (items: Today['items'], approvals: Today['approvals'] = []): Today => ({
  asOf: noon,
  day: '2026-11-20',
  items,
  approvals,
  counts: { due: 0, overdue: 0, waiting: 0 },
  beyond: 0,
})
const waiting = {
  case: 'case-1',
  kind: 'exception' as const,
  deal: 'hongda',
  dealName: '宏达科技',
  obligation: 'needs/1/visit/1',
  name: { 'zh-CN': '工厂考察' },
  askerName: '王磊',
  asked: noon - 5 * hour,
}
const accepted = { body: { id: 'x', deal: 'hongda', seq: 9, events: [] } }

function open(answers: Parameters<typeof answering>[0]) {
  const server = answering({ 'POST /api/v1/session/token': token(), ...answers })
  render(<App place={place(server.send)} />)
  const sent = () => server.asked.filter(({ path }) => path === '/api/v1/commands').map(({ body }) => body)
  return { server, sent }
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => history.replaceState(null, '', '/today'))
afterEach(cleanup)

it('names the next thing, what is overdue and what is due, and says so when nothing is', async () => {
  open({ 'GET /api/v1/today': { body: today([step('review', noon - hour), step('list', noon + hour)]) } })
  const next = await screen.findByRole('region', { name: '下一件' })
  expect(next.textContent).toContain('过了 1 小时')
  expect(within(screen.getByRole('region', { name: '今天到期' })).getAllByRole('listitem')).toHaveLength(1)
  cleanup()
  open({ 'GET /api/v1/today': { body: today([]) } })
  expect(await screen.findByText('今天没有到期的事')).toBeTruthy()
})

it('a tick leaves the list at once, is one command, and can be taken back', async () => {
  const items = [step('review', noon - hour)]
  const { sent } = open({
    'GET /api/v1/today': () => ({ body: today(sent().length === 1 ? [] : items) }),
    'POST /api/v1/commands': accepted,
  })
  await screen.findByRole('region', { name: '下一件' })
  press('做完了：review')
  await screen.findByText('做完了「review」')
  expect(screen.queryByRole('region', { name: '下一件' })).toBeNull()
  expect(sent()).toMatchObject([{ id: 'id-1', act: { type: 'do step', step: 'review' } }])
  press('撤销')
  await screen.findByText('已撤销')
  expect(sent()[1]).toMatchObject({ act: { type: 'undo', command: 'id-1' } })
  expect(await screen.findByRole('region', { name: '下一件' })).toBeTruthy()
})

it('a tick that no answer came to says so and, tried again, is the same command of the same moment', async () => {
  let reached = false
  const { sent } = open({
    'GET /api/v1/today': () => ({ body: today(reached ? [] : [step('review', noon - hour)]) }),
    'POST /api/v1/commands': () => (reached ? accepted : 'no connection'),
  })
  await screen.findByRole('region', { name: '下一件' })
  press('做完了：review')
  await screen.findByText(/还没记上，网络不通/)
  expect(screen.getByRole('region', { name: '下一件' })).toBeTruthy()
  reached = true
  press('再试')
  await screen.findByText('做完了「review」')
  const [first, second] = sent() as { id: string; acted: number }[]
  expect([second?.id, second?.acted]).toEqual([first?.id, first?.acted])
})

it('what waits for a word is approved on the spot, or declined with a reason that stays when it was not taken', async () => {
  let refuses = true
  const { sent } = open({
    'GET /api/v1/today': { body: today([], [waiting]) },
    'POST /api/v1/commands': () => (refuses ? problem(503, 'busy') : accepted),
  })
  await screen.findByRole('region', { name: '等我审批' })
  press('不同意：工厂考察')
  const field = screen.getByLabelText(/为什么不同意/) as HTMLInputElement
  fireEvent.input(field, { target: { value: '客户还没定' } })
  press('发出')
  await screen.findByText(/还没记上/)
  expect(field.value).toBe('客户还没定')
  refuses = false
  press('发出')
  await screen.findByText('没有同意「工厂考察」')
  expect(sent().at(-1)).toMatchObject({ act: { type: 'rule exception', approve: false, reason: '客户还没定' } })
  await waitFor(() => expect(screen.queryByRole('region', { name: '等我审批' })).toBeNull())
})

// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Command } from '#shared/process/ledger/command.ts'
import { hour, noon, problem } from '../test/answers.ts'
import { openBoard as open } from '../test/openBoard.tsx'

const waiting = (id: string, change: object = {}) => ({
  ...{ case: id, kind: 'exception', deal: `deal-${id}`, dealName: `商机 ${id}`, obligation: 'needs/1/survey' },
  ...{ name: { 'zh-CN': '需求调研表', en: 'Survey' }, asker: 'wang', askerName: '王磊', asked: noon - hour },
  ...{ reason: '招标文件已写明', team: 'east', due: noon + hour, overdue: false, mayRule: true },
  ...change,
})
const alert = {
  ...{ id: 'a1', tier: 2, rung: 100, current: true, detail: { what: 'stopped', part: 'sweep' }, raised: noon - hour },
  ...{ due: noon - hour / 2, overdue: true, level: 'admin', mayAnswer: true },
  answerers: [{ user: 'wu', name: '吴桐' }],
}
const alerts = (all: object[]) => ({
  body: { alerts: all, counts: all.length > 0 ? [{ tier: 2, open: all.length, overdue: 1 }] : [] },
})

const at = (address: string) => history.replaceState(null, '', address)
beforeEach(() => at('/queue?of=exceptions'))
afterEach(cleanup)

describe('several cases at once', () => {
  it('shows what will be written, leaves out what one may not rule, and keeps those that fail with why', async () => {
    let cases = [waiting('1'), waiting('2'), waiting('3', { mayRule: false, asker: 'lin' })]
    const server = open({
      'GET /api/v1/alerts': alerts([]),
      'GET /api/v1/cases': () => ({ body: { cases } }),
      'POST /api/v1/commands': ({ body }) => {
        const { id, deal } = body as Command
        if (deal === 'deal-2') return problem(409, 'refused', { refusal: { code: 'already-there', what: 'ruling' } })
        cases = cases.filter((one) => one.deal !== deal)
        return { body: { id, deal, seq: 9, events: [] } }
      },
    })
    const [first] = await screen.findAllByRole('checkbox')
    if (first) fireEvent.click(first)
    fireEvent.click(await screen.findByRole('button', { name: '选中这一步的全部 3 件' }))
    fireEvent.click(screen.getByRole('button', { name: '批准…' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getAllByText(/豁免$/)).toHaveLength(2)
    expect(within(dialog).getByText('由你提出，要由别人裁定')).toBeTruthy()
    fireEvent.click(within(dialog).getByRole('button', { name: '批准 (2)' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('1 件已写入，1 件没有成功')
    expect(within(dialog).getByText('没有成功：已经有人处理过了。')).toBeTruthy()
    const ids = server.asked.filter(({ path }) => path === '/api/v1/commands').map(({ body }) => (body as Command).id)
    expect(new Set(ids).size).toBe(2)
    // The ledger has spoken: there is nothing to try again and no reason to give.
    expect(within(dialog).queryByRole('button', { name: /^批准/ })).toBeNull()
    expect(within(dialog).queryByRole('textbox')).toBeNull()
    fireEvent.click(within(dialog).getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(screen.queryByText('商机 1')).toBeNull())
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false])
  })

  it('keeps what was cut off chosen, with its reason, and asks anew for what somebody else ruled', async () => {
    let cases = [waiting('1'), waiting('2')]
    let reachable = false
    const server = open({
      'GET /api/v1/alerts': alerts([]),
      'GET /api/v1/cases': () => ({ body: { cases } }),
      'POST /api/v1/commands': ({ body }) => {
        if (!reachable) return 'no connection'
        cases = cases.filter((one) => one.deal !== (body as Command).deal)
        return problem(409, 'refused', { refusal: { code: 'already-there', what: 'ruling' } })
      },
    })
    const [reject] = await screen.findAllByRole('button', { name: '不批准' })
    if (reject) fireEvent.click(reject)
    const dialog = await screen.findByRole('dialog')
    const field = within(dialog).getByRole('textbox')
    fireEvent.input(field, { target: { value: '时间足够' } })
    const submit = () => fireEvent.click(within(dialog).getByRole('button', { name: '不批准' }))
    submit()
    expect((await within(dialog).findByRole('alert')).textContent).toContain('1 件可以再试')
    expect([field.getAttribute('aria-invalid'), (field as HTMLTextAreaElement).value]).toEqual(['false', '时间足够'])
    reachable = true
    submit()
    await within(dialog).findByText('没有成功：已经有人处理过了。')
    fireEvent.click(within(dialog).getByRole('button', { name: '关闭' }))
    await waitFor(() => expect(screen.queryByText('商机 1')).toBeNull())
    const ids = server.asked.filter(({ path }) => path === '/api/v1/commands').map(({ body }) => (body as Command).id)
    expect(new Set(ids).size).toBe(1)
  })

  it('asks for a reason before anything is refused', async () => {
    open({ 'GET /api/v1/alerts': alerts([]), 'GET /api/v1/cases': { body: { cases: [waiting('1')] } } })
    fireEvent.click(await screen.findByRole('button', { name: '不批准' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: '不批准' }))
    expect((await within(dialog).findByRole('alert')).textContent).toBe('请写明理由，对方会看到。')
  })

  it('answers to the keyboard', async () => {
    open({ 'GET /api/v1/alerts': alerts([]), 'GET /api/v1/cases': { body: { cases: [waiting('1'), waiting('2')] } } })
    await screen.findByRole('heading', { name: '2 份例外申请等你裁定' })
    for (const key of ['j', 'j', 'x']) fireEvent.keyDown(document.activeElement ?? document.body, { key })
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /商机 2/ }).checked).toBe(true)
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'y' })
    expect(await screen.findByRole('dialog', { name: '批准 · 需求调研表' })).toBeTruthy()
  })
})

describe('an alert', () => {
  it('says who is asked and that it is late, and keeps a word that could not be sent', async () => {
    at('/queue')
    let open1 = [alert]
    let reachable = false
    const server = open({
      'GET /api/v1/alerts': () => alerts(open1),
      'POST /api/v1/alerts/a1/answer': () => {
        if (!reachable) return 'no connection'
        open1 = []
        return { body: { id: 'a1', answered: noon } }
      },
    })
    expect(await screen.findByRole('heading', { name: '1 条提醒等回话，1 条过了回话时限' })).toBeTruthy()
    expect(screen.getByText('吴桐')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '回话' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '已重启' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '提交回话' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('连不上服务器')
    reachable = true
    fireEvent.click(within(dialog).getByRole('button', { name: '提交回话' }))
    expect(await screen.findByRole('heading', { name: '没有等回话的提醒' })).toBeTruthy()
    expect(server.asked.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({ word: '已重启' })
  })
})

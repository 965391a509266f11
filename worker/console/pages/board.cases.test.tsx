// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hour, noon, problem } from '../test/answers.ts'
import { openBoard as open } from '../test/openBoard.tsx'

const waiting = {
  case: 'x1',
  kind: 'exception',
  deal: 'deal-1',
  dealName: '宏达科技',
  obligation: 'needs/1/@time',
  name: { 'zh-CN': '需求分析的时间标准', en: 'Time standard of Needs analysis' },
  asker: 'wang',
  askerName: '王磊',
  asked: noon - 5 * hour,
  reason: '客户整月审计',
  team: 'east',
  overdue: false,
  mayRule: true,
}

beforeEach(() => history.replaceState(null, '', '/'))
afterEach(cleanup)

describe('a case that waits', () => {
  it('is refused with a reason, which the command carries', async () => {
    let cases = [waiting]
    const server = open({
      'GET /api/v1/cases': () => ({ body: { cases } }),
      'POST /api/v1/commands': () => {
        cases = []
        return { body: { id: 'id-1', deal: 'deal-1', seq: 9, events: [] } }
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '不批准' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: '不批准' }))
    expect((await within(dialog).findByRole('alert')).textContent).toBe('请写明理由，对方会看到。')
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '时间足够' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '不批准' }))
    expect(await screen.findByText('没有等你处理的事')).toBeTruthy()
    expect(server.asked.find(({ path }) => path === '/api/v1/commands')?.body).toMatchObject({
      deal: 'deal-1',
      act: { type: 'rule exception', exception: 'x1', approve: false, reason: '时间足够' },
    })
  })

  it('keeps the reason that was typed when it cannot be sent', async () => {
    open({ 'GET /api/v1/cases': { body: { cases: [waiting] } }, 'POST /api/v1/commands': 'no connection' })
    fireEvent.click(await screen.findByRole('button', { name: '批准' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: '情况属实' } })
    fireEvent.click(within(dialog).getByRole('button', { name: '批准' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('连不上服务器')
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe('情况属实')
  })

  it('offers no ruling to whom it concerns', async () => {
    open({ 'GET /api/v1/cases': { body: { cases: [{ ...waiting, mayRule: false }] } } })
    expect(await screen.findByText(/由别人处理/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull()
  })
})

describe('the way in', () => {
  it('asks to sign in, keeps what was typed, and says what was wrong', async () => {
    open({
      'POST /api/v1/session/token': problem(401, 'unauthenticated'),
      'POST /api/auth/sign-in/email': problem(401, 'unauthenticated'),
    })
    const email = await screen.findByLabelText<HTMLInputElement>('邮箱')
    fireEvent.input(email, { target: { value: 'lin@sales.test' } })
    fireEvent.input(screen.getByLabelText('密码'), { target: { value: 'wrong' } })
    fireEvent.click(screen.getByRole('button', { name: '登录' }))
    expect((await screen.findByRole('alert')).textContent).toContain('邮箱或密码不对')
    expect(email.value).toBe('lin@sales.test')
  })

  it('changes language without losing the page', async () => {
    open()
    await screen.findByRole('heading', { level: 1 })
    fireEvent.click(screen.getByRole('button', { name: 'English' }))
    expect((await screen.findByRole('heading', { name: /Kept/ })).textContent).toContain('of what fell due')
    await waitFor(() => expect(document.documentElement.lang).toBe('en'))
  })

  it('says so when an address leads nowhere', async () => {
    history.replaceState(null, '', '/nowhere')
    open()
    expect(await screen.findByRole('heading', { name: '这个地址没有页面' })).toBeTruthy()
  })
})

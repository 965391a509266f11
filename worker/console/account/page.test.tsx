// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, hour, noon, place, problem, token } from '../test/answers.ts'

const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
const signedIn = (id: string, change: object = {}) => ({
  ...{ id, created: noon - hour, seen: noon, agent: chrome, current: false, ...change },
})
const changing = 'POST /api/auth/change-password'

function opened(more: Parameters<typeof answering>[0] = {}) {
  const server = answering({
    'POST /api/v1/session/token': token({ role: 'rep' }),
    'GET /api/v1/sessions': { body: { sessions: [signedIn('here', { current: true }), signedIn('there')] } },
    ...more,
  })
  render(<App place={place(server.send)} />)
  return server
}
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const value = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value

beforeEach(() => history.replaceState(null, '', '/account'))
afterEach(cleanup)

describe('the own account', () => {
  it('takes a new name, and says that it is saved', async () => {
    const server = opened({ 'PUT /api/v1/me': { body: { name: '林峰', language: 'zh-CN' } } })
    await screen.findByRole('heading', { level: 1, name: '我的账号' })
    type('姓名', ' 林峰 ')
    press('保存')
    await screen.findByText('已保存。')
    expect(server.asked.find(({ method }) => method === 'PUT')?.body).toEqual({ name: '林峰', language: 'zh-CN' })
  })

  it('keeps what was typed when the server is not there', async () => {
    opened({ 'PUT /api/v1/me': 'no connection' })
    await screen.findByRole('heading', { level: 1, name: '我的账号' })
    type('姓名', '林峰')
    press('保存')
    expect((await screen.findByRole('alert')).textContent).toContain('填写的内容还在')
    expect(value('姓名')).toBe('林峰')
  })

  it.each([
    [{ status: 200, body: {} }, '密码已修改，其他设备都已退出。', ''],
    [{ status: 400, body: { code: 'INVALID_PASSWORD' } }, '现在的密码不对，密码没有改。请核对后重试。', 'Old-Pass-1'],
    [
      problem(400, 'malformed', { faults: [{ at: 'newPassword', expected: 'at least 10 characters' }] }),
      '新密码太容易被猜到，密码没有改。请换一个更长、更少见的。',
      'Old-Pass-1',
    ],
  ])('says how the change of the password ended', async (answer, text, left) => {
    const server = opened({ [changing]: answer })
    await screen.findByRole('heading', { level: 1, name: '我的账号' })
    type('现在的密码', 'Old-Pass-1')
    type('新密码', 'New-Pass-12')
    press('修改密码')
    await screen.findByText(text)
    expect(value('现在的密码')).toBe(left)
    expect(server.asked.find(({ path }) => path.endsWith('change-password'))?.body).toEqual({
      currentPassword: 'Old-Pass-1',
      newPassword: 'New-Pass-12',
    })
  })

  it('names the places where one is signed in, and signs out any but this one', async () => {
    let gone = false
    opened({
      'GET /api/v1/sessions': () => ({
        body: { sessions: [signedIn('here', { current: true }), ...(gone ? [] : [signedIn('there')])] },
      }),
      'DELETE /api/v1/sessions/there': () => {
        gone = true
        return { body: { session: 'there' } }
      },
    })
    await screen.findByRole('heading', { name: '在 2 处登录' })
    expect(screen.getAllByRole('button', { name: '让 Chrome · Windows 退出' })).toHaveLength(1)
    press('让 Chrome · Windows 退出')
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '退出' }))
    await screen.findByRole('heading', { name: '在 1 处登录' })
  })
})

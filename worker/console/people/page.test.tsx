// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, hour, noon, place, problem, type Request, token } from '../test/answers.ts'

const calendar = { hash: 'c'.repeat(64), key: 'china' }
const teams = [
  { id: 'east', name: '华东', calendar, members: 2 },
  { id: 'one', name: '华东一组', above: 'east', calendar, members: 0 },
]
const member = (user: string, name: string, change: object = {}) => ({
  ...{ user, name, role: 'rep', team: 'east', teamName: '华东', active: true },
  ...{ email: `${user}@sales.test`, language: 'zh-CN', joined: noon - hour, ...change },
})
const wang = member('wang', '王磊')
const members = [wang, member('lin', '林晓峰', { role: 'admin' })]

function opened(role: 'admin' | 'manager' | 'auditor' | 'rep', more: Parameters<typeof answering>[0] = {}) {
  const server = answering({
    'POST /api/v1/session/token': token({ role }),
    'GET /api/v1/pulse': { status: 204, body: null },
    'GET /api/v1/teams': { body: { teams } },
    'GET /api/v1/calendars': { body: { calendars: [{ ...calendar, timeZone: 'Asia/Shanghai', teams: 2 }] } },
    'GET /api/v1/members': { body: { members } },
    'GET /api/v1/deals': { body: { deals: [] } },
    'GET /api/v1/invitations': { body: { invitations: [] } },
    ...more,
  })
  render(<App place={place(server.send)} />)
  return server
}
const at = (address: string) => history.replaceState(null, '', address)
const dialog = async () => within(await screen.findByRole('dialog'))
const press = (within: { getByRole: typeof screen.getByRole }, name: string) =>
  fireEvent.click(within.getByRole('button', { name }))
const asked = (server: { asked: Request[] }, method: string, path: string) =>
  server.asked.filter((one) => one.method === method && one.path === path)

beforeEach(() => at('/people'))
afterEach(cleanup)

describe('the people of an organisation', () => {
  it('are counted in the title, and each name leads to its score', async () => {
    opened('manager')
    await screen.findByRole('heading', { level: 1, name: '2 人，2 个团队' })
    expect((await screen.findByRole('link', { name: '王磊' })).getAttribute('href')).toBe('/reps/wang')
  })

  it.each(['manager', 'auditor'] as const)('are read by a %s, and not changed', async (role) => {
    opened(role)
    await screen.findByRole('link', { name: '王磊' })
    expect(screen.queryByRole('button', { name: '邀请成员' })).toBeNull()
    expect(screen.queryByRole('link', { name: '管理王磊' })).toBeNull()
  })

  it('have neither invitations nor keys for a manager, even by address', async () => {
    at('/people?of=keys')
    const server = opened('manager')
    await screen.findByRole('link', { name: '王磊' })
    expect(asked(server, 'GET', '/api/v1/keys')).toEqual([])
  })

  it('are no page for a rep', async () => {
    opened('rep')
    await screen.findByRole('heading', { level: 1, name: '这个地址没有页面' })
  })

  it('are looked for among all, also those whom no page has shown yet', async () => {
    at('/people?find=zhou')
    opened('admin', {
      'GET /api/v1/members': ({ query }) => ({
        body: query.has('cursor') ? { members: [member('zhou', '周敏')] } : { members, next: 'further' },
      }),
    })
    await screen.findByRole('link', { name: '周敏' })
    expect(screen.getByText('找到 1 人')).toBeTruthy()
    expect(screen.queryByRole('link', { name: '王磊' })).toBeNull()
  })
})

describe('what an admin does', () => {
  it('invites by a link that is shown once, until when it is good', async () => {
    const made = { id: 'i', link: 'http://console.test/invitation#secret', expires: noon + 24 * hour }
    const server = opened('admin', { 'POST /api/v1/invitations': { body: made } })
    fireEvent.click(await screen.findByRole('button', { name: '邀请成员' }))
    const form = await dialog()
    press(form, '生成邀请链接')
    expect((await form.findByRole('alert')).textContent).toContain('请填写完整的邮箱地址')
    fireEvent.input(form.getByLabelText('邮箱'), { target: { value: 'new@sales.test' } })
    fireEvent.input(form.getByLabelText('姓名'), { target: { value: '新人' } })
    press(form, '生成邀请链接')
    expect(((await form.findByLabelText('链接')) as HTMLInputElement).value).toBe(made.link)
    expect(asked(server, 'POST', '/api/v1/invitations').map(({ body }) => body)).toEqual([
      { email: 'new@sales.test', name: '新人', role: 'rep', team: 'east', language: 'zh-CN' },
    ])
    press(form, '完成')
    await screen.findByText('还没有邀请过谁')
    expect(screen.queryByDisplayValue(made.link)).toBeNull()
  })

  it('lets somebody go after being told what becomes of their deals', async () => {
    at('/people?who=wang')
    const server = opened('admin', { 'PUT /api/v1/members/wang': { body: { ...wang, active: false, gone: noon } } })
    press(await dialog(), '移除…')
    const form = await dialog()
    await form.findByText('名下没有进行中的商机，不需要移交。')
    press(form, '移除')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked(server, 'PUT', '/api/v1/members/wang').map(({ body }) => body)).toEqual([{ active: false }])
    await screen.findByText(/^2026.+离开$/)
  })

  it('cannot reset or remove their own account here', async () => {
    at('/people?who=lin')
    opened('admin')
    expect((await dialog()).queryByRole('button', { name: '移除…' })).toBeNull()
  })

  it('is told why a change was not taken, and loses nothing of it', async () => {
    at('/people?who=lin')
    opened('admin', { 'PUT /api/v1/members/lin': () => problem(409, 'conflict', { detail: 'last admin' }) })
    const form = await dialog()
    fireEvent.input(form.getByLabelText('姓名'), { target: { value: '林峰' } })
    press(form, '保存')
    expect((await form.findByRole('alert')).textContent).toContain('这是最后一位管理员')
    expect((form.getByLabelText('姓名') as HTMLInputElement).value).toBe('林峰')
  })

  it('moves a team anywhere but below itself, and is told what stands in the way of removing it', async () => {
    at('/people?of=teams')
    const server = opened('admin', { 'PUT /api/v1/teams/one': { body: { team: 'one' } } })
    fireEvent.click(await screen.findByRole('button', { name: '调整「华东」' }))
    const options = within((await dialog()).getByLabelText('上级团队')).getAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['没有上级（最上层）'])
    press(await dialog(), '取消')
    fireEvent.click(screen.getByRole('button', { name: '调整「华东一组」' }))
    fireEvent.change((await dialog()).getByLabelText('上级团队'), { target: { value: '' } })
    press(await dialog(), '保存')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked(server, 'PUT', '/api/v1/teams/one')[0]?.body).toMatchObject({ above: null, name: '华东一组' })
    fireEvent.click(screen.getByRole('button', { name: '删除「华东」' }))
    expect((await dialog()).getByText(/团队里还有 2 人/)).toBeTruthy()
  })
})

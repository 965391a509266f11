// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, hour, noon, place, problem, type Request, token } from '../test/answers.ts'

const organisation = {
  ...{ id: 'org', name: '宏达', timeZone: 'Asia/Shanghai', domains: ['hongda.com'], mailboxes: [] },
  ...{ secondFactor: 'managers', retention: { auditMonths: 24 }, counts: { members: 6, teams: 2 } },
}
const nothing = {
  ...{ deals: 0, texts: 0, audit: 0, siteHealth: 0, scriptUse: 0 },
  ...{ alertWords: 0, formerMembers: 0, notes: 0, invitations: 0 },
}
const change = {
  ...{ id: 'a1', at: noon - hour, actor: 'lin', actorName: '林晓峰', action: 'organisation changed', subject: 'org' },
  detail: { changed: ['domains', 'retention'] },
}

function opened(role: 'admin' | 'auditor' | 'manager', more: Parameters<typeof answering>[0] = {}) {
  let now: object = organisation
  const server = answering({
    'POST /api/v1/session/token': token({ role }),
    'GET /api/v1/pulse': { status: 204, body: null },
    'GET /api/v1/cases': { body: { cases: [] } },
    'GET /api/v1/organisation': () => ({ body: now }),
    'PUT /api/v1/organisation': ({ body }) => {
      now = { ...now, ...(body as object) }
      return { body: now }
    },
    'GET /api/v1/audit': { body: { entries: [change] } },
    'GET /api/v1/retention/preview': { body: nothing },
    ...more,
  })
  render(<App place={place(server.send)} />)
  return server
}
const puts = (server: { asked: Request[] }) => server.asked.filter(({ method }) => method === 'PUT')
const section = async (name: string) => within(await screen.findByRole('form', { name }))
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } })
const press = (form: { getByRole: typeof screen.getByRole }, name = '保存') =>
  fireEvent.click(form.getByRole('button', { name }))

beforeEach(() => history.replaceState(null, '', '/settings'))
afterEach(cleanup)

describe('the settings of an organisation', () => {
  it('are saved one by one, each with nothing but itself, and the change is told of', async () => {
    const server = opened('admin')
    const form = await section('自有域名')
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
    type(form.getByRole('textbox'), 'Hongda.com，hongda.cn\n\n')
    press(form)
    await form.findByText('已保存。')
    expect(puts(server).map(({ body }) => body)).toEqual([{ domains: ['hongda.com', 'hongda.cn'] }])
    expect(screen.getByText('林晓峰改了自有域名、保留期限')).toBeTruthy()
    await waitFor(() => expect(server.asked.filter(({ path }) => path === '/api/v1/audit')).toHaveLength(2))
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
  })

  it('say which entry is none, and lose nothing of what was typed', async () => {
    const server = opened('admin', { 'PUT /api/v1/organisation': problem(503, 'busy') })
    const form = await section('共用邮箱')
    type(form.getByRole('textbox'), 'sales@hongda.com\nnobody')
    press(form)
    expect((await form.findByRole('alert')).textContent).toContain('第 2 个「nobody」不是邮箱地址')
    expect(puts(server)).toEqual([])
    type(form.getByRole('textbox'), 'sales@hongda.com')
    press(form)
    await waitFor(() => expect(form.getByRole('alert').textContent).toContain('服务器没能保存'))
    expect((form.getByRole('textbox') as HTMLTextAreaElement).value).toBe('sales@hongda.com')
  })

  it('write nothing over what somebody else changed meanwhile before it was seen', async () => {
    let name = '宏达'
    const server = opened('admin', {
      'GET /api/v1/organisation': () => ({ body: { ...organisation, name } }),
      'PUT /api/v1/organisation': { body: { ...organisation, name: '宏达集团' } },
    })
    const form = await section('组织名称')
    name = '宏达科技'
    type(form.getByRole('textbox'), '宏达集团')
    press(form)
    expect((await form.findByRole('alert')).textContent).toContain('现在是：宏达科技')
    expect(puts(server)).toEqual([])
    press(form)
    await form.findByText('已保存。')
    expect(puts(server).map(({ body }) => body)).toEqual([{ name: '宏达集团' }])
  })

  it('show what somebody else saved, and never offer the former in its place', async () => {
    let theirs: object = {}
    const server = opened('admin', {
      'GET /api/v1/organisation': () => ({ body: { ...organisation, ...theirs } }),
      'PUT /api/v1/organisation': ({ body }) => ({ body: { ...organisation, ...theirs, ...(body as object) } }),
    })
    const name = await section('组织名称')
    const domains = await section('自有域名')
    const mailboxes = await section('共用邮箱')
    type(mailboxes.getByRole('textbox'), 'sales@hongda.com')
    theirs = { domains: ['hongda.cn'], mailboxes: ['info@hongda.com'] }
    type(name.getByRole('textbox'), '宏达集团')
    press(name)
    await name.findByText('已保存。')
    expect(domains.getByRole<HTMLTextAreaElement>('textbox').value).toBe('hongda.cn')
    expect(domains.queryByRole('button', { name: '保存' })).toBeNull()
    expect(mailboxes.getByRole<HTMLTextAreaElement>('textbox').value).toBe('sales@hongda.com')
    press(mailboxes)
    expect((await mailboxes.findByRole('alert')).textContent).toContain('现在是：info@hongda.com')
    expect(puts(server).map(({ body }) => body)).toEqual([{ name: '宏达集团' }])
  })

  it('count what would go for good before a shorter time is saved', async () => {
    let reachable = false
    const server = opened('admin', {
      'GET /api/v1/retention/preview': () =>
        reachable ? { body: { ...nothing, deals: 3, texts: 12 } } : 'no connection',
    })
    const form = await section('保留期限')
    fireEvent.change(form.getByLabelText('已结束商机里的姓名、邮箱和文字'), { target: { value: '12' } })
    await form.findByText(/没能算出今晚会清除多少/)
    expect(form.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
    reachable = true
    press(form, '重新计算')
    await form.findByText('3 个已结束商机里的 12 处姓名、邮箱和文字')
    press(form)
    await form.findByText('已保存。')
    const rule = { auditMonths: 24, closedDealsPersonalMonths: 12 }
    expect(puts(server).map(({ body }) => body)).toEqual([{ retention: rule }])
    const asked = server.asked.filter(({ path }) => path === '/api/v1/retention/preview').at(-1)
    expect(Object.fromEntries(asked?.query ?? [])).toEqual({ auditMonths: '24', closedDealsPersonalMonths: '12' })
  })

  it('ask nothing where all is kept for ever, and can be put back', async () => {
    const server = opened('admin')
    const form = await section('保留期限')
    const field = form.getByLabelText<HTMLSelectElement>('操作记录')
    fireEvent.change(field, { target: { value: '' } })
    await form.findByText('这样保存，今晚没有要清除的。')
    expect(server.asked.some(({ path }) => path === '/api/v1/retention/preview')).toBe(false)
    press(form, '恢复原样')
    expect(field.value).toBe('24')
  })

  it('take a second factor from all, and offer none to nobody', async () => {
    const server = opened('admin')
    const form = await section('谁必须用两步验证')
    expect(form.queryByLabelText(/没有人/)).toBeNull()
    fireEvent.click(form.getByLabelText('所有人'))
    press(form)
    await form.findByText('已保存。')
    expect(puts(server).map(({ body }) => body)).toEqual([{ secondFactor: 'all' }])
  })

  it('are read by an auditor, and are no page for a manager', async () => {
    opened('auditor')
    expect((await section('组织名称')).getByRole('textbox').closest('fieldset')?.disabled).toBe(true)
    cleanup()
    opened('manager')
    await screen.findByRole('heading', { level: 1, name: '这个地址没有页面' })
  })
})

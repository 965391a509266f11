// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { draftsOf, openKeptDrafts } from '../manuals/keptDrafts.ts'
import { answering, noon, place, problem, type Request, token } from '../test/answers.ts'

const line = (deal: string, name: string) => ({
  ...{ deal, name, owner: 'wang', ownerName: '王磊', team: 'east', manual: 'a'.repeat(64), stage: 'needs' },
  ...{ stageName: { 'zh-CN': '需求分析' }, opened: noon, changed: noon, score: 9000, lost: 0, overdue: 0 },
})
const deals = ({ query }: Request) => ({
  body: { deals: query.get('text') === '北方' ? [line('d9', '北方重工')] : [line('d1', '宏达科技')] },
})

beforeEach(() => history.replaceState(null, '', '/deals'))
afterEach(cleanup)

async function opened(answers: Parameters<typeof answering>[0] = {}) {
  const server = answering({
    'POST /api/v1/session/token': token(),
    'GET /api/v1/deals': deals,
    'GET /api/v1/members': { body: { members: [] } },
    'GET /api/v1/manuals': { body: { manuals: [] } },
    ...answers,
  })
  const here = place(server.send)
  render(<App place={here} />)
  await screen.findByRole('link', { name: '宏达科技' })
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true })
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: '查找或跳转' })
  return { server, here, box }
}

const type = (box: HTMLInputElement, value: string) => fireEvent.input(box, { target: { value } })
const lines = () => within(screen.getByRole('listbox', { name: '查找或跳转' }))
const chosen = () => lines().getByRole('option', { selected: true })
const marked = () => chosen().textContent

describe('the palette', () => {
  it('opens by its keys, marks its first line, and arrows go round', async () => {
    const { box } = await opened()
    expect(marked()).toContain('本周')
    expect(box.getAttribute('aria-activedescendant')).toBe(chosen().id)
    fireEvent.keyDown(box, { key: 'ArrowUp' })
    await waitFor(() => expect(marked()).toContain('退出登录'))
    fireEvent.keyDown(box, { key: 'ArrowDown' })
    await waitFor(() => expect(marked()).toContain('本周'))
  })

  it('finds deals on the server and opens one by Enter', async () => {
    const { box } = await opened()
    type(box, '北方')
    const group = within(await screen.findByRole('group', { name: '商机' }))
    await waitFor(() => expect(group.getByRole('option').textContent).toContain('北方重工'))
    fireEvent.keyDown(box, { key: 'Enter' })
    await waitFor(() => expect(location.pathname).toBe('/deals/d9'))
    expect(screen.queryByRole('combobox', { name: '查找或跳转' })).toBeNull()
  })

  it('does nothing by the Enter that ends a word of Chinese input', async () => {
    const { box } = await opened()
    fireEvent.keyDown(box, { key: 'Enter', isComposing: true })
    expect(location.pathname).toBe('/deals')
    expect(screen.getByRole('combobox', { name: '查找或跳转' })).toBeTruthy()
  })

  it('says that nothing was found, and that the server could not be asked', async () => {
    const cut = ({ query }: Request) => (query.has('text') ? problem(503, 'unavailable') : deals({ query } as Request))
    const { box } = await opened({ 'GET /api/v1/deals': cut })
    type(box, '没有这样的')
    await screen.findByText('没有找到「没有这样的」')
    await screen.findByText(/连不上服务器/)
  })

  it('changes the looks on this device', async () => {
    const { box, here } = await opened()
    type(box, 'dark')
    await waitFor(() => expect(marked()).toBe('外观：深色'))
    fireEvent.keyDown(box, { key: 'Enter' })
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'))
    here.frame.paint('system')
  })

  it('signs out at once, but asks first where drafts would go with it', async () => {
    const mine = { organisation: 'org', user: 'lin' }
    openKeptDrafts(localStorage, mine).keep({ is: 'nothing' }, { text: 'key: big-deals', at: noon, name: 'big-deals' })
    const { server, box } = await opened({ 'POST /api/auth/sign-out': { body: {} } })
    const left = () => server.asked.filter(({ path }) => path === '/api/auth/sign-out').length
    type(box, '退出登录')
    await waitFor(() => expect(marked()).toContain('退出登录'))
    fireEvent.keyDown(box, { key: 'Enter' })
    const asked = within(await screen.findByRole('dialog', { name: '退出并删除这台设备上的 1 份草稿？' }))
    expect(asked.getByRole('link', { name: 'big-deals' }).getAttribute('href')).toBe('/manuals/draft')
    expect([left(), draftsOf(localStorage, mine).length]).toEqual([0, 1])
    fireEvent.click(asked.getByRole('button', { name: '删除并退出' }))
    await waitFor(() => expect(left()).toBe(1))
    expect(draftsOf(localStorage, mine)).toEqual([])
  })
})

describe('single keys', () => {
  it('go and find, keep still while somebody types, and can be switched off', async () => {
    const { box, here } = await opened()
    fireEvent.keyDown(box, { key: '?', shiftKey: true })
    expect(here.frame.sheet.value).toBe('palette')
    here.frame.sheet.value = undefined
    await waitFor(() => expect(screen.queryByRole('combobox', { name: '查找或跳转' })).toBeNull())
    fireEvent.keyDown(window, { key: '/' })
    expect(document.activeElement?.getAttribute('type')).toBe('search')
    here.frame.setKeys(false)
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true })
    expect(here.frame.sheet.value).toBeUndefined()
    here.frame.setKeys(true)
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true })
    const help = await screen.findByRole('dialog', { name: '键盘快捷键' })
    expect(within(help).getByText('定位到本页的查找框')).toBeTruthy()
    expect(within(help).getByText('商机')).toBeTruthy()
  })
})

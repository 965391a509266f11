// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { VersionLine } from '#shared/api/versions.ts'
import { smallManual } from '#test/fixtures/small.ts'
import { App } from '../app/app.tsx'
import { answering, hour, noon, place, problem, token } from '../test/answers.ts'

const hashes = { old: 'a'.repeat(64), now: 'b'.repeat(64), next: 'c'.repeat(64) }
const name = { 'zh-CN': '小手册', en: 'Small' }
const line = (hash: string, state: VersionLine['state'], since: number, change: Partial<VersionLine> = {}) => ({
  ...{ key: 'small', hash, name, since, state, by: 'ada', byName: '周敏', at: since, note: '' },
  ...{ open: 3, acknowledged: 2, ...change },
})
const versions = [
  line(hashes.next, 'scheduled', noon + 24 * hour, { open: 0 }),
  line(hashes.now, 'in force', noon - hour, { note: '时间标准收紧', open: 12 }),
  line(hashes.old, 'past', 0, { by: '', byName: undefined }),
]
const change = {
  ...{ what: 'changed', subject: 'step', key: 'call', name, effect: 'stricter' },
  sentence: { 'zh-CN': '步骤「打电话」改为必做', en: 'Step “call” became required' },
}
const report = {
  ...{ faults: [], findings: [], changes: [change], mappingNeeded: true },
  draft: {
    key: 'small',
    hash: hashes.old,
    name,
    stages: [{ key: 'search', name: { 'zh-CN': '寻找' } }],
    inFlight: 'stay',
  },
  against: { hash: hashes.now, since: noon - hour },
  inFlight: [{ hash: hashes.now, open: 12, stages: [{ key: 'find', name: { 'zh-CN': '线索' }, open: 5 }] }],
}
const readers = { readers: [], read: 2, unread: 1 }

function opened(role: 'admin' | 'manager' | 'auditor' | 'rep', more: Parameters<typeof answering>[0] = {}) {
  const server = answering({
    'POST /api/v1/session/token': token({ role }),
    'GET /api/v1/pulse': { status: 204, body: null },
    'GET /api/v1/manuals/versions': { body: { versions } },
    [`GET /api/v1/manuals/${hashes.next}/acknowledgements`]: { body: readers },
    [`GET /api/v1/manuals/${hashes.now}/acknowledgements`]: { body: readers },
    [`GET /api/v1/manuals/${hashes.old}`]: { body: smallManual },
    'POST /api/v1/manuals/check': { body: report },
    ...more,
  })
  render(<App place={place(server.send)} />)
  return server
}
const rows = async () => {
  await screen.findByRole('heading', { level: 1, name: '1 套手册生效中，1 个版本待生效' })
  return within(screen.getByRole('main'))
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '')
}

beforeEach(() => {
  localStorage.clear()
  history.replaceState(null, '', '/manuals')
})
afterEach(cleanup)

describe('the list of manuals', () => {
  it('says of each version since when, by whom, why, how many deals follow it and who has read it', async () => {
    opened('manager')
    const [next, now, old] = await rows()
    expect(next).toContain('待生效')
    expect(now).toContain('生效中周敏发布时间标准收紧12 个商机在走')
    expect(old).toContain('从一开始 已被替换建立组织时发布')
    expect((await screen.findAllByRole('link', { name: '2 / 3 人已读' })).length).toBe(2)
  })

  it.each(['manager', 'auditor'] as const)('lets a %s read, and change nothing', async (role) => {
    opened(role)
    expect((await rows()).length).toBe(3)
    for (const name of [/撤回/, /回退/]) expect(screen.queryByRole('button', { name })).toBeNull()
    for (const name of ['起草新版本', '新建手册']) expect(screen.queryByRole('link', { name })).toBeNull()
  })

  it('is to a rep what they work by, and nothing of its versions', async () => {
    const server = opened('rep', {
      'GET /api/v1/manuals': { body: { manuals: [{ key: 'small', hash: hashes.now, name, stages: [], since: 0 }] } },
    })
    const link = await screen.findByRole('link', { name: '小手册' })
    expect(link.getAttribute('href')).toBe(`/manuals/${hashes.now}`)
    expect(server.asked.some(({ path }) => path.endsWith('/versions'))).toBe(false)
  })

  it('is read by a rep to its end, and said to have been read', async () => {
    history.replaceState(null, '', `/manuals/${hashes.old}`)
    const path = `/api/v1/manuals/${hashes.old}/acknowledgement`
    const server = opened('rep', { [`POST ${path}`]: { body: { manual: hashes.old, user: 'lin', at: noon } } })
    fireEvent.click(await screen.findByRole('button', { name: '我已读' }))
    await screen.findByText(/^已记下：.+读过这一版。$/)
    expect(server.asked.some(({ path }) => path.endsWith('/versions'))).toBe(false)
  })

  it('has no room to draft in for who is no admin', async () => {
    history.replaceState(null, '', '/manuals/draft')
    opened('manager')
    await screen.findByRole('heading', { level: 1, name: '这个地址没有页面' })
  })

  it('teaches what to do where no manual is', async () => {
    opened('admin', { 'GET /api/v1/manuals/versions': { body: { versions: [] } } })
    expect((await screen.findByText('还没有手册')).parentElement?.textContent).toContain('从现成模板开始')
  })
})

describe('what an admin does with a version', () => {
  it('takes back one that is to come, once asked, and says that its text is kept', async () => {
    const path = `/api/v1/manuals/versions/small/${noon + 24 * hour}`
    const server = opened('admin', {
      [`DELETE ${path}`]: { body: { key: 'small', hash: hashes.next, since: noon + 24 * hour } },
    })
    fireEvent.click(await screen.findByRole('button', { name: '撤回 小手册' }))
    expect(server.asked.some(({ method }) => method === 'DELETE')).toBe(false)
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '撤回' }))
    const goOn = await screen.findByRole('link', { name: '继续起草' })
    expect(goOn.getAttribute('href')).toBe(`/manuals/draft?from=${hashes.next}`)
  })

  it('rolls back after a look ahead, with a place for every stage that is gone', async () => {
    const server = opened('admin', {
      'POST /api/v1/manuals/rollback': { body: { key: 'small', hash: hashes.old, since: noon } },
    })
    fireEvent.click(await screen.findByRole('button', { name: '回退到这一版 小手册' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText('和生效的版本比：1 处更严。')).toBeTruthy()
    expect(dialog.getByText('涉及 12 个进行中的商机。')).toBeTruthy()
    fireEvent.click(dialog.getByLabelText('换到这一版'))
    const submit = dialog.getByRole('button', { name: '回退到这一版' })
    fireEvent.click(submit)
    expect((await dialog.findByRole('alert')).textContent).toBe('请给每个没有了的阶段选一个去处。')
    fireEvent.change(dialog.getByRole('combobox', { name: /线索/ }), { target: { value: 'search' } })
    fireEvent.click(submit)
    // The list in view says at once what holds now, without waiting for the pulse.
    const listed = () => server.asked.filter(({ path }) => path === '/api/v1/manuals/versions').length
    await waitFor(() => expect(listed()).toBe(2))
    expect(server.asked.find(({ path }) => path.endsWith('/rollback'))?.body).toEqual({
      ...{ key: 'small', to: hashes.old, inFlight: 'move', stages: { find: 'search' }, note: '', expected: hashes.now },
    })
  })

  it('is told who was faster, and what was decided stays', async () => {
    opened('admin', { 'POST /api/v1/manuals/rollback': () => problem(412, 'precondition-failed') })
    fireEvent.click(await screen.findByRole('button', { name: '回退到这一版 小手册' }))
    const dialog = within(await screen.findByRole('dialog'))
    const note = await dialog.findByLabelText(/备注/)
    fireEvent.input(note, { target: { value: '太急了' } })
    fireEvent.click(dialog.getByRole('button', { name: '回退到这一版' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('周敏已在')
    fireEvent.click(dialog.getByRole('button', { name: /重新比较/ }))
    expect(screen.getByLabelText<HTMLTextAreaElement>(/备注/).value).toBe('太急了')
  })
})

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, hour, noon, place, token } from '../test/answers.ts'

const signed = (id: string, revision: number) => ({
  document: JSON.stringify({ id, revision }),
  signature: 'A'.repeat(86),
})
const entry = (action: string, revision: number, ago: number) => ({
  ...{ id: `e${revision}`, at: noon - ago * hour, actor: 'wu', actorName: '吴桐', action },
  ...{ subject: 'crm', detail: { revision } },
})

function opened(role: 'admin' | 'auditor', more: Parameters<typeof answering>[0] = {}) {
  const record = [
    entry('adapter published', 12, 2),
    entry('adapter published', 11, 50),
    entry('adapter called back', 10, 60),
  ]
  const server = answering({
    'POST /api/v1/session/token': token({ role }),
    'GET /api/v1/pulse': { status: 204, body: null },
    'GET /api/v1/sites': { body: { sites: [] } },
    'GET /api/v1/sites/health': { body: { from: '2026-11-14', to: '2026-11-20', findings: [] } },
    'GET /api/v1/manuals': { body: { manuals: [] } },
    'GET /api/v1/adapters': {
      body: { adapters: [signed('crm', 12), signed('crm', 11)], blocked: [{ adapter: 'crm', revision: 10 }] },
    },
    'GET /api/v1/audit': ({ query }) => ({
      body: { entries: record.filter(({ action }) => action === query.get('action')) },
    }),
    ...more,
  })
  render(<App place={place(server.send)} />)
  return server
}
const calling = 'POST /api/v1/adapters/block'

beforeEach(() => history.replaceState(null, '', '/sites'))
afterEach(cleanup)

describe('own adapters', () => {
  it('say which revision is in use, which is in reserve and which was called back, since when and by whom', async () => {
    opened('auditor')
    const used = await screen.findByRole('row', { name: /第 12 版/ })
    const text = screen.getAllByRole('row').map((row) => row.textContent)
    expect(text).toEqual([
      '适配状态时间和操作人',
      'crm第 12 版使用中2 小时前吴桐',
      'crm第 11 版上一版，备用2 天前吴桐',
      'crm第 10 版已停用2 天前吴桐',
    ])
    expect(within(used).queryByRole('button')).toBeNull()
  })

  it('are called back after a word on what happens, and not when that is taken back', async () => {
    const server = opened('admin', { [calling]: { body: { adapter: 'crm', revision: 12, blocked: true } } })
    const open = async () => fireEvent.click(await screen.findByRole('button', { name: '停用 crm 第 12 版' }))
    await open()
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '取消' }))
    await open()
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('之后改用第 11 版。')
    expect(server.asked.some(({ path }) => path.endsWith('/block'))).toBe(false)
    fireEvent.click(within(dialog).getByRole('button', { name: '停用' }))
    await screen.findByRole('row', { name: /第 12 版/ })
    expect(server.asked.find(({ path }) => path.endsWith('/block'))?.body).toEqual({
      adapter: 'crm',
      revision: 12,
      blocked: true,
    })
  })

  it('are used again, and say so when that cannot be sent', async () => {
    opened('admin', { [calling]: 'no connection' })
    fireEvent.click(await screen.findByRole('button', { name: '恢复使用 crm 第 10 版' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('button', { name: '恢复使用' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('没有改动')
  })
})

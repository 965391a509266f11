// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { App } from '../app/app.tsx'
import { answering, place, problem, token } from '../test/answers.ts'

const site = {
  ...{ name: 'CRM', origin: 'https://crm.test', adapter: 'hubspot' },
  stages: { 方案: { manual: 'small', stage: 'offer' } },
}
const mail = { name: 'Mail', origin: 'https://mail.test', adapter: 'gmail' }
const stage = (key: string, text: string) => ({ key, name: { 'zh-CN': text, en: key } })
const manual = {
  ...{ key: 'small', hash: 'a'.repeat(64), name: { 'zh-CN': '小手册', en: 'Small' }, since: 0 },
  stages: [stage('find', '寻找'), stage('offer', '报价')],
}
const finding = (anchor: string, change: object) => ({
  ...{ kind: 'anchor', adapter: 'hubspot', revision: 3, anchor, hits: 10, misses: 0, disagreements: 0, share: 10000 },
  ...change,
})
const findings = [
  finding('stageName', { hits: 6, misses: 4, share: 6000 }),
  finding('谈判', { kind: 'unmapped stage', share: null }),
]

function opened(role: 'admin' | 'auditor' | 'manager', more: Parameters<typeof answering>[0] = {}) {
  const server = answering({
    'POST /api/v1/session/token': token({ role }),
    'GET /api/v1/pulse': { status: 204, body: null },
    'GET /api/v1/sites': { body: { sites: [site, mail] } },
    'GET /api/v1/sites/health': { body: { from: '2026-11-14', to: '2026-11-20', findings } },
    'GET /api/v1/adapters': { body: { adapters: [], blocked: [] } },
    'GET /api/v1/manuals': { body: { manuals: [manual] } },
    ...more,
  })
  render(<App place={place(server.send)} />)
  return server
}
const mapped = { ...site, stages: { ...site.stages, 谈判: { manual: 'small', stage: 'offer' } } }
const choose = async () => {
  fireEvent.change(await screen.findByLabelText(/^谈判/), { target: { value: 'small offer' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
}

beforeEach(() => history.replaceState(null, '', '/sites'))
afterEach(cleanup)

describe('the sites', () => {
  it('say which place of which page was missed, and in how many visits', async () => {
    opened('admin')
    await screen.findByRole('heading', { level: 1, name: '1 个适配读得不完整' })
    expect(screen.getByRole('row', { name: /stageName/ }).textContent).toContain('4 / 10 次')
  })

  it('never call whole what was missed seldom', async () => {
    const seldom = [finding('compose', { hits: 9_999, misses: 1, share: 9999 }), finding('thread', {})]
    opened('admin', {
      'GET /api/v1/sites/health': { body: { from: '2026-11-14', to: '2026-11-20', findings: seldom } },
    })
    expect((await screen.findByRole('row', { name: /compose/ })).textContent).toContain('99.9%')
    expect(screen.getByRole('row', { name: /thread/ }).textContent).toContain('100%')
  })

  it('take a stage for a name that was seen there, and leave every other site as it was', async () => {
    const server = opened('admin', { 'PUT /api/v1/sites': { body: { sites: [mapped, mail] } } })
    await choose()
    await screen.findByText('已保存。')
    expect(server.asked.find(({ method }) => method === 'PUT')?.body).toEqual({ sites: [mapped, mail] })
  })

  it('write nothing over what somebody else has changed meanwhile', async () => {
    let asked = 0
    const server = opened('admin', {
      'GET /api/v1/sites': () => {
        asked += 1
        return { body: { sites: asked === 1 ? [site, mail] : [site] } }
      },
    })
    await choose()
    expect((await screen.findByRole('alert')).textContent).toContain('刚才有人改过站点')
    expect(server.asked.some(({ method }) => method === 'PUT')).toBe(false)
    expect((screen.getByLabelText(/^谈判/) as HTMLSelectElement).value).toBe('small offer')
  })

  it('say of a mapping that is refused what is wrong and where', async () => {
    const at = ['sites[0].stages.谈判', 'sites[1].adapter']
    opened('admin', {
      'PUT /api/v1/sites': problem(400, 'malformed', { faults: at.map((one) => ({ at: one, expected: 'another' })) }),
    })
    await choose()
    const told = await screen.findByRole('alert')
    expect([...told.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'CRM，「谈判」：对应的阶段已不在生效的手册里，请重新选。',
      'Mail：没有这个适配。',
    ])
  })

  it('are read by an auditor, and are no page for a manager', async () => {
    opened('auditor')
    expect(((await screen.findByLabelText(/^谈判/)) as HTMLSelectElement).disabled).toBe(true)
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
    cleanup()
    opened('manager')
    await screen.findByRole('heading', { level: 1, name: '这个地址没有页面' })
  })
})

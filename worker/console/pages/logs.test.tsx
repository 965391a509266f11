// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { logManual } from '#test/fixtures/logs/logManual.ts'
import { App } from '../app/app.tsx'
import { PlaceProvider } from '../app/place.tsx'
import { judgeFile } from '../models/judgeFile.ts'
import type { Judge } from '../models/logs.ts'
import { answering, board, noon, place, token } from '../test/answers.ts'
import { LogsPage } from './logs.tsx'

const hash = 'a'.repeat(64)
const path = ['find', 'call', 'needs', 'survey', 'confirm', 'demo', 'watch-only', 'close', 'review', 'terms', 'won']
const log = (...cases: (readonly [string, readonly string[]])[]) =>
  ['case,activity', ...cases.flatMap(([name, steps]) => steps.map((step) => `${name},${step}`))].join('\n')
const without = (step: string) => path.filter((one) => one !== step)

/** The same judging as in the thread, on the page's own. */
const judgeHere: Judge = (request, hear) => {
  let stopped = false
  const tell = (news: Parameters<typeof hear>[0]) => {
    if (!stopped) hear(news)
  }
  void judgeFile(request, tell).then(tell)
  return () => {
    stopped = true
  }
}

const manuals = {
  'GET /api/v1/manuals': {
    body: { manuals: [{ key: 'small', hash, name: { 'zh-CN': '小手册', en: 'Small' }, stages: [], since: noon }] },
  },
  [`GET /api/v1/manuals/${hash}`]: { body: logManual },
}

async function open(language: 'zh-CN' | 'en' = 'zh-CN', answers = manuals) {
  const server = answering({ 'POST /api/v1/session/token': token({ language }), ...answers })
  const here = place(server.send)
  await here.session.resume()
  render(
    <PlaceProvider value={here}>
      <LogsPage judge={judgeHere} />
    </PlaceProvider>,
  )
  return server
}

async function judge(text: string, labels = { file: '选择文件', judge: '开始对照' }) {
  const input = await screen.findByLabelText(labels.file)
  fireEvent.change(input, { target: { files: [new File([text], 'log.csv')] } })
  const begin = screen.getByRole('button', { name: labels.judge })
  await waitFor(() => expect(begin.hasAttribute('disabled')).toBe(false))
  fireEvent.click(begin)
}

beforeEach(() => history.replaceState(null, '', '/logs'))
afterEach(cleanup)

describe('the page of logs', () => {
  it('begins its answer with words, then ranks deviations and shows the worst cases', async () => {
    await open()
    await judge(log(['a', path], ['b', without('call')], ['c', without('call')]))
    const answer = await screen.findByRole('heading', { name: '3 个案例中，1 个（33%）完全照手册走。' })
    await waitFor(() => expect(document.activeElement === answer).toBe(true))
    expect(screen.getByRole('heading', { name: '最常见的偏差：缺少「打电话」，2 个案例' })).toBeTruthy()
    const worst = within(screen.getByRole('region', { name: '偏差最大的案例' })).getAllByRole('row')
    expect(worst[1]?.textContent).toContain('「needs」之前缺少「打电话」')
    expect(worst[3]?.textContent).toContain('照手册走')
  })

  it('says the same in English', async () => {
    await open('en')
    await judge(log(['a', path]), { file: 'Choose a file', judge: 'Compare' })
    expect(await screen.findByRole('heading', { name: '1 case, and it went by the manual.' })).toBeTruthy()
  })

  it('asks for a file before it begins', async () => {
    await open()
    const begin = await screen.findByRole('button', { name: '开始对照' })
    await waitFor(() => expect(begin.hasAttribute('disabled')).toBe(false))
    fireEvent.click(begin)
    expect((await screen.findByRole('alert')).textContent).toBe('请先选择日志文件。')
  })

  it('tells every fault with its place, and judges the right rows when asked to', async () => {
    await open()
    await judge(`${log(['a', path])}\nb,call,too many`)
    expect(await screen.findByRole('heading', { name: '这份日志有 1 处错误，没有对照' })).toBeTruthy()
    expect(screen.getByRole('row', { name: /13/ }).textContent).toContain('2 个字段，与首行一致')
    fireEvent.click(screen.getByRole('button', { name: '只对照没有错误的行' }))
    expect(await screen.findByText('只计入了没有错误的行：11 行已计入，1 行略过。')).toBeTruthy()
  })

  it('asks what unknown names stand for, and judges again by it', async () => {
    await open()
    await judge(log(['a', path.map((one) => (one === 'call' ? '致电' : one))]))
    const select = await screen.findByRole('combobox', { name: /致电/ })
    expect(screen.getByRole('heading', { name: '1 个活动名称在手册里找不到' })).toBeTruthy()
    fireEvent.change(select, { target: { value: 'step call' } })
    fireEvent.click(screen.getByRole('button', { name: '按指定重新对照' }))
    expect(await screen.findByRole('heading', { name: '1 个案例全部照手册走完。' })).toBeTruthy()
  })

  it('sends nothing of the file to the server', async () => {
    const server = await open()
    await judge(log(['secret-case', path]))
    await screen.findByRole('heading', { name: /照手册走完/ })
    expect(JSON.stringify(server.asked)).not.toContain('secret-case')
    expect(server.asked.every(({ method, path: at }) => method === 'GET' || at.endsWith('/token'))).toBe(true)
  })
})

describe('the way to the page of logs', () => {
  it.each([
    ['manager', true],
    ['rep', false],
  ] as const)('for a %s: %s', async (role, there) => {
    const server = answering({
      'POST /api/v1/session/token': token({ role }),
      'GET /api/v1/board': { body: board() },
      ...manuals,
    })
    render(<App place={place(server.send)} />)
    await screen.findByRole('heading', { level: 1, name: there ? '日志离手册有多远' : '这个地址没有页面' })
    expect(screen.queryByRole('link', { name: '日志比对' }) !== null).toBe(there)
  })
})

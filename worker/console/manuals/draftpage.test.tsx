// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { LocationProvider } from 'preact-iso'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PlaceProvider } from '../app/place.tsx'
import { answering, noon, place, problem, token } from '../test/answers.ts'
import { DraftPage } from './draftpage.tsx'
import type { EditorProps } from './editor.tsx'

const [now, draft] = ['b'.repeat(64), 'd'.repeat(64)]
const name = { 'zh-CN': '小手册', en: 'Small' }
const line = { key: 'small', hash: draft, name, stages: [{ key: 'find', name }], inFlight: 'stay' }
const quiet = { faults: [], findings: [], changes: [], inFlight: [], mappingNeeded: false }
const fault = { at: 'roles', expected: 'exactly one role that leads', line: 7, column: 3 }
const template = {
  ...{ key: 'saas', name, summary: name, forWhom: { 'zh-CN': '软件公司' }, stages: [{ key: 'find', name }] },
}

/** The server finds a fault in what has the word, and nothing in the rest. */
const checked = ({ body }: { body: unknown }) =>
  JSON.stringify(body).includes('faulty')
    ? { body: { ...quiet, faults: [fault] } }
    : { body: { ...quiet, draft: line, against: { hash: now, since: noon } } }

/** The plainest thing to write in; it shows where it was led. */
function Plain({ text, write, spot, label }: EditorProps) {
  return (
    <>
      <textarea aria-label={label} value={text} onInput={({ currentTarget }) => write(currentTarget.value)} />
      <output>{spot && `${spot.line}:${spot.column}`}</output>
    </>
  )
}

async function opened(address: string, more: Parameters<typeof answering>[0] = {}) {
  history.replaceState(null, '', address)
  const server = answering({
    'POST /api/v1/session/token': token({ role: 'admin' }),
    [`GET /api/v1/manuals/${now}/yaml`]: { body: { yaml: 'key: small\n' } },
    'GET /api/v1/templates': { body: { templates: [template] } },
    'POST /api/v1/manuals/check': checked,
    ...more,
  })
  const here = place(server.send)
  await here.session.resume()
  render(
    <PlaceProvider value={here}>
      <LocationProvider>
        <DraftPage editor={Plain} />
      </LocationProvider>
    </PlaceProvider>,
  )
  return server
}

const text = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '手册的 YAML' })
const write = async (value: string) => fireEvent.input(await text(), { target: { value } })
const publish = () => screen.getByRole<HTMLButtonElement>('button', { name: '发布' })

beforeEach(() => localStorage.clear())
afterEach(cleanup)

it('begins with the text of the version that the address names, and can publish no word of it again', async () => {
  await opened(`/manuals/draft?from=${now}`, {
    'POST /api/v1/manuals/check': { body: { ...quiet, draft: { ...line, hash: now }, against: { hash: now } } },
  })
  expect((await text()).value).toBe('key: small\n')
  await screen.findByText('和生效的版本一字不差，没有可发布的改动')
  expect(publish().disabled).toBe(true)
  expect(screen.queryByRole('button', { name: '放弃改动' })).toBeNull()
})

it('tells every fault with its line, leads there, and publishes nothing before it is mended', async () => {
  await opened(`/manuals/draft?from=${now}`)
  await write('faulty')
  await screen.findByText('还有 1 处要改，改好才能发布')
  expect(publish().disabled).toBe(true)
  expect(screen.getByText(/要有且只有一个角色/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '第 7 行' }))
  expect((await screen.findByText('7:3')).tagName).toBe('OUTPUT')
  await write('key: mended')
  await screen.findByText('可以发布：比生效的版本有 0 处改动')
  expect(publish().disabled).toBe(false)
})

it('keeps every letter over a reload, and lets it go only once asked', async () => {
  await opened(`/manuals/draft?from=${now}`)
  await write('key: changed')
  cleanup()
  await opened(`/manuals/draft?from=${now}`)
  expect((await text()).value).toBe('key: changed')
  fireEvent.click(screen.getByRole('button', { name: '放弃改动' }))
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放弃改动' }))
  await waitFor(async () => expect((await text()).value).toBe('key: small\n'))
  fireEvent.click(screen.getByRole('button', { name: '撤销' }))
  await waitFor(async () => expect((await text()).value).toBe('key: changed'))
})

it('teaches where to begin while nothing is written, and takes a file', async () => {
  await opened('/manuals/draft')
  const link = await screen.findByRole('link', { name: '小手册' })
  expect(link.getAttribute('href')).toBe('/manuals/draft?template=saas')
  const file = new File(['key: from-file'], 'ours.yaml')
  fireEvent.change(screen.getByLabelText('导入文件'), { target: { files: [file] } })
  await waitFor(async () => expect((await text()).value).toBe('key: from-file'))
})

it('refuses a file that no manual is, and leaves the text alone', async () => {
  await opened(`/manuals/draft?from=${now}`)
  await text()
  const file = new File(['x'.repeat(1_000_001)], 'film.yaml')
  fireEvent.change(screen.getByLabelText('导入文件'), { target: { files: [file] } })
  await screen.findByText('film.yaml 超过 1 MB，不像是一份手册。')
  expect((await text()).value).toBe('key: small\n')
})

it('publishes against what was seen in force; when somebody was faster, says who and keeps the draft', async () => {
  const faster = {
    ...{ key: 'small', hash: 'e'.repeat(64), name, since: noon, state: 'in force', by: 'zhou', byName: '周敏' },
    ...{ at: noon, note: '先放宽', open: 0, acknowledged: 0 },
  }
  const server = await opened(`/manuals/draft?from=${now}`, {
    'POST /api/v1/manuals': () => problem(412, 'precondition-failed'),
    'GET /api/v1/manuals/versions': { body: { versions: [faster] } },
  })
  await write('key: changed')
  await screen.findByText(/可以发布/)
  fireEvent.click(publish())
  const dialog = within(await screen.findByRole('dialog'))
  fireEvent.input(dialog.getByLabelText(/备注/), { target: { value: '收紧' } })
  fireEvent.click(dialog.getByRole('button', { name: '发布' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('周敏已在')
  expect(server.asked.find(({ method, path }) => method === 'POST' && path === '/api/v1/manuals')?.body).toEqual({
    ...{ yaml: 'key: changed', inFlight: 'stay', stages: {}, note: '收紧', expected: now, since: 'now' },
  })
  expect((await text()).value).toBe('key: changed')
})

it('says so when the server cannot look, and looks again when asked', async () => {
  let there = false
  await opened(`/manuals/draft?from=${now}`, {
    'POST /api/v1/manuals/check': (request) => (there ? checked(request) : 'no connection'),
  })
  await screen.findByText('连不上服务器')
  there = true
  fireEvent.click(screen.getByRole('button', { name: '重试' }))
  await screen.findByText(/可以发布/)
})

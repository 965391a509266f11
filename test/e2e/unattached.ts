import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { builtExtension, executablePath, flags, loading } from './browser.ts'

/**
 * A Chromium that nobody debugs but for one page: a debugger on the extension's service worker, which Playwright always
 * attaches, would keep that from ever idling out.
 */
export interface Unattached {
  /** Runs an expression in the page; a promise is waited for. */
  evaluate: <T>(expression: string) => Promise<T>
  goto: (url: string) => Promise<void>
  /** A trusted click on the middle of what the expression gives, once that is there. */
  click: (element: string) => Promise<void>
  /** Whether the extension's service worker runs. Only looks it up in the browser's list: nothing is attached. */
  workerRuns: () => Promise<boolean>
  /** When the service worker that runs now began. Attaches to it: only for the end of a test. */
  workerBornAt: () => Promise<number>
  close: () => Promise<void>
}

/** Starts it on a profile in which the extension is at home already. */
export async function startUnattached(profile: string): Promise<Unattached> {
  const port = join(profile, 'DevToolsActivePort')
  await rm(port, { force: true })
  const browser = spawn(
    executablePath,
    [
      ...flags,
      '--headless=new',
      '--remote-debugging-port=0',
      '--window-size=1366,768',
      '--lang=en-US',
      `--user-data-dir=${profile}`,
      ...loading(builtExtension),
      'about:blank',
    ],
    { stdio: 'ignore', env: { ...process.env, LANGUAGE: 'en_US' } },
  )
  const origin = `http://127.0.0.1:${await portIn(port)}`
  const target = async (type: string) => {
    const targets = (await (await fetch(`${origin}/json/list`)).json()) as Target[]
    return targets.find((one) => one.type === type && (type !== 'page' || one.url === 'about:blank'))
  }
  const page = await attach(await until(() => target('page')))
  const evaluate = <T>(expression: string) => evaluateIn<T>(page, expression)
  return {
    evaluate,
    goto: async (url) => {
      await page.send('Page.navigate', { url })
      await until(() =>
        evaluate<boolean>(`document.readyState === 'complete' && location.href === ${JSON.stringify(url)}`),
      )
    },
    click: async (element) => {
      const { x, y } = await until(() => evaluate<{ x: number; y: number } | null>(middleOf(element)))
      for (const type of ['mousePressed', 'mouseReleased'])
        await page.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 })
    },
    workerRuns: async () => (await target('service_worker')) !== undefined,
    workerBornAt: async () => {
      const worker = await attach(await until(() => target('service_worker')))
      const born = await evaluateIn<number>(worker, 'performance.timeOrigin')
      worker.close()
      return born
    },
    close: () => end(browser, page),
  }
}

/** Waits until something is there. */
export async function until<T>(look: () => Promise<T | undefined | null | false>): Promise<T> {
  for (;;) {
    const found = await look().catch(() => undefined)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

interface Target {
  type: string
  url: string
  webSocketDebuggerUrl: string
}

interface Session {
  send: (method: string, params?: object) => Promise<Record<string, unknown>>
  close: () => void
}

async function attach({ webSocketDebuggerUrl }: Target): Promise<Session> {
  const socket = new WebSocket(webSocketDebuggerUrl)
  const waiting = new Map<number, (result: Record<string, unknown>) => void>()
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: Record<string, unknown> }
    if (id !== undefined) waiting.get(id)?.(result ?? {})
  }
  await new Promise((resolve) => {
    socket.onopen = resolve
  })
  let last = 0
  return {
    send: (method, params = {}) => {
      last += 1
      const id = last
      socket.send(JSON.stringify({ id, method, params }))
      return new Promise((resolve) => waiting.set(id, resolve))
    },
    close: () => socket.close(),
  }
}

async function evaluateIn<T>(session: Session, expression: string): Promise<T> {
  const answer = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  return (answer.result as { value: T } | undefined)?.value as T
}

function middleOf(element: string): string {
  return `(() => {
    const box = (${element})?.getBoundingClientRect()
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
  })()`
}

async function portIn(file: string): Promise<string> {
  return until(async () => (await readFile(file, 'utf8')).split('\n')[0])
}

async function end(browser: ChildProcess, page: Session): Promise<void> {
  const ended = once(browser, 'exit')
  page.close()
  browser.kill('SIGTERM')
  await ended
}
